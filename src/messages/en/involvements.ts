export const involvements = {};

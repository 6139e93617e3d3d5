/** The list of cases. */
export const cases = {};

/** Custom fields and what an agency configures. */
export const reference = {};

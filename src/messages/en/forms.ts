/** What every form says. */
export const forms = {};

/** What went wrong, what is safe, what to do next. */
export const problems = {};

/** The page of one case. */
export const caseDetail = {};

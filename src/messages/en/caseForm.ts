/** Creating, editing and deleting a case. */
export const caseForm = {};

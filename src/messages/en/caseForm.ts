/** Creating, editing and deleting a case. */
export const caseForm = {
  delete: {
    title: ({ name }: { name: string }) => `Delete ${name}?`,
    nameless: 'this case',
    meaning:
      'The case, its involvements and its goals will be hidden from Casebook and from Reporting.',
    noWayBack: 'You cannot bring it back. Only Casebook Support can.',
    confirm: 'Delete case',
    done: ({ name }: { name: string }) => `Deleted ${name}.`,
    wasGone: ({ name }: { name: string }) =>
      `There was nothing left to delete: ${name} had already been deleted, or you can no longer see it.`,
  },
};

/** Custom fields and what an agency configures. */
export const reference = {
  archivedValue: ({ value }: { value: string }) => `${value} (no longer offered)`,
  unnamedUser: 'User without a name',
  userNotLoaded: ({ id }: { id: string }) => `User ${id} (name not loaded)`,
};

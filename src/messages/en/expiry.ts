/** The end of a token, and the lock. */
export const expiry = {
  lockedTitle: 'Locked, as nobody was here',
  lockedDetail: ({
    application,
    environment,
  }: {
    application: string | null;
    environment: string;
  }) =>
    `Sign in again${application ? ` as ${application}` : ''} to ${environment}. What was open stays as it was.`,
  title: 'Your session has ended',
  detail: ({ application, environment }: { application: string | null; environment: string }) =>
    `The token ran out, or Casebook no longer takes it. Everything that you have open stays as it is, and what was under way waits. Sign in ${application === null ? 'with the same application' : `as ${application}`} at ${environment} to go on. With another application you begin anew, and nothing that waits is sent; a pasted token that does not tell its application counts as another one, unless this session began with one.`,
  giveUpDetail: 'What waits is not sent, and what you have not saved is lost unless you keep it.',
  keepDrafts: 'Keep what I typed, encrypted in this browser, for a day at most',
  giveUp: 'Sign out instead',
};

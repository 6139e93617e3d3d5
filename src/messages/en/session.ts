import { formatList, plural } from '../format';

const whereToRegister = 'Admin → Global → Integrations → Incoming integrations';

/** The session, and what it may do. */
export const session = {
  expiry: {
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
  },
  badge: {
    label: 'Session',
    environment: 'Environment',
    address: 'Address',
    application: 'Application',
    unknownApplication: 'Not known (pasted token)',
    timeLeft: 'Time left',
    minutesLeft: ({ count }: { count: number }) =>
      plural(count, { one: '# min left', other: '# min left' }),
    secondsLeft: ({ clock }: { clock: string }) => `${clock} left`,
    noEnd: 'no known end',
    over: 'ended',
    endsSoon: 'This session ends in less than 5 minutes.',
    hasEnded: 'The token of this session has run out.',
    signOut: 'Sign out',
  },
  permission: {
    /** `Deleting a case needs Engage Delete and People Delete…` */
    missing: ({ needed }: { needed: readonly string[] }) =>
      `This application lacks ${formatList(needed)}. An administrator can add a role that has it: ${whereToRegister}.`,
    notThisRecord: ({ needed }: { needed: readonly string[] }) =>
      `This application’s ${formatList(needed)} does not reach this record, only those that it is assigned to or has been given access to.`,
    name: ({
      service,
      action,
    }: {
      service: 'engage' | 'people';
      action: 'create' | 'edit' | 'delete';
    }) =>
      `${{ engage: 'Engage', people: 'People' }[service]} ${
        { create: 'Create (All)', edit: 'Edit', delete: 'Delete' }[action]
      }`,
  },
};

import { formatList, plural } from '../format';

const whereToRegister = 'Admin → Global → Integrations → Incoming integrations';

/** The session, and what it may do. */
export const session = {
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

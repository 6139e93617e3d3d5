import { plural } from '../format';

/** What went wrong: a title says what happened, the detail what is safe and what to do next. */
export const problems = {
  unreachable: {
    title: 'The service can’t be reached',
    detail: 'Nothing that you typed is lost. Check the network connection, then try again.',
  },
  offline: {
    title: 'You are offline',
    detail:
      'Nothing was sent, and nothing that you typed is lost. Try again once the connection is back.',
  },
  timeout: {
    title: 'The service took too long to answer',
    detail:
      'Nothing that you typed is lost. Try again; if it keeps happening, tell your administrator.',
  },
  unauthorized: {
    title: 'Your session has ended',
    detail: 'The service no longer accepts the token. Sign in again to go on.',
  },
  forbidden: {
    title: 'Your application may not do this',
    detail:
      'Nothing was changed. An administrator can give the application the role that is missing.',
  },
  notFound: {
    title: 'This record can’t be found',
    detail: 'It may have been deleted, or your application may not see it.',
  },
  conflict: {
    title: 'The service refused this because of the record’s present state',
    detail: 'Nothing was changed. Load the record again, then repeat what you wanted to do.',
  },
  invalid: ({ status }: { status: number }) => ({
    title: 'The service did not accept this request',
    detail:
      status === 400 || status === 422
        ? 'Nothing was changed. Correct what is named here, then try again.'
        : `Nothing was changed. The service answered with status ${status}.`,
  }),
  malformed: ({ pointer }: { pointer: string }) => ({
    title: 'The answer of the service can’t be read',
    detail: pointer
      ? `The part at ${pointer} is not what a Cases API sends. Try again; if it stays so, tell your administrator.`
      : 'It is not what a Cases API sends. Try again; if it stays so, tell your administrator.',
  }),
  throttled: ({ retryAfterMs }: { retryAfterMs: number | null }) => ({
    title: 'The service asks us to slow down',
    detail:
      retryAfterMs === null
        ? 'Wait a moment, then try again.'
        : plural(Math.ceil(retryAfterMs / 1000), {
            one: 'Wait for # second, then try again.',
            other: 'Wait for # seconds, then try again.',
          }),
  }),
  server: ({ status }: { status: number }) => ({
    title: 'The service has a fault',
    detail: `This is not your doing, and what you see here is safe. Try again in a moment. (Status ${status})`,
  }),
  missingCode: {
    title: 'Caseload could not be loaded',
    detail:
      'A part of the page did not arrive. Nothing was changed. Check the network, then try again.',
  },
  unexpected: {
    title: 'Something in Caseload went wrong',
    detail:
      'What the service holds is safe. Try again; if it stays so, copy the details for your administrator.',
  },
  serverSays: 'The service says:',
  unreadable: ({ count }: { count: number }) =>
    plural(count, {
      one: '# record of this page can’t be read and is not shown.',
      other: '# records of this page can’t be read and are not shown.',
    }),
  refreshFailed: 'This could not be refreshed. What you see may be out of date.',
  copyDetails: 'Copy the details',
  copied: 'Copied',
  goHome: 'Go to the cases',
  details: ({ kind, path, time }: { kind: string; path: string; time: string }) =>
    `Caseload: ${kind} at ${path}, ${time}`,
  pageTitle: 'This page can’t be shown',
  pageNotFound: {
    title: 'There is no such page',
    detail: 'The address may be mistyped or out of date.',
  },
};

import { formatNumber, plural } from '../format';

/** The requests behind the screens. */
export const activity = {
  detail:
    'The last 100 requests of this session, newest first. They stay in the memory of this tab and end with the session.',
  scope: 'Which requests',
  thisScreen: 'This screen',
  all: 'All',
  noneHere: 'This screen has sent no request',
  noneHereDetail: 'It shows what was loaded before. All requests of the session are under “All”.',
  none: 'No requests yet',
  noneDetail: 'Each request to the service is listed here, from now on.',
  requests: 'Requests',
  count: ({ count }: { count: number }) => plural(count, { one: '# request', other: '# requests' }),
  noAnswer: 'No answer',
  cancelled: 'Cancelled',
  duration: ({ ms }: { ms: number }) => `${formatNumber(ms)} ms`,
  size: ({ count }: { count: number }) =>
    plural(count, { one: '# character', other: '# characters' }),
  retries: ({ count }: { count: number }) => plural(count, { one: '# retry', other: '# retries' }),
  startedAt: ({ time }: { time: string }) => `Sent on ${time}`,
  triedBefore: ({ outcomes }: { outcomes: string }) => `Tried before: ${outcomes}`,
  curl: 'As cURL',
  curlDetail: 'Put a token into the variable TOKEN of your shell first.',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'The browser does not let this page copy. Select the text instead.',
  sent: 'Sent document',
  received: 'Received document',
  noDocument: 'The answer holds no JSON document.',
  members: ({ count }: { count: number }) => plural(count, { one: '# member', other: '# members' }),
  items: ({ count }: { count: number }) => plural(count, { one: '# item', other: '# items' }),
  moreCharacters: ({ count }: { count: number }) =>
    plural(count, { one: '# more character', other: '# more characters' }),
  showMore: ({ count }: { count: number }) => `Show ${formatNumber(count)} more`,
  tooDeep: 'Nested deeper than is shown here',
  download: 'Download diagnostics',
  downloadDetail:
    'Times, statuses and shortened paths, for support. It holds no names, no search texts, no documents and no token.',
};

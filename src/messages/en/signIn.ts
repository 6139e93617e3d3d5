import { plural } from '../format';

/** `2 minutes` and the like, for waiting times and clocks. */
const minutes = (count: number) => plural(count, { one: '# minute', other: '# minutes' });
const seconds = (count: number) => plural(count, { one: '# second', other: '# seconds' });
const wait = (waitS: number | null) =>
  waitS === null
    ? 'Wait a minute, then try again.'
    : `Wait ${waitS < 90 ? seconds(waitS) : minutes(Math.ceil(waitS / 60))}, then try again.`;

const whereToRegister = 'Admin → Global → Integrations → Incoming integrations';
const serverFault = (status: number) =>
  `It answered with status ${status}. That is a fault on its side, not in what you entered.`;
const unreachable = {
  offline: 'This device is offline.',
  timeout: 'It did not answer within 30 seconds.',
  refused:
    'The browser was given no answer. Either nothing answers at this address, or the server does not let web pages from here read its answers (CORS).',
  offlineNext: 'Connect to the network, then try again.',
  next: ({ origin }: { origin: string }) =>
    `Check the address and the network. If both are right, ask whoever runs Caseload to put it behind a reverse proxy that passes requests from ${origin} on to this server, and to set the proxy’s path in config.json. The README has an example.`,
};

/** Signing in. */
export const signIn = {
  title: 'Sign in',
  lead: 'Work on your agency’s cases with the access that Casebook gives to an application.',
  expired: {
    title: 'Your session has ended',
    detail:
      'The token ran out, or Casebook no longer takes it. What you saved is safe. Sign in again to go on where you were.',
  },
  signedOut: {
    title: 'You are signed out',
    detail: 'Nothing of the session is kept in this tab.',
  },
  environment: 'Environment',
  custom: 'Another address',
  customHint: 'Any service that speaks the Casebook API',
  thisServer: ({ path }: { path: string }) => `This server, ${path}`,
  apiBase: 'API address',
  apiBaseHelp: 'Where the paths of the API begin, such as https://api.example.org',
  tokenUrl: 'Token address',
  tokenUrlHelp:
    'The Callback URL of your application with /oauth2/token behind it. Not needed when you paste a token.',
  addressNeeded: 'Enter the address of the API.',
  tokenUrlNeeded: 'Enter the token address, or paste a token instead.',
  addressUnsafe:
    'Enter a whole address that begins with https://. Plain http:// is taken for this machine only, because it would show the token to the network.',
  demo: {
    title: 'Try a demonstration role',
    continueAs: ({ name }: { name: string }) => `Continue as ${name}`,
    role: ({ role }: { role: string }) => `Role: ${role}`,
    or: 'Or sign in with an application of your own',
  },
  ways: 'How to sign in',
  withCredentials: 'Client ID and secret',
  withToken: 'Paste a token',
  keepCredentials: 'Renew the session by itself',
  keepCredentialsHelp:
    'Keeps the secret in the memory of this tab until you sign out or close it. It is stored nowhere.',
  clientId: 'Client ID',
  clientIdNeeded: 'Enter the Client ID.',
  clientSecret: 'Client Secret',
  clientSecretHelp: 'Used once to ask for a token. It is never stored.',
  clientSecretNeeded: 'Enter the Client Secret.',
  showSecret: 'Show or hide the Client Secret',
  credentialsHelp: `An administrator finds both in Casebook: ${whereToRegister}.`,
  token: 'Bearer token',
  tokenHelp:
    'The token alone, with “Bearer” in front, or the token endpoint’s whole answer. Line breaks do not matter.',
  submit: 'Sign in',
  working: { token: 'Asking for a token', probe: 'Trying the token' },
  tokenProblem: {
    empty: 'Paste a token.',
    characters:
      'This is not a bearer token: it holds characters that a token cannot have. Copy it again, without the text around it.',
    noTokenInJson:
      'There is no access_token in this answer. Copy the token endpoint’s whole answer, from { to }.',
    notBearer: 'This token is not of the type Bearer, the only one that the API takes.',
    errorAnswer: ({ error }: { error: string }) =>
      `This is the token endpoint’s refusal (${error}), not a token.`,
  },
  serverWords: ({ words }: { words: string }) => `The server said: “${words}”`,
  clock: {
    title: ({ aheadMin }: { aheadMin: number }) =>
      `This device’s clock is ${minutes(Math.abs(aheadMin))} ${aheadMin > 0 ? 'fast' : 'slow'}`,
    detail:
      'The token works. But what is due today, what is overdue, and the time that the session has left may be shown wrong.',
    next: 'Set the clock in the device’s settings, best to automatic. You can go on meanwhile.',
    continue: 'Continue all the same',
    withRefusal: ({ aheadMin }: { aheadMin: number }) =>
      `Also, this device’s clock is ${minutes(Math.abs(aheadMin))} ${aheadMin > 0 ? 'fast' : 'slow'}. Set it right first: a token that has run out can look valid here.`,
  },
  problem: {
    unreachable: {
      title: ({ host }: { host: string }) => `No token: ${host} cannot be reached`,
      ...unreachable,
    },
    invalidClient: {
      title: 'Client ID or Client Secret is wrong',
      detail: 'The token endpoint does not know this pair.',
      next: `Copy both again from Casebook (${whereToRegister}) and check that the environment is the one where the application is registered.`,
    },
    invalidGrant: {
      title: 'The token endpoint refused these credentials',
      detail: 'They have run out or were withdrawn.',
      next: `Ask an administrator for a new Client Secret (${whereToRegister}).`,
    },
    unauthorizedClient: {
      title: 'This application may not ask for a token here',
      detail:
        'It is known, but the way that Caseload signs in (client credentials) is not allowed for it.',
      next: `Ask an administrator to register it as an incoming application (${whereToRegister}), or paste a token.`,
    },
    unsupportedGrantType: {
      title: 'This address gives no tokens for a Client ID and secret',
      detail: 'The token endpoint does not support client credentials.',
      next: 'Check the token address: it is the application’s Callback URL with /oauth2/token behind it. Or paste a token.',
    },
    invalidRequest: {
      title: 'The token endpoint did not accept the request',
      detail: 'It says that the request is incomplete or not well formed.',
      next: 'Check Client ID and Client Secret for missing or doubled characters. If they are right, check the token address.',
    },
    invalidScope: {
      title: 'The application has no permissions to give',
      detail: 'The token endpoint refused the scope of the token.',
      next: `Ask an administrator to give the application its roles (${whereToRegister}).`,
    },
    otherRefusal: {
      title: 'The token endpoint refused',
      detail: ({ error }: { error: string }) => `It gave the reason “${error}”.`,
      next: 'Give that reason to an administrator, or paste a token.',
    },
    wrongTokenAddress: {
      title: 'This is not a token address',
      detail: ({ status }: { status: number }) =>
        `Something answers there with status ${status}, but not as a token endpoint does.`,
      next: 'The token address is the application’s Callback URL with /oauth2/token behind it. Ask whoever runs Caseload to correct it in config.json.',
    },
    unreadableToken: {
      title: 'The token endpoint’s answer cannot be read',
      detail: 'It accepted the request, but its answer holds no token.',
      next: 'Check the token address: a sign-in page or a proxy may have answered in its place.',
    },
    notBearer: {
      title: 'The token is of the wrong type',
      detail:
        'The token endpoint gave a token that is not of the type Bearer, the only one that the API takes.',
      next: 'Check that the token address belongs to this environment.',
    },
    tokenThrottled: {
      title: 'Too many attempts',
      detail: 'The token endpoint takes no more requests for the moment.',
      next: ({ waitS }: { waitS: number | null }) => wait(waitS),
    },
    tokenServer: {
      title: 'The token endpoint has a problem',
      detail: ({ status }: { status: number }) => serverFault(status),
      next: 'Try again in a few minutes. If it stays so, tell Casebook Support.',
    },
    apiUnreachable: {
      title: ({ host }: { host: string }) => `The API at ${host} cannot be reached`,
      ...unreachable,
    },
    unauthorized: {
      title: 'The API does not take this token',
      detail:
        'It has run out (a token is valid for one hour), was copied in part, or belongs to another environment.',
      next: 'Get a new token, and check that the right environment is chosen.',
    },
    forbidden: {
      title: 'The application may not see cases',
      detail:
        'The token is valid, but reading cases needs two permissions: Engage View (All, Limited access, or User’s assignments only) and People View. At least one of them is missing.',
      next: `Ask an administrator to add a role that has both to the application (${whereToRegister}), then sign in again.`,
    },
    notFound: {
      title: 'There are no cases at this address',
      detail: 'A server answers, but it knows no such path.',
      next: ({ url }: { url: string }) =>
        `Caseload asked for ${url}. Check the API address and the path of cases in config.json.`,
    },
    notJsonApi: {
      title: 'This is not a Casebook API',
      detail:
        'A server answers, but not with a JSON:API document. It may be a web page, a sign-in page or a proxy.',
      next: ({ url }: { url: string }) => `Caseload asked for ${url}. Check the API address.`,
    },
    notCases: {
      title: 'The answer holds no cases',
      detail: 'The server speaks JSON:API, but calls what it sends something else than cases.',
      next: 'Ask whoever runs Caseload to correct the resource type in the dialect of this environment, in config.json.',
    },
    notUnderstood: {
      title: 'The API does not understand Caseload',
      detail: ({ status }: { status: number }) =>
        `It refused a simple question for one case with status ${status}. It probably spells paging, sorting or fields in another way.`,
      next: 'Ask whoever runs Caseload to correct the dialect of this environment, in config.json.',
    },
    throttled: {
      title: 'The API is busy',
      detail: 'The token was not refused, but the API takes no more requests for the moment.',
      next: ({ waitS }: { waitS: number | null }) => wait(waitS),
    },
    server: {
      title: 'The API has a problem',
      detail: ({ status }: { status: number }) => serverFault(status),
      next: 'Try again in a few minutes. If it stays so, tell Casebook Support.',
    },
  },
};

import { afterEach, expect, test, vi } from 'vitest';
import { requestToken } from './requestToken';

const credentials = { clientId: 'a b', clientSecret: 's&c=t' };
const answer = (body: unknown, init?: ResponseInit) =>
  vi.fn(async (_url: string, _init: RequestInit) =>
    typeof body === 'string' ? new Response(body, init) : Response.json(body, init),
  );

function ask(fetch: unknown, signal = new AbortController().signal) {
  vi.stubGlobal('fetch', fetch);
  vi.stubGlobal('navigator', { onLine: true });
  return requestToken('https://api.test/oauth2/token', credentials, signal);
}

afterEach(() => vi.unstubAllGlobals());

test('the credentials go in the body of one POST, and nowhere else', async () => {
  const fetch = answer({ access_token: 'abc', token_type: 'bearer', expires_in: 60, scope: 'x' });
  const before = Date.now();
  const outcome = await ask(fetch);
  expect(outcome).toMatchObject({ kind: 'granted', grant: { token: 'abc', scope: 'x' } });
  if (outcome.kind === 'granted') {
    expect(outcome.grant.expiresAtMs - before).toBeGreaterThanOrEqual(60_000);
    expect(outcome.grant.expiresAtMs - before).toBeLessThan(70_000);
  }
  expect(fetch).toHaveBeenCalledTimes(1);
  const [url, init] = fetch.mock.calls[0] ?? [];
  expect(url).toBe('https://api.test/oauth2/token');
  expect(Object.fromEntries(new URLSearchParams(String(init?.body)))).toEqual({
    grant_type: 'client_credentials',
    client_id: 'a b',
    client_secret: 's&c=t',
  });
});

test('without expires_in a token counts as valid for the documented hour', async () => {
  const outcome = await ask(answer({ access_token: 'abc' }));
  const left = outcome.kind === 'granted' ? outcome.grant.expiresAtMs - Date.now() : 0;
  expect(left).toBeGreaterThan(3_590_000);
  expect(left).toBeLessThanOrEqual(3_600_000);
});

test.each([
  [
    { error: 'invalid_client', error_description: 'No' },
    401,
    { kind: 'invalidClient', serverWords: 'No' },
  ],
  [{ error: 'invalid_grant' }, 400, { kind: 'invalidGrant' }],
  [{ error: 'unauthorized_client' }, 400, { kind: 'unauthorizedClient' }],
  [{ error: 'unsupported_grant_type' }, 400, { kind: 'unsupportedGrantType' }],
  [{ error: 'invalid_request' }, 400, { kind: 'invalidRequest' }],
  [{ error: 'invalid_scope' }, 400, { kind: 'invalidScope' }],
  [{ error: 'constructor' }, 400, { kind: 'otherRefusal', error: 'constructor' }],
  [{ error: 'invalid_client' }, 200, { kind: 'invalidClient' }],
  ['', 401, { kind: 'invalidClient' }],
  ['<h1>Not found</h1>', 404, { kind: 'wrongTokenAddress', status: 404 }],
  ['<h1>Sign in</h1>', 200, { kind: 'unreadableToken' }],
  [{ access_token: 'no spaces' }, 200, { kind: 'unreadableToken' }],
  [{ access_token: 'abc', token_type: 'mac' }, 200, { kind: 'notBearer' }],
  ['', 429, { kind: 'tokenThrottled', retryAfterMs: 7000 }],
  [{ error: 'invalid_client' }, 503, { kind: 'tokenServer', status: 503 }],
])('%j with status %i', async (body, status, problem) => {
  const outcome = await ask(answer(body, { status, headers: { 'Retry-After': '7' } }));
  expect(outcome).toMatchObject({ kind: 'refused', problem });
});

test('no answer is told as such, and an abort stays an abort', async () => {
  const failing = () => Promise.reject(new TypeError('Failed to fetch'));
  expect(await ask(failing)).toMatchObject({ kind: 'refused', problem: { kind: 'unreachable' } });
  await expect(ask(failing, AbortSignal.abort())).rejects.toThrow();
});

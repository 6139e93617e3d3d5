import { afterEach, expect, test, vi } from 'vitest';
import { buildEnvironment } from './buildEnvironment';
import { probeToken } from './probeToken';

const signal = new AbortController().signal;
const environment = buildEnvironment();
const answer = (body: unknown, init?: ResponseInit) =>
  vi.fn(async (_url: string, _init: RequestInit) =>
    typeof body === 'string' ? new Response(body, init) : Response.json(body, init),
  );

function probe(fetch: unknown) {
  vi.stubGlobal('fetch', fetch);
  vi.stubGlobal('navigator', { onLine: true });
  return probeToken(environment, 'abc', signal);
}

afterEach(() => vi.unstubAllGlobals());

test('one request for the name of one case tries the token', async () => {
  const fetch = answer({ data: [{ type: 'cases', id: '1' }] });
  expect(await probe(fetch)).toEqual({ problem: null, clockAheadMs: null });
  expect(fetch).toHaveBeenCalledTimes(1);
  const [url, init] = fetch.mock.calls[0] ?? [];
  expect(Object.fromEntries(new URL(String(url)).searchParams)).toEqual({
    'fields[cases]': 'name',
    sort: 'name',
    'page[number]': '1',
    'page[size]': '1',
  });
  expect(init?.headers).toMatchObject({ Authorization: 'Bearer abc' });
});

test('no case at all is no problem', async () => {
  expect((await probe(answer({ data: [] }))).problem).toBeNull();
});

test.each([
  [{ errors: [{ detail: 'Gone' }] }, 401, { kind: 'unauthorized', serverWords: 'Gone' }],
  [{ errors: [{ title: 'No' }] }, 403, { kind: 'forbidden', serverWords: 'No' }],
  ['', 404, { kind: 'notFound' }],
  ['<html></html>', 200, { kind: 'notJsonApi' }],
  [{ hello: 1 }, 200, { kind: 'notJsonApi' }],
  [{ data: [{ type: 'engage', id: '1' }] }, 200, { kind: 'notCases' }],
  [
    { errors: [{ detail: 'sort?' }] },
    400,
    { kind: 'notUnderstood', status: 400, serverWords: 'sort?' },
  ],
  ['', 429, { kind: 'throttled', retryAfterMs: 3000 }],
  ['<h1>Bad gateway</h1>', 502, { kind: 'server', status: 502 }],
])('%j with status %i', async (body, status, problem) => {
  const { problem: told } = await probe(answer(body, { status, headers: { 'Retry-After': '3' } }));
  expect(told).toEqual(problem);
});

test('no answer may mean the network or CORS', async () => {
  const { problem } = await probe(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(problem).toMatchObject({ kind: 'apiUnreachable', isTimeout: false });
});

test('the server’s clock is compared with this device’s, on a refusal too', async () => {
  const headers = { Date: new Date(Date.now() - 3_600_000).toUTCString() };
  for (const status of [200, 401]) {
    const { clockAheadMs } = await probe(answer({ data: [] }, { status, headers }));
    expect(Math.round((clockAheadMs ?? 0) / 60_000)).toBe(60);
  }
});

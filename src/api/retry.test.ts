import { expect, test } from 'vitest';
import type { ApiProblem } from './problem';
import { retryDelayMs } from './retry';

const lost: ApiProblem = { kind: 'unreachable', isTimeout: false, isOffline: false };
const server = (status: number, retryAfterMs?: number): ApiProblem => ({
  kind: 'server',
  status,
  errors: [],
  ...(retryAfterMs !== undefined && { retryAfterMs }),
});
const delay = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', problem: ApiProblem, failures = 1) =>
  retryDelayMs(method, problem, failures, () => 0);

test('what may pass by itself is tried twice more, longer each time', () => {
  for (const method of ['GET', 'PATCH', 'DELETE'] as const) {
    for (const problem of [lost, server(502), server(503), server(504)]) {
      expect([1, 2, 3].map((failures) => delay(method, problem, failures))).toEqual([
        250,
        500,
        null,
      ]);
    }
  }
});

test('a POST is never sent again', () => {
  for (const problem of [lost, server(503), { kind: 'throttled', retryAfterMs: 1 } as const]) {
    expect(delay('POST', problem)).toBeNull();
  }
});

test('the server is given the time that it asks for, within half a minute', () => {
  expect(delay('GET', { kind: 'throttled', retryAfterMs: 3000 })).toBe(3000);
  expect(delay('GET', { kind: 'throttled', retryAfterMs: null })).toBe(250);
  expect(delay('PATCH', server(503, 7000))).toBe(7000);
  expect(delay('GET', { kind: 'throttled', retryAfterMs: 31_000 })).toBeNull();
});

test('what another try would not change is not tried', () => {
  const others: ApiProblem[] = [
    server(500),
    server(501),
    { kind: 'notFound' },
    { kind: 'forbidden', errors: [] },
    { kind: 'malformed', pointer: '' },
    { kind: 'invalid', status: 422, errors: [] },
    { kind: 'unreachable', isTimeout: false, isOffline: true },
  ];
  for (const problem of others) expect(delay('GET', problem)).toBeNull();
});

test('a time-out is tried once more only', () => {
  const timeout: ApiProblem = { kind: 'unreachable', isTimeout: true, isOffline: false };
  expect([delay('GET', timeout, 1), delay('GET', timeout, 2)]).toEqual([250, null]);
});

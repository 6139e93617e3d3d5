import { expect, test } from 'vitest';
import { buildEnvironment } from './buildEnvironment';
import { describeSignInProblem } from './describeSignInProblem';
import type { SignInProblem } from './useSignIn';

const environment = buildEnvironment();
const circumstances = { environment, clockAheadMs: null, origin: 'https://app.test' };
const missing = { isTimeout: false, isOffline: false };
const serverWords = '';
const every: SignInProblem[] = [
  { kind: 'unreachable', ...missing },
  { kind: 'invalidClient', serverWords },
  { kind: 'invalidGrant', serverWords },
  { kind: 'unauthorizedClient', serverWords },
  { kind: 'unsupportedGrantType', serverWords },
  { kind: 'invalidRequest', serverWords },
  { kind: 'invalidScope', serverWords },
  { kind: 'otherRefusal', error: 'odd', serverWords },
  { kind: 'wrongTokenAddress', status: 404 },
  { kind: 'unreadableToken' },
  { kind: 'notBearer' },
  { kind: 'tokenThrottled', retryAfterMs: null },
  { kind: 'tokenServer', status: 500 },
  { kind: 'apiUnreachable', ...missing },
  { kind: 'unauthorized', serverWords },
  { kind: 'forbidden', serverWords },
  { kind: 'notFound' },
  { kind: 'notJsonApi' },
  { kind: 'notCases' },
  { kind: 'notUnderstood', status: 400, serverWords },
  { kind: 'throttled', retryAfterMs: 90_000 },
  { kind: 'server', status: 503 },
];

test('each failure has its own words', () => {
  const told = every.map((problem) => describeSignInProblem(problem, circumstances));
  expect(new Set(told.map(({ title }) => title)).size).toBe(every.length);
  for (const { title, detail, next } of told) {
    for (const words of [title, detail, next]) expect(words).toMatch(/\S.*\S/);
    expect(`${title}${detail}${next}`).not.toMatch(/undefined|null|NaN|\[object/);
  }
});

test('a missing role is named in Casebook’s words', () => {
  const { detail } = describeSignInProblem({ kind: 'forbidden', serverWords }, circumstances);
  expect(detail).toContain('Engage View (All, Limited access, or User’s assignments only)');
  expect(detail).toContain('People View');
});

test('an unreachable host leads to the reverse proxy, an offline device to the network', () => {
  const online = describeSignInProblem({ kind: 'apiUnreachable', ...missing }, circumstances);
  expect(online.detail).toContain('CORS');
  expect(online.next).toContain('https://app.test');
  const problem = { kind: 'apiUnreachable', isTimeout: false, isOffline: true } as const;
  expect(describeSignInProblem(problem, circumstances).next).not.toContain('proxy');
});

test('a clock far off is told where it may be the cause', () => {
  const ahead = { ...circumstances, clockAheadMs: 12 * 60_000 };
  const refused: SignInProblem = { kind: 'unauthorized', serverWords };
  expect(describeSignInProblem(refused, ahead).clock).toContain('12 minutes fast');
  expect(describeSignInProblem(refused, circumstances).clock).toBeNull();
});

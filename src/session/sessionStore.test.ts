import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { api } from '../api/client';
import { z } from '../lib/zod';
import { buildEnvironment } from './buildEnvironment';
import { customEnvironment } from './environment';
import {
  getSessionState,
  lastEnvironmentId,
  type NewSession,
  onSessionWipe,
  pauseSession,
  signIn,
  signOut,
  startSession,
} from './sessionStore';

const environment = buildEnvironment();
const configuration = {
  environments: [environment],
  allowCustomEnvironment: true,
  idleLockMinutes: null,
};
const newSession: NewSession = {
  environment,
  application: 'Demo Admin',
  token: 'abc',
  expiresAt: null,
  scope: 'engage.view.all',
};
const anything = z.object({ type: z.string(), id: z.string() });
const askApi = () => api.getCollection('cases', anything);

class MemoryStorage {
  [key: string]: unknown;
  getItem(key: string) {
    return Object.hasOwn(this, key) ? (this[key] as string) : null;
  }
  setItem(key: string, value: string) {
    this[key] = value;
  }
  removeItem(key: string) {
    delete this[key];
  }
}

let storage: MemoryStorage;
const stored = () => JSON.stringify(storage);

beforeEach(() => {
  storage = new MemoryStorage();
  vi.stubGlobal('sessionStorage', storage);
  vi.stubGlobal('fetch', async () => Response.json({ data: [] }));
  signOut();
  startSession(configuration);
});

afterEach(() => vi.unstubAllGlobals());

/** What a reload does: memory is gone, the tab's storage stays. */
function reload(loaded = configuration): void {
  const kept = { ...storage };
  signOut();
  Object.assign(storage, kept);
  startSession(loaded);
}

test('a session begins, survives a reload and ends without a trace', async () => {
  signIn(newSession);
  const before = getSessionState();
  expect(before).toMatchObject({ kind: 'signedIn', session: { application: 'Demo Admin' } });
  expect(JSON.stringify(before)).not.toContain('abc');
  reload();
  expect(getSessionState()).toEqual(before);
  await askApi();
  signOut();
  expect(getSessionState()).toEqual({ kind: 'signedOut', reason: 'signedOut' });
  expect(stored()).toBe('{}');
  await expect(askApi()).rejects.toMatchObject({ problem: { kind: 'unauthorized' } });
});

test('a secret is never kept', () => {
  const demo = { name: 'Demo', role: 'Admin', clientId: 'demo', clientSecret: 'the-secret' };
  signIn({ ...newSession, environment: buildEnvironment({ demoApplications: [demo] }) });
  expect(stored()).not.toContain('the-secret');
});

test('what other apps of the origin keep is not touched', () => {
  storage.setItem('other', 'x');
  signIn(newSession);
  signOut();
  expect(stored()).toBe('{"other":"x"}');
});

test('a sign-out empties what registered for it, another application’s sign-in too', () => {
  const wiper = vi.fn();
  const forgetWiper = onSessionWipe(wiper);
  signIn(newSession);
  wiper.mockClear();
  signIn(newSession);
  expect(wiper).not.toHaveBeenCalled();
  signIn({ ...newSession, application: 'Demo Worker' });
  expect(wiper).toHaveBeenCalledTimes(1);
  signOut();
  expect(wiper).toHaveBeenCalledTimes(2);
  forgetWiper();
});

/** A server that knows one token, and the tokens that it was shown. */
function serveToken(valid: { token: string }) {
  const shown: string[] = [];
  vi.stubGlobal('fetch', async (_url: string, { headers }: { headers: Record<string, string> }) => {
    const token = headers.Authorization?.replace('Bearer ', '') ?? '';
    shown.push(token);
    return token === valid.token ? Response.json({ data: [] }) : new Response('', { status: 401 });
  });
  return shown;
}

test('a 401 pauses the session; the requests that wait are sent once with the next token', async () => {
  const valid = { token: 'new' };
  const shown = serveToken(valid);
  signIn(newSession);
  const waiting = [askApi(), askApi()];
  await vi.waitFor(() => expect(getSessionState()).toMatchObject({ token: 'ended' }), 10_000);
  waiting.push(askApi());
  expect(stored()).not.toContain('abc');
  const { session } = getSessionState() as { session?: unknown };
  signIn({ ...newSession, token: 'new' });
  await Promise.all(waiting);
  expect(shown).toEqual(['abc', 'abc', 'new', 'new', 'new']);
  expect(getSessionState()).toEqual({ kind: 'signedIn', session, token: 'valid' });
});

test.each([{ application: 'Demo Worker' }, { environment: buildEnvironment({ id: 'other' }) }])(
  'what waits is never sent for another application or environment: %o',
  async (other) => {
    const shown = serveToken({ token: 'new' });
    signIn(newSession);
    const waiting = askApi();
    const refused = expect(waiting).rejects.toMatchObject({ problem: { kind: 'unauthorized' } });
    await vi.waitFor(() => expect(getSessionState()).toMatchObject({ token: 'ended' }), 10_000);
    signIn({ ...newSession, ...other, token: 'new' });
    await refused;
    expect(shown).toEqual(['abc']);
  },
);

test('giving up rejects what waits and keeps nothing', async () => {
  serveToken({ token: 'new' });
  signIn(newSession);
  const refused = expect(askApi()).rejects.toMatchObject({ problem: { kind: 'unauthorized' } });
  await vi.waitFor(() => expect(getSessionState()).toMatchObject({ token: 'ended' }), 10_000);
  signOut();
  await refused;
  expect(stored()).toBe('{}');
});

test('a reload of a session that has ended leads to sign-in, with the reason', async () => {
  signIn(newSession);
  pauseSession();
  reload();
  expect(getSessionState()).toEqual({ kind: 'signedOut', reason: 'expired' });
  expect(lastEnvironmentId()).toBe('test');
});

test('a late 401 of an earlier token is asked again with the present one', async () => {
  const answers: ((answer: Response) => void)[] = [];
  vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => answers.push(resolve)));
  signIn(newSession);
  const late = askApi();
  signIn({ ...newSession, token: 'new' });
  answers[0]?.(new Response('', { status: 401 }));
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  answers[1]?.(Response.json({ data: [] }));
  await late;
  expect(getSessionState()).toMatchObject({ kind: 'signedIn', token: 'valid' });
});

test('a token that ran out while the tab was away is not taken up', () => {
  signIn({ ...newSession, expiresAt: Date.now() - 1 });
  reload();
  expect(getSessionState()).toEqual({ kind: 'signedOut', reason: 'expired' });
  expect(stored()).not.toContain('abc');
});

test('a token goes to no other address than the one it was given for', () => {
  signIn(newSession);
  const moved = buildEnvironment({ apiBase: 'https://other.test' });
  reload({ ...configuration, environments: [moved] });
  expect(getSessionState().kind).toBe('signedOut');
});

test('a custom address survives a reload where the configuration allows one', () => {
  const custom = customEnvironment({ apiBase: 'https://my.test/api/', tokenUrl: '' });
  signIn({ ...newSession, environment: custom });
  reload();
  expect(getSessionState()).toMatchObject({ session: { environment: custom } });
  reload({ ...configuration, allowCustomEnvironment: false });
  expect(getSessionState().kind).toBe('signedOut');
});

test.each(['{', '{}', '[]', '{"token":""}'])('a kept session that reads %s is none', (text) => {
  storage.setItem('caseload.session', text);
  startSession(configuration);
  expect(getSessionState().kind).toBe('signedOut');
});

test('without storage the session lives in memory', () => {
  vi.stubGlobal('sessionStorage', undefined);
  signIn(newSession);
  expect(getSessionState().kind).toBe('signedIn');
});

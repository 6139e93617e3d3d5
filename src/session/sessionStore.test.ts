import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { api } from '../api/client';
import { isApiError } from '../api/problem';
import { z } from '../lib/zod';
import { buildEnvironment } from './buildEnvironment';
import { customEnvironment } from './environment';
import {
  getSessionState,
  lastEnvironmentId,
  type NewSession,
  onSessionWipe,
  signIn,
  signOut,
  startSession,
} from './sessionStore';

const environment = buildEnvironment();
const configuration = { environments: [environment], allowCustomEnvironment: true };
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

test('a 401 ends the session as expired and keeps no token', async () => {
  signIn(newSession);
  vi.stubGlobal('fetch', async () => new Response('', { status: 401 }));
  await askApi().catch((error) => expect(isApiError(error, 'unauthorized')).toBe(true));
  expect(getSessionState()).toEqual({ kind: 'signedOut', reason: 'expired' });
  expect(stored()).not.toContain('abc');
  expect(lastEnvironmentId()).toBe('test');
});

test('a late 401 of an earlier session does not end the present one', async () => {
  let answer = (_: Response) => {};
  vi.stubGlobal(
    'fetch',
    () =>
      new Promise<Response>((resolve) => {
        answer = resolve;
      }),
  );
  signIn(newSession);
  const late = askApi().catch(() => {});
  signIn(newSession);
  answer(new Response('', { status: 401 }));
  await late;
  expect(getSessionState().kind).toBe('signedIn');
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

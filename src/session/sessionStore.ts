import type { Exchange } from '../api/attempt';
import { api } from '../api/client';
import { z } from '../lib/zod';
import type { Configuration } from './configuration';
import { customEnvironment, type Environment, isSafeUrl } from './environment';
import { keepCredentials, renewWithKept } from './keptCredentials';
import { forget, forgetAll, keep, readKept } from './keptStorage';
import { forgetRefusals, learnRefusal } from './refusals';

/** Who works where. The token itself stays in this file and in the client. */
export interface Session {
  /** Another one for each sign-in; the same after a reload. */
  id: string;
  environment: Environment;
  /** The application that signed in: its name, or its Client ID, or empty where only a token is known. */
  application: string;
  /** When the token ends, in ms since 1970; null where that is not known. */
  expiresAt: number | null;
  /** What the token permits (OAuth scope); null where the server did not say. */
  scope: string | null;
}

export type SessionState =
  /**
   * Once the token no longer works, or the session is locked, requests wait: until it is renewed by itself,
   * or a person brings another.
   */
  | { kind: 'signedIn'; session: Session; token: 'valid' | 'renewing' | 'ended' | 'locked' }
  | { kind: 'signedOut'; reason: 'never' | 'signedOut' | 'expired' };

/** A session that is about to begin. */
export interface NewSession extends Omit<Session, 'id'> {
  token: string;
}

export interface SignOutOptions {
  /** What was typed and not saved waits, encrypted, for the same application to sign in again. */
  keepsDrafts?: boolean;
}

const storageKey = 'session';
const lastKey = 'lastApplication';
/** Stands for the token of a session that has ended. */
const ended = 'ended';
const lastSchema = z.object({ environmentId: z.string(), application: z.string() });
const keptSchema = z.object({
  id: z.string(),
  environmentId: z.string(),
  apiBase: z.string(),
  tokenUrl: z.nullable(z.string()),
  application: z.string(),
  expiresAt: z.nullable(z.number()),
  scope: z.nullable(z.string()),
  token: z.string().check(z.minLength(1)),
});

let configuration: Configuration = {
  environments: [],
  allowCustomEnvironment: false,
  idleLockMinutes: null,
};
let state: SessionState = { kind: 'signedOut', reason: 'never' };
const listeners = new Set<() => void>();
const wipers = new Set<() => void>();
const signOutListeners = new Set<(options: SignOutOptions) => void>();
const exchangeListeners = new Set<(exchange: Exchange) => void>();
const signInListeners = new Set<(newSession: NewSession) => void>();

/** Takes up the session that this tab has kept, if there is one. Called once, before the app mounts. */
export function startSession(loaded: Configuration): void {
  configuration = loaded;
  const kept = readKept(storageKey, keptSchema);
  if (kept === null) return;
  const environment = environmentOf(kept);
  if (environment === null || (kept.expiresAt !== null && kept.expiresAt <= Date.now())) {
    forget(storageKey);
    setState({ kind: 'signedOut', reason: environment === null ? 'never' : 'expired' });
    return;
  }
  const { id, application, expiresAt, scope, token } = kept;
  open({ id, environment, application, expiresAt, scope }, token);
}

/** The configuration that the app was started with. */
export function currentConfiguration(): Configuration {
  return configuration;
}

/** The environment of the session that expired in this tab, or null: the likely choice for the next one. */
export function lastEnvironmentId(): string | null {
  return readKept(lastKey, lastSchema)?.environmentId ?? null;
}

/**
 * Begins a session with a token that was tried. One for the same application goes on with the session that
 * there is: its requests that wait are sent, its pages stay. Before any other, whatever is left is wiped.
 */
export function signIn({ token, ...newSession }: NewSession): void {
  for (const listener of signInListeners) listener({ token, ...newSession });
  if (state.kind === 'signedIn' && isSameOwner(state.session, newSession)) {
    begin({ ...newSession, id: state.session.id }, token);
    return;
  }
  // Whoever waited must not go on with the token of somebody else.
  api.connect(null);
  const { environment, ...rest } = newSession;
  const last = readKept(lastKey, lastSchema);
  const isSame = last?.environmentId === environment.id && last.application === rest.application;
  // What was learned and cached for one application must not be shown to another.
  if (!isSame || rest.application === '') wipe();
  keep(lastKey, { environmentId: environment.id, application: rest.application });
  begin({ id: newId(), environment, ...rest }, token);
}

/** Ends the session and wipes everything that it left in this tab. */
export function signOut(options: SignOutOptions = {}): void {
  api.connect(null);
  wipe();
  for (const listener of signOutListeners) listener(options);
  setState({ kind: 'signedOut', reason: 'signedOut' });
}

/**
 * Registers what a person's sign-out must empty beside what every wipe empties: what is kept over the end
 * of a tab, so that a crash loses nothing.
 */
export function onSignOut(listener: (options: SignOutOptions) => void): () => void {
  signOutListeners.add(listener);
  return () => signOutListeners.delete(listener);
}

/** Calls `listener` with each session that a person begins or renews; gives the way to stop that. */
export function onSignIn(listener: (newSession: NewSession) => void): () => void {
  signInListeners.add(listener);
  return () => signInListeners.delete(listener);
}

/** The session as it is now, for `useSyncExternalStore` and for code outside components. */
export function getSessionState(): SessionState {
  return state;
}

/** Calls `listener` whenever the session begins or ends; gives the way to stop that. */
export function subscribeToSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Registers what else must be emptied when a session's data is wiped, such as a cache. */
export function onSessionWipe(wiper: () => void): () => void {
  wipers.add(wiper);
  return () => wipers.delete(wiper);
}

/** Calls `listener` with each request of the session, once it is over; gives the way to stop that. */
export function onExchange(listener: (exchange: Exchange) => void): () => void {
  exchangeListeners.add(listener);
  return () => exchangeListeners.delete(listener);
}

function begin(session: Session, token: string): void {
  const { environment, ...rest } = session;
  const { id: environmentId, apiBase, tokenUrl } = environment;
  keep(storageKey, { ...rest, environmentId, apiBase, tokenUrl, token });
  forgetRefusals(); // a role may have been added meanwhile
  open(session, token);
}

function open(session: Session, token: string): void {
  setState({ kind: 'signedIn', session, token: 'valid' });
  api.connect({
    owner: session.id,
    apiBase: session.environment.apiBase,
    dialect: session.environment.dialect,
    token,
    onUnauthorized: pauseSession,
    onForbidden: (write) => learnRefusal(session, write),
    onExchange: (exchange) => {
      // What ends after the session must not come back into what was wiped.
      if (state.kind !== 'signedIn' || state.session.id !== session.id) return;
      for (const listener of exchangeListeners) listener(exchange);
    },
  });
}

/**
 * The token no longer works: everything waits, and nothing is lost, until `signIn` or `signOut`. The tab
 * keeps the token no longer.
 */
export function pauseSession(): void {
  if (state.kind !== 'signedIn' || state.token !== 'valid') return;
  holdRequests(state.session);
  setState({ ...state, token: 'renewing' });
  void renew(state.session.id);
}

/** Nobody is at the page any more: as `pauseSession`, but only a person who proves who they are goes on. */
export function lockSession(): void {
  if (state.kind !== 'signedIn' || state.token !== 'valid') return;
  keepCredentials(null);
  holdRequests(state.session);
  setState({ ...state, token: 'locked' });
}

function holdRequests({ environment, ...rest }: Session): void {
  api.pause();
  const { id: environmentId, apiBase, tokenUrl } = environment;
  keep(storageKey, { ...rest, environmentId, apiBase, tokenUrl, expiresAt: 0, token: ended });
}

async function renew(sessionId: string): Promise<void> {
  // Code that is missing is as good as a refusal: a person goes on.
  const renewed = await renewWithKept().catch(() => null);
  if (state.kind !== 'signedIn' || state.session.id !== sessionId) return;
  if (state.token !== 'renewing') return;
  if (renewed === null) setState({ ...state, token: 'ended' });
  else signIn(renewed);
}

/** Whether both work as the same application. Where both sessions know a token only, its holder vouches for its being of the same application. */
export function isSameOwner(
  session: Session,
  { environment, application }: Omit<NewSession, 'token'>,
) {
  return session.environment.id === environment.id && session.application === application;
}

function wipe(): void {
  keepCredentials(null);
  forgetAll();
  for (const wiper of wipers) wiper();
}

function setState(next: SessionState): void {
  state = next;
  for (const listener of listeners) listener();
}

/** The environment that was signed in to, if it still is where it was: a token goes nowhere else. */
function environmentOf(kept: z.infer<typeof keptSchema>): Environment | null {
  const { environmentId, apiBase, tokenUrl } = kept;
  const configured = configuration.environments.find(({ id }) => id === environmentId);
  if (configured) return configured.apiBase === apiBase ? configured : null;
  if (!configuration.allowCustomEnvironment || !isSafeUrl(apiBase)) return null;
  const custom = customEnvironment({ apiBase, tokenUrl: tokenUrl ?? '' });
  return custom.id === environmentId ? custom : null;
}

/** Not `randomUUID`: that exists in secure contexts only, and someone may try the app over plain http. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

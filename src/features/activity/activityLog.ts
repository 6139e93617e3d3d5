import type { Exchange } from '../../api/attempt';
import { onExchange, onSessionWipe } from '../../session/sessionStore';

/** A request and how often it was sent. */
export interface ActivityEntry {
  id: number;
  /** The last time that it was sent. */
  exchange: Exchange;
  /** The times before, oldest first. */
  earlier: readonly Exchange[];
}

export interface Activity {
  /** Newest first. */
  entries: readonly ActivityEntry[];
  /** When the page that one sees was gone to, in ms since 1970. */
  screenSinceMs: number;
}

const mostEntries = 100;

let activity: Activity = { entries: [], screenSinceMs: 0 };
let screen: string | null = null;
let nextId = 1;
const listeners = new Set<() => void>();

/** Keeps the session's last requests from now on, in memory only, until the session is wiped. */
export function startActivityLog(): void {
  onExchange(recordExchange);
  onSessionWipe(clearActivity);
}

/** Says which page one is on. Called before that page asks for anything. */
export function noteScreen(pathname: string): void {
  if (pathname === screen) return;
  const isFirst = screen === null;
  screen = pathname;
  // The first page may have asked before it was drawn.
  if (!isFirst) change({ ...activity, screenSinceMs: Date.now() });
}

/** Adds what was sent; a further attempt joins the attempts before it. */
export function recordExchange(exchange: Exchange): void {
  const before = activity.entries.find((entry) => isRetryOf(exchange, entry.exchange));
  if (before) {
    const { id, earlier } = before;
    const joined = { id, exchange, earlier: [...earlier, before.exchange] };
    const entries = activity.entries.map((entry) => (entry === before ? joined : entry));
    change({ ...activity, entries });
    return;
  }
  const entry = { id: nextId, exchange, earlier: [] };
  nextId += 1;
  change({ ...activity, entries: [entry, ...activity.entries].slice(0, mostEntries) });
}

/** Forgets every request. */
export function clearActivity(): void {
  change({ ...activity, entries: [] });
}

/** The requests as they are known now, for `useSyncExternalStore`. */
export function getActivity(): Activity {
  return activity;
}

/** Calls `listener` whenever the requests or the screen change; gives the way to stop that. */
export function subscribeToActivity(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The requests that began since one has come to this page. */
export function entriesOfScreen({ entries, screenSinceMs }: Activity): ActivityEntry[] {
  return entries.filter(
    ({ exchange, earlier }) => (earlier[0] ?? exchange).startedAtMs >= screenSinceMs,
  );
}

function isRetryOf(exchange: Exchange, before: Exchange): boolean {
  return (
    exchange.attempt > 1 &&
    before.attempt === exchange.attempt - 1 &&
    before.method === exchange.method &&
    before.url === exchange.url &&
    before.requestBody === exchange.requestBody
  );
}

function change(next: Activity): void {
  activity = next;
  for (const listener of listeners) listener();
}

import { keptScope } from '../../../session/keptScope';
import { getSessionState, subscribeToSession } from '../../../session/sessionStore';
import type { BulkChange } from '../bulkChange';
import { caseTransport } from '../changes/caseTransport';
import { browserClock } from './browserClock';
import { type EntryState, entryStates, type Ledger, type LedgerEntry } from './ledger';
import { ledgerStore } from './ledgerStore';
import type { Run, RunProgress } from './runContract';
import { createRun } from './runEngine';
import { holdRun, isHeldElsewhere, whenReleased } from './runLock';

/** A run as the pages show it. */
export interface RunView {
  ledger: Ledger;
  progress: RunProgress;
  /** `drives`: this tab sends its requests. `watches`: another tab does. `rests`: nobody does. */
  role: 'drives' | 'watches' | 'rests';
}

interface RunNews {
  scope: string;
  ledger: Ledger;
  progress: RunProgress | null;
}

const retryAfterMs = 10_000;

/** Whose runs these are; null while nobody is signed in. */
let scope: string | null = null;
let views: readonly RunView[] = [];
const runs = new Map<string, Run>();
/** Ends with the scope: what was begun for one must not go on for another. */
let stay = new AbortController();
const listeners = new Set<() => void>();
const channel =
  typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('caseload.runs');

let hasBegun = false;

/** Takes up the runs of whoever is signed in, and follows the session. Each way in calls it; only the first does anything. */
function begin(): void {
  if (hasBegun) return;
  hasBegun = true;
  subscribeToSession(followSession);
  followSession();
  channel?.addEventListener('message', ({ data }: MessageEvent<RunNews>) => follow(data));
  window.addEventListener('offline', () => forEachRun((run) => run.pause('offline')));
  window.addEventListener('online', () => resumeWhere('offline'));
  window.addEventListener('beforeunload', (event) => {
    if (views.some(({ role, progress }) => role === 'drives' && progress.state === 'running')) {
      event.preventDefault();
    }
  });
}

/** The runs of whoever is signed in, the newest first. A new array whenever something changed. */
export function getRuns(): readonly RunView[] {
  return views;
}

/** Calls `listener` whenever a run has news; gives the way to stop that. */
export function subscribeToRuns(listener: () => void): () => void {
  begin();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The entries of a run as they are now, by place. */
export async function readEntries(runId: string): Promise<readonly LedgerEntry[]> {
  const run = runs.get(runId);
  return run ? [...run.entries()] : ledgerStore.entries(runId);
}

/** What keeps another run from beginning: one at a time, so that two never change a case against each other. */
function unfinishedRun(): RunView | null {
  return views.find(({ ledger }) => ledger.finishedAt === null) ?? null;
}

/**
 * Begins a run and gives its id. The whole ledger is kept before anything is sent. Throws where nobody is
 * signed in or another run is not finished.
 */
export async function startRun({
  change,
  entries: planned,
  undoes = null,
}: {
  change: BulkChange;
  entries: readonly LedgerEntry[];
  undoes?: string | null;
}): Promise<string> {
  begin();
  if (scope === null || unfinishedRun() !== null) throw new Error('No run can begin now.');
  const entries = planned.map((entry, index) => ({ ...entry, index }));
  const ledger: Ledger = {
    id: newId(),
    scope,
    change,
    undoes,
    createdAt: new Date().toISOString(),
    finishedAt: null,
    total: entries.length,
  };
  await ledgerStore.putLedger(ledger);
  await ledgerStore.putEntries(ledger.id, entries);
  drive(ledger, entries);
  return ledger.id;
}

/** Goes on with a run: one that is paused here, or one that nobody drives since its tab was closed. */
export async function goOn(runId: string): Promise<void> {
  const run = runs.get(runId);
  if (run) {
    run.resume();
    return;
  }
  const view = views.find(({ ledger }) => ledger.id === runId);
  if (view?.role !== 'rests' || view.ledger.finishedAt !== null) return;
  const entries = await ledgerStore.entries(runId);
  if (!runs.has(runId) && view.ledger.scope === scope) drive(view.ledger, entries);
}

/** Sends nothing more until `goOn`; what is under way gets its outcome. */
export function pauseRun(runId: string): void {
  runs.get(runId)?.pause('person');
}

/** Gives up what waits. A run that nobody drives is taken up for that, as its open ends must be read back. */
export async function cancelRun(runId: string): Promise<void> {
  if (!runs.has(runId)) await goOn(runId);
  const run = runs.get(runId);
  run?.cancel();
  run?.resume();
}

/** Wipes a run that nobody drives from this browser. What it changed stays changed. */
export async function forgetRun(runId: string): Promise<void> {
  if (views.some(({ ledger, role }) => ledger.id === runId && role === 'watches')) return;
  const run = runs.get(runId);
  if (run && run.progress().state !== 'finished') return;
  runs.delete(runId);
  await ledgerStore.forget(runId);
  setViews(views.filter(({ ledger }) => ledger.id !== runId));
}

function followSession(): void {
  const state = getSessionState();
  const next = state.kind === 'signedIn' ? keptScope(state.session) : null;
  if (next !== scope) {
    stay.abort();
    stay = new AbortController();
    forEachRun((run) => run.pause('signedOut'));
    runs.clear();
    scope = next;
    setViews([]);
    if (next !== null) void load(next);
  } else if (state.kind === 'signedIn' && state.token === 'valid') resumeWhere('signedOut');
  else forEachRun((run) => run.pause('signedOut'));
}

async function load(of: string): Promise<void> {
  for (const ledger of await ledgerStore.list(of)) {
    if (of !== scope) return;
    await showKept(ledger);
  }
}

async function showKept(ledger: Ledger): Promise<void> {
  const entries = await ledgerStore.entries(ledger.id);
  const isWatched = ledger.finishedAt === null && (await isHeldElsewhere(ledger.id));
  if (ledger.scope !== scope || runs.has(ledger.id)) return;
  setView({
    ledger,
    progress: restingProgress(ledger, entries),
    role: isWatched ? 'watches' : 'rests',
  });
  if (isWatched) watch(ledger.id);
}

function drive(ledger: Ledger, entries: readonly LedgerEntry[]): void {
  const { id } = ledger;
  const run = createRun({
    ledger,
    entries,
    transport: caseTransport,
    clock: browserClock,
    random: Math.random,
    store: {
      // After a sign-out nothing of the run may be kept again.
      putLedger: async (kept) => (runs.has(id) ? ledgerStore.putLedger(kept) : undefined),
      putEntries: async (_, some) => (runs.has(id) ? ledgerStore.putEntries(id, some) : undefined),
    },
  });
  runs.set(id, run);
  const tell = () => {
    if (!runs.has(id)) return;
    setView({ ledger: run.ledger(), progress: run.progress(), role: 'drives' });
    if (run.progress().pauseReason === 'unreachable') retryLater(run);
    channel?.postMessage({ scope: ledger.scope, ledger: run.ledger(), progress: run.progress() });
  };
  run.subscribe(tell);
  tell();
  const { signal } = stay;
  void holdRun(id, signal, run.finished).then((isHeld) => {
    // Another tab was quicker: it drives, and this one watches.
    if (isHeld || signal.aborted) return;
    runs.delete(id);
    void showKept(ledger);
  });
  if (navigator.onLine) run.start();
  else {
    run.start();
    run.pause('offline');
  }
}

function retryLater(run: Run): void {
  setTimeout(() => {
    if (run.progress().pauseReason === 'unreachable') run.resume();
  }, retryAfterMs);
}

/** What another tab tells of a run that it drives. */
function follow({ scope: of, ledger, progress }: RunNews): void {
  if (of !== scope || runs.has(ledger.id) || progress === null) return;
  const isNew = !views.some((view) => view.ledger.id === ledger.id && view.role === 'watches');
  setView({ ledger, progress, role: 'watches' });
  if (isNew) watch(ledger.id);
}

/** Notices when the tab that drives a run is gone, or done. */
function watch(runId: string): void {
  const of = scope;
  void whenReleased(runId, stay.signal).then(async () => {
    const ledger = (await ledgerStore.list(of ?? '')).find(({ id }) => id === runId);
    if (ledger) await showKept(ledger);
    else setViews(views.filter((view) => view.ledger.id !== runId));
  });
}

function resumeWhere(reason: RunProgress['pauseReason']): void {
  forEachRun((run) => {
    if (run.progress().pauseReason === reason) run.resume();
  });
}

function forEachRun(work: (run: Run) => void): void {
  for (const run of runs.values()) if (run.progress().state !== 'finished') work(run);
}

function restingProgress(ledger: Ledger, entries: readonly LedgerEntry[]): RunProgress {
  const counts = Object.fromEntries(entryStates.map((state) => [state, 0])) as Record<
    EntryState,
    number
  >;
  for (const { state } of entries) counts[state] += 1;
  return {
    state: ledger.finishedAt === null ? 'ready' : 'finished',
    pauseReason: null,
    counts,
    total: ledger.total,
    concurrency: 0,
    ratePerSecond: null,
    timeLeftMs: null,
  };
}

function setView(view: RunView): void {
  const others = views.filter(({ ledger }) => ledger.id !== view.ledger.id);
  setViews(
    [...others, view].toSorted((a, b) => b.ledger.createdAt.localeCompare(a.ledger.createdAt)),
  );
}

function setViews(next: readonly RunView[]): void {
  views = next;
  for (const listener of listeners) listener();
}

/** Not `randomUUID`: that exists in secure contexts only. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

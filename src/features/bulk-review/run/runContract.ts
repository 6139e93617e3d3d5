import type { EntryState, Ledger, LedgerEntry } from './ledger';

/** Time as a run sees it; handed in, so that a test can make it pass. */
export interface RunClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after `ms`. Once `signal` aborts, nobody waits for it any more. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

/** Where a run is kept, so that it survives its tab. A promise that rejects pauses the run. */
export interface LedgerStore {
  putLedger(ledger: Ledger): Promise<void>;
  /** Stores these entries over what was kept of them: all or none. */
  putEntries(runId: string, entries: readonly LedgerEntry[]): Promise<void>;
}

/**
 * Why a run rests: someone paused it, the token is no longer valid, the browser is offline, the
 * server has not answered for a while, or what happens could not be stored.
 */
export type PauseReason = 'person' | 'signedOut' | 'offline' | 'unreachable' | 'storage';

/** How far a run is. */
export interface RunProgress {
  state: 'ready' | 'running' | 'paused' | 'finished';
  /** Null unless paused. */
  pauseReason: PauseReason | null;
  /** The sum is always `total`. */
  counts: Readonly<Record<EntryState, number>>;
  total: number;
  /** Most requests under way at once, at this moment. */
  concurrency: number;
  /** Cases settled in a second, lately; null while that cannot be told. */
  ratePerSecond: number | null;
  timeLeftMs: number | null;
}

/** One bulk change being carried out. */
export interface Run {
  ledger(): Ledger;
  /** By place. The same array all through the run: its elements are replaced as they change. */
  entries(): readonly LedgerEntry[];
  /** The same object until something changed, and then at most some ten new ones a second. */
  progress(): RunProgress;
  start(): void;
  /** Starts no new request; what is under way finishes. A person's pause outlives other reasons. */
  pause(reason: PauseReason): void;
  /** Goes on, whatever the reason for the pause was. */
  resume(): void;
  /**
   * Gives up what waits. What may have been carried out is still read back, after `resume` where
   * the run is paused for another reason than a person's wish.
   */
  cancel(): void;
  /** Calls `listener` whenever `progress` has something new; gives the way to stop. */
  subscribe(listener: () => void): () => void;
  /** Resolves once every entry has its outcome and the store holds it. Never rejects. */
  finished: Promise<void>;
}

import type { LedgerEntry, PlannedWrite } from './ledger';

/** What the server holds of a case, seen against what a ledger entry wants. */
export type Judgement =
  /** Unchanged since the preview: the writes with these places in `entry.writes` are still to be sent. */
  | { kind: 'toSend'; writes: readonly number[] }
  /** Holds what the entry wants. */
  | { kind: 'asWanted' }
  /** Somebody changed it, or it is no longer there. */
  | { kind: 'changedBySomeoneElse'; isGone: boolean };

/** How a run talks to the server; handed in, so that the engine can be tried without one. */
export interface RunTransport<Snapshot> {
  /**
   * Reads what the server holds of these cases now, by case id; one that is gone is missing.
   * Throws ApiError.
   */
  read: (
    entries: readonly LedgerEntry[],
    signal: AbortSignal,
  ) => Promise<ReadonlyMap<string, Snapshot>>;
  /** Pure. `snapshot` is undefined where the case is gone. */
  judge: (entry: LedgerEntry, snapshot: Snapshot | undefined) => Judgement;
  /** Sends one write, once. Gives the id of what it created or changed. Throws ApiError. */
  send: (
    write: PlannedWrite,
    entry: LedgerEntry,
    snapshot: Snapshot,
    signal: AbortSignal,
  ) => Promise<{ id: string | null }>;
}

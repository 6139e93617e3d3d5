import type { BulkChange } from '../bulkChange';

/** Every outcome that a case can have in a run, and the two states before it, in the order of the report. */
export const entryStates = [
  'waiting',
  'sent',
  'changed',
  'alreadySo',
  'refused',
  'changedBySomeoneElse',
  'unknown',
  'cancelled',
] as const;
export type EntryState = (typeof entryStates)[number];

/**
 * Fields of one resource and what they hold: attributes by name, custom fields as `custom_fields.<key>`,
 * linkage as the sorted ids of what is linked.
 */
export type FieldValues = Readonly<Record<string, unknown>>;

/** One request that a case needs. Nearly always a case needs one. */
export interface PlannedWrite {
  method: 'PATCH' | 'POST' | 'DELETE';
  type: 'cases' | 'involvements' | 'goals';
  /** Null for a create, until it was answered. */
  id: string | null;
  /** What the fields held at the preview. For a create: the ids that were there, such as `{ goals: [] }`. */
  before: FieldValues;
  after: FieldValues;
  isDone: boolean;
}

/** What becomes of one case in a run. */
export interface LedgerEntry {
  /** Place in the run, from 0. */
  index: number;
  caseId: string;
  /** The case's `updated_at` at the preview; null where the values of `before` decide instead (an undo). */
  version: string | null;
  writes: readonly PlannedWrite[];
  state: EntryState;
  /** What the server said, where it refused. */
  words: readonly string[];
  /** How often a write was sent. */
  attempts: number;
}

/** One bulk change, from its start until someone forgets it. The sum of its entries is always `total`. */
export interface Ledger {
  id: string;
  /** Environment and application that it belongs to, see `keptScope`. */
  scope: string;
  change: BulkChange;
  /** The run that this one undoes, or null. */
  undoes: string | null;
  /** ISO 8601, UTC. */
  createdAt: string;
  finishedAt: string | null;
  total: number;
}

import type { BulkChange } from '../bulkChange';
import type { LedgerEntry, PlannedWrite } from '../run/ledger';

/** Whether a run can be undone. A delete cannot: only Casebook Support brings a case back. */
export function canUndo(change: BulkChange): boolean {
  return change.kind !== 'delete' && change.kind !== 'undo';
}

/**
 * The run that puts back what the cases held, where they still hold what the run wrote. Nothing of
 * the cases that the run did not change.
 */
export function planUndo(
  change: BulkChange,
  entries: readonly LedgerEntry[],
): { change: BulkChange; entries: LedgerEntry[] } {
  // Also a case of which only some writes were carried out before one was refused.
  const changed = entries.filter(({ writes }) => writes.some(({ isDone }) => isDone));
  return {
    change: { kind: 'undo', change },
    entries: changed.map(({ caseId, writes }, index) => ({
      index,
      caseId,
      version: null, // the values decide, as the run itself has moved the version
      writes: writes.filter(({ isDone }) => isDone).map(undone),
      state: 'waiting',
      words: [],
      attempts: 0,
    })),
  };
}

function undone(write: PlannedWrite): PlannedWrite {
  const { before, after } = write;
  return write.method === 'POST'
    ? { ...write, method: 'DELETE', before: after, after: {}, isDone: false }
    : { ...write, before: after, after: before, isDone: false };
}

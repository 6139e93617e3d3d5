import type { Ledger, LedgerEntry, PlannedWrite } from './ledger';

/** A ledger for tests: a run that sets the status of some cases. */
export function buildLedger(overrides: Partial<Ledger> = {}): Ledger {
  return {
    id: 'run-1',
    scope: 'sandbox|app-1',
    change: { kind: 'setAttributes', attributes: { status: 'Closed' } },
    undoes: null,
    createdAt: '2026-03-02T09:00:00.000Z',
    finishedAt: null,
    total: 3,
    ...overrides,
  };
}

/** A write for tests: one PATCH of a case's status. */
export function buildWrite(overrides: Partial<PlannedWrite> = {}): PlannedWrite {
  return {
    method: 'PATCH',
    type: 'cases',
    id: 'case-0',
    before: { status: 'Open' },
    after: { status: 'Closed' },
    isDone: false,
    ...overrides,
  };
}

/** An entry for tests: waiting, with one PATCH of the case `case-<index>`. */
export function buildEntry(overrides: Partial<LedgerEntry> = {}): LedgerEntry {
  const { index = 0, caseId = `case-${index}` } = overrides;
  return {
    index,
    caseId,
    version: '2026-03-01T08:00:00.000Z',
    writes: [buildWrite({ id: caseId })],
    state: 'waiting',
    words: [],
    attempts: 0,
    ...overrides,
  };
}

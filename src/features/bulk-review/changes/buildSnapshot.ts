import type { CaseSnapshot } from './caseSnapshot';

/** A case as it was read, for tests: open, nobody and nothing in it. */
export function buildSnapshot(overrides: Partial<CaseSnapshot> = {}): CaseSnapshot {
  return {
    id: 'case-0',
    name: 'Rivera family',
    version: '2026-03-01T08:00:00.000Z',
    attributes: {
      status: 'Open',
      opened_on: '2026-01-10',
      county: 'Kern',
      custom_fields: { pets: 1 },
    },
    unexpected: {},
    assignees: ['user-1'],
    goals: [],
    involvements: [],
    ...overrides,
  };
}

import { expect, test } from 'vitest';
import type { Related } from '../../../api/document';
import type { CaseDocument } from '../../cases/caseDocument';
import { caseSchema } from '../../cases/caseSchema';
import { buildGoal } from '../../goals/buildGoal';
import { buildInvolvement } from '../../involvements/buildInvolvement';
import { buildCustomField } from '../../reference/buildCustomField';
import { type CheckContext, checkNames, reviewChecks } from './reviewChecks';

const loaded = <T>(...resources: T[]): Related<T> => ({ isLoaded: true, resources, missing: [] });
const notLoaded = { isLoaded: false, resources: [], missing: [] };

function buildDocument(
  attributes: Record<string, unknown> = {},
  related: Partial<CaseDocument> = {},
): CaseDocument {
  const caseResource = caseSchema.parse({
    type: 'cases',
    id: 'case-1',
    attributes: {
      name: 'Rivera family',
      status: 'Open',
      opened_on: '2026-02-01',
      updated_at: '2026-03-01T08:00:00Z',
      ...attributes,
    },
  });
  return {
    caseResource,
    involvements: loaded(buildInvolvement({ effective_date: '2026-02-01', end_date: null })),
    goals: loaded(buildGoal({ target_date: '2026-12-01' })),
    assignees: loaded(),
    people: new Map(),
    ...related,
  };
}

const context: CheckContext = {
  on: '2026-03-15',
  limits: { openMonths: 12, quietDays: 90 },
  closedStatuses: ['Closed'],
  definitions: { customFields: [], options: [] },
};
const check = (name: keyof typeof reviewChecks, document: CaseDocument, over = {}) =>
  reviewChecks[name](document, { ...context, ...over });

test('a case in order is fine by every check', () => {
  expect(checkNames.map((name) => check(name, buildDocument()))).toEqual(
    checkNames.map(() => 'fine'),
  );
});

test('what was not loaded is never taken for none', () => {
  const document = buildDocument({}, { goals: notLoaded, involvements: notLoaded });
  for (const name of ['noGoal', 'noActiveInvolvement', 'overdueGoals'] as const) {
    expect(check(name, document)).toBe('unknown');
  }
  expect(check('requiredEmpty', document, { definitions: undefined })).toBe('unknown');
});

test('a case without goals, or with nobody active in it, is found', () => {
  const ended = buildInvolvement({ effective_date: '2025-01-01', end_date: '2026-01-01' });
  const document = buildDocument({}, { goals: loaded(), involvements: loaded(ended) });
  expect(check('noGoal', document)).toEqual({ count: 1 });
  expect(check('noActiveInvolvement', document)).toEqual({ count: 1 });
});

test('overdue goals are counted, achieved ones not', () => {
  const goals = loaded(
    buildGoal({ id: '1', target_date: '2026-01-01' }),
    buildGoal({
      id: '2',
      target_date: '2026-01-01',
      status: 'achieved',
      achieved_on: '2026-01-01',
    }),
  );
  expect(check('overdueGoals', buildDocument({}, { goals }))).toEqual({ count: 1 });
});

test('open and quiet for long follow the limits of the reviewer, and leave closed cases alone', () => {
  const old = buildDocument({ opened_on: '2024-03-01', updated_at: '2025-12-01T00:00:00Z' });
  expect(check('openLong', old)).toEqual({ count: 24 });
  expect(check('openLong', old, { limits: { openMonths: 36, quietDays: 90 } })).toBe('fine');
  expect(check('quietLong', old)).toEqual({ count: 104 });
  const closed = buildDocument({ status: 'Closed', opened_on: '2024-03-01' });
  expect(check('openLong', closed)).toBe('fine');
});

test('a closed case without date or reason, and dates that run backwards, are found', () => {
  const document = buildDocument({ status: 'Closed', closed_on: '2026-01-01' });
  expect(check('closedIncomplete', document)).toEqual({ count: 1 });
  expect(check('datesContradict', document)).toEqual({ count: 1 });
});

test('required custom fields that are empty are counted', () => {
  const required = buildCustomField({ name: 'pets', required: true });
  const over = { definitions: { customFields: [required], options: [] } };
  expect(check('requiredEmpty', buildDocument({ custom_fields: { pets: '' } }), over)).toEqual({
    count: 1,
  });
  expect(check('requiredEmpty', buildDocument({ custom_fields: { pets: 'Dog' } }), over)).toBe(
    'fine',
  );
});

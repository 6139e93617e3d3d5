import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildGoal } from '../../goals/buildGoal';
import { buildInvolvement } from '../../involvements/buildInvolvement';
import type { LedgerEntry } from '../run/ledger';
import { buildSnapshot } from './buildSnapshot';
import { type CaseSnapshot, customKeyOf } from './caseSnapshot';
import { judgeEntry } from './caseTransport';
import { type PlannedChange, planChange } from './planChange';
import { planUndo } from './planUndo';

const context = { closedStatuses: ['Closed'] };
const plan = (change: PlannedChange, snapshot: CaseSnapshot | undefined = buildSnapshot()) =>
  planChange(change, snapshot, context);

function entryOf(change: PlannedChange, snapshot = buildSnapshot()): LedgerEntry {
  const planned = plan(change, snapshot);
  if (planned.kind !== 'willChange') throw new Error(planned.kind);
  return planned.entry;
}

/** What the server holds after an entry's writes of the case itself. */
function apply(snapshot: CaseSnapshot, entry: LedgerEntry, version = 'later'): CaseSnapshot {
  const attributes: Record<string, unknown> = { ...snapshot.attributes };
  let { assignees } = snapshot;
  for (const { after } of entry.writes) {
    for (const [field, value] of Object.entries(after)) {
      const key = customKeyOf(field);
      if (field === 'assignees') assignees = value as string[];
      else if (key === null) attributes[field] = value;
      else attributes.custom_fields = { ...(attributes.custom_fields as object), [key]: value };
    }
  }
  return { ...snapshot, version, attributes, assignees };
}

const closing: PlannedChange = {
  kind: 'setAttributes',
  attributes: { status: 'Closed', closed_on: '2026-03-01', closing_reason: 'Goals achieved' },
};

test('closing writes status, date and reason, and names what was there', () => {
  expect(entryOf(closing).writes).toEqual([
    {
      method: 'PATCH',
      type: 'cases',
      id: 'case-0',
      before: { status: 'Open', closed_on: null, closing_reason: null },
      after: { status: 'Closed', closed_on: '2026-03-01', closing_reason: 'Goals achieved' },
      isDone: false,
    },
  ]);
});

test('a case that is closed already keeps the date that it was closed with', () => {
  const closed = { status: 'Closed', closed_on: '2025-01-01', closing_reason: 'Moved' };
  expect(plan(closing, buildSnapshot({ attributes: closed }))).toEqual({ kind: 'alreadySo' });
});

test('a case cannot close before it opened', () => {
  const attributes = { status: 'Open', opened_on: '2026-06-01' };
  expect(plan(closing, buildSnapshot({ attributes }))).toEqual({
    kind: 'breaksRule',
    rule: 'closesBeforeOpening',
  });
});

test('reopening clears date and reason of the closing', () => {
  const attributes = { status: 'Closed', closed_on: '2025-01-01', closing_reason: 'Moved' };
  const change: PlannedChange = { kind: 'setAttributes', attributes: { status: 'Open' } };
  expect(entryOf(change, buildSnapshot({ attributes })).writes[0]?.after).toEqual({
    status: 'Open',
    closed_on: null,
    closing_reason: null,
  });
});

test('what was not loaded, cannot be read or is gone is never guessed', () => {
  const goal: PlannedChange = { kind: 'addGoal', attributes: { description: 'A' } };
  expect(plan(goal, buildSnapshot({ goals: null }))).toMatchObject({ reason: 'notLoaded' });
  const assignee: PlannedChange = { kind: 'addAssignee', userId: 'user-2' };
  expect(plan(assignee, buildSnapshot({ assignees: null }))).toMatchObject({ reason: 'notLoaded' });
  const field: PlannedChange = { kind: 'setCustomField', key: 'pets', value: 2 };
  const unexpected = { custom_fields: 'broken' };
  expect(plan(field, buildSnapshot({ unexpected }))).toMatchObject({ reason: 'unreadable' });
  expect(planChange(field, undefined, context)).toMatchObject({ reason: 'gone' });
});

test('a goal that is there already is not added again', () => {
  const goals = [buildGoal({ description: 'Find housing' })];
  const change: PlannedChange = { kind: 'addGoal', attributes: { description: 'Find housing' } };
  expect(plan(change, buildSnapshot({ goals }))).toEqual({ kind: 'alreadySo' });
});

test('only the active involvements of the role end, and none before it began', () => {
  const involvements = [
    buildInvolvement({ id: 'i-1', role: 'Child', effective_date: '2026-01-01', end_date: null }),
    buildInvolvement({ id: 'i-2', role: 'Child', end_date: '2026-01-02' }),
    buildInvolvement({ id: 'i-3', role: 'Parent', end_date: null }),
  ];
  const change = {
    kind: 'endInvolvements',
    personId: null,
    role: 'Child',
    end_date: '2026-03-01',
  } as const;
  const snapshot = buildSnapshot({ involvements });
  expect(entryOf(change, snapshot).writes.map(({ id }) => id)).toEqual(['i-1']);
  expect(plan({ ...change, end_date: '2025-12-31' }, snapshot)).toEqual({
    kind: 'breaksRule',
    rule: 'endsBeforeBeginning',
  });
});

test('a case that moved since the preview is left alone, one that is as wanted too', () => {
  const entry = entryOf(closing);
  expect(judgeEntry(entry, buildSnapshot())).toEqual({ kind: 'toSend', writes: [0] });
  expect(judgeEntry(entry, buildSnapshot({ version: 'later' }))).toEqual({
    kind: 'changedBySomeoneElse',
    isGone: false,
  });
  expect(judgeEntry(entry, apply(buildSnapshot(), entry))).toEqual({ kind: 'asWanted' });
});

test('a deleted case counts as ours only where our delete was sent', () => {
  const entry = entryOf({ kind: 'delete' });
  expect(judgeEntry(entry, undefined)).toEqual({ kind: 'changedBySomeoneElse', isGone: true });
  expect(judgeEntry({ ...entry, state: 'sent', attempts: 1 }, undefined)).toEqual({
    kind: 'asWanted',
  });
});

test('a goal that was created although its answer was lost is found by what is new', () => {
  const old = buildGoal({ id: 'g-1', description: 'Find housing' });
  const attributes = { description: 'See a doctor', status: 'not_started' };
  const entry = entryOf({ kind: 'addGoal', attributes }, buildSnapshot({ goals: [old] }));
  const goals = [old, buildGoal({ id: 'g-2', ...attributes })];
  expect(judgeEntry({ ...entry, state: 'sent' }, buildSnapshot({ goals }))).toEqual({
    kind: 'asWanted',
  });
});

const changes: fc.Arbitrary<PlannedChange> = fc.oneof(
  fc.constant(closing),
  fc.record({
    kind: fc.constant('setAttributes' as const),
    attributes: fc.record({ county: fc.constantFrom('Kern', 'Napa', null) }),
  }),
  fc.record({
    kind: fc.constant('setCustomField' as const),
    key: fc.constantFrom('pets', 'beds', 'constructor'),
    value: fc.constantFrom(1, 'two', null, false),
  }),
  fc.record({
    kind: fc.constantFrom('addAssignee' as const, 'removeAssignee' as const),
    userId: fc.constantFrom('user-1', 'user-2'),
  }),
);
const snapshots = fc
  .record({
    status: fc.constantFrom('Open', 'Closed', null),
    county: fc.constantFrom('Kern', 'Napa', null),
    pets: fc.constantFrom(1, null),
    assignees: fc.subarray(['user-1', 'user-2', 'user-3']),
  })
  .map(({ status, county, pets, assignees }) =>
    buildSnapshot({ attributes: { status, county, custom_fields: { pets } }, assignees }),
  );

test('law: what was changed is as wanted, already so when planned again, and can be undone', () => {
  fc.assert(
    fc.property(changes, snapshots, (change, snapshot) => {
      const planned = plan(change, snapshot);
      if (planned.kind !== 'willChange') return;
      const { entry } = planned;
      expect(judgeEntry(entry, snapshot).kind).toBe('toSend');
      const after = apply(snapshot, entry);
      expect(judgeEntry({ ...entry, state: 'sent' }, after).kind).toBe('asWanted');
      expect(plan(change, after).kind).toBe('alreadySo');
      const done = entry.writes.map((write) => ({ ...write, isDone: true }));
      const undo = planUndo(change, [{ ...entry, state: 'changed', writes: done }]).entries;
      expect(judgeEntry(undo[0] as LedgerEntry, after).kind).toBe('toSend');
      const back = apply(after, undo[0] as LedgerEntry);
      for (const [field, value] of Object.entries(entry.writes[0]?.before ?? {})) {
        const held = field === 'assignees' ? back.assignees : back.attributes[field];
        if (customKeyOf(field) === null) expect(held ?? null).toEqual(value ?? null);
      }
    }),
  );
});

test('law: an undo leaves alone what somebody changed after the run', () => {
  fc.assert(
    fc.property(changes, snapshots, (change, snapshot) => {
      const planned = plan(change, snapshot);
      if (planned.kind !== 'willChange') return;
      const after = apply(snapshot, planned.entry);
      const done = planned.entry.writes.map((write) => ({ ...write, isDone: true }));
      const [undo] = planUndo(change, [
        { ...planned.entry, state: 'changed', writes: done },
      ]).entries;
      const [field = ''] = Object.keys(undo?.writes[0]?.before ?? {});
      const theirs = apply(after, {
        ...(undo as LedgerEntry),
        writes: [
          {
            ...(undo as LedgerEntry).writes[0],
            after: { [field]: field === 'assignees' ? ['somebody'] : 'somebody’s' },
          } as never,
        ],
      });
      expect(judgeEntry(undo as LedgerEntry, theirs)).toEqual({
        kind: 'changedBySomeoneElse',
        isGone: false,
      });
    }),
  );
});

import { isSameValue } from '../../../lib/isSameValue';
import type { BulkChange } from '../bulkChange';
import type { FieldValues, LedgerEntry, PlannedWrite } from '../run/ledger';
import { type CaseSnapshot, customFieldName, heldValue } from './caseSnapshot';

/** Why a case cannot be changed as wanted. */
type BrokenRule = 'closesBeforeOpening' | 'endsBeforeBeginning';
/** Why it cannot be told what a change would do to a case. */
type UnknownReason = 'gone' | 'notLoaded' | 'unreadable';

/** What a change would do to one case. */
export type Plan =
  | { kind: 'willChange'; entry: LedgerEntry }
  | { kind: 'alreadySo' }
  | { kind: 'breaksRule'; rule: BrokenRule }
  | { kind: 'cannotKnow'; reason: UnknownReason };

export type PlannedChange = Exclude<BulkChange, { kind: 'undo' }>;

export interface PlanContext {
  closedStatuses: readonly string[];
}

const alreadySo: Plan = { kind: 'alreadySo' };
const cannotKnow = (reason: UnknownReason): Plan => ({ kind: 'cannotKnow', reason });

/** What a change would do to a case as it was read; undefined for one that is gone. Pure, sends nothing. */
export function planChange(
  change: PlannedChange,
  snapshot: CaseSnapshot | undefined,
  context: PlanContext,
): Plan {
  if (!snapshot) return cannotKnow('gone');
  switch (change.kind) {
    case 'setAttributes':
      return planAttributes(change.attributes, snapshot, context);
    case 'setCustomField':
      if ('custom_fields' in snapshot.unexpected) return cannotKnow('unreadable');
      return planFields(snapshot, { [customFieldName(change.key)]: change.value ?? null });
    case 'addAssignee':
    case 'removeAssignee':
      return planAssignee(change, snapshot);
    case 'addGoal':
      return planGoal(change.attributes, snapshot);
    case 'endInvolvements':
      return planEnds(change, snapshot);
    case 'delete':
      return willChange(snapshot, [{ ...write(snapshot.id, {}, {}), method: 'DELETE' }]);
  }
}

function planAttributes(
  wanted: Readonly<Record<string, string | null>>,
  snapshot: CaseSnapshot,
  { closedStatuses }: PlanContext,
): Plan {
  if (Object.keys(wanted).some((name) => name in snapshot.unexpected)) {
    return cannotKnow('unreadable');
  }
  if (!('status' in wanted)) return planFields(snapshot, wanted);
  // A case that is closed already keeps the date and the reason that it was closed with.
  if (heldValue(snapshot, 'status') === wanted.status) return alreadySo;
  if (!closedStatuses.includes(wanted.status ?? '')) {
    // As in the single form: reopening clears what belongs to the closing.
    return planFields(snapshot, { ...wanted, closed_on: null, closing_reason: null });
  }
  const openedOn = heldValue(snapshot, 'opened_on');
  const isEarlier =
    typeof openedOn === 'string' && !!wanted.closed_on && wanted.closed_on < openedOn;
  return isEarlier
    ? { kind: 'breaksRule', rule: 'closesBeforeOpening' }
    : planFields(snapshot, wanted);
}

function planAssignee(
  { kind, userId }: { kind: 'addAssignee' | 'removeAssignee'; userId: string },
  snapshot: CaseSnapshot,
): Plan {
  const { assignees } = snapshot;
  if (assignees === null) return cannotKnow('notLoaded');
  const others = assignees.filter((id) => id !== userId);
  const after = kind === 'addAssignee' ? [...others, userId].toSorted() : others;
  return planFields(snapshot, { assignees: after });
}

function planGoal(attributes: FieldValues, snapshot: CaseSnapshot): Plan {
  const { goals } = snapshot;
  if (goals === null) return cannotKnow('notLoaded');
  const isThere = goals.some((goal) => goal.attributes.description === attributes.description);
  if (isThere) return alreadySo;
  const before = { goals: goals.map(({ id }) => id).toSorted() };
  return willChange(snapshot, [
    { method: 'POST', type: 'goals', id: null, before, after: attributes, isDone: false },
  ]);
}

function planEnds(
  { personId, role, end_date }: Extract<BulkChange, { kind: 'endInvolvements' }>,
  snapshot: CaseSnapshot,
): Plan {
  const { involvements } = snapshot;
  if (involvements === null) return cannotKnow('notLoaded');
  const active = involvements.filter(
    ({ attributes, relationships }) =>
      (personId === null || relationships.person?.data?.id === personId) &&
      (role === null || attributes.role === role) &&
      (!attributes.end_date || attributes.end_date > end_date),
  );
  if (active.length === 0) return alreadySo;
  if (active.some(({ attributes }) => (attributes.effective_date ?? '') > end_date)) {
    return { kind: 'breaksRule', rule: 'endsBeforeBeginning' };
  }
  return willChange(
    snapshot,
    active.map(({ id, attributes }) => ({
      ...write(id, { end_date: attributes.end_date ?? null }, { end_date }),
      type: 'involvements' as const,
    })),
  );
}

/** One PATCH of the fields that differ. */
function planFields(snapshot: CaseSnapshot, wanted: FieldValues): Plan {
  const changed = Object.entries(wanted).filter(
    ([field, value]) => !isSameValue(heldValue(snapshot, field), value),
  );
  if (changed.length === 0) return alreadySo;
  const before = changed.map(([field]) => [field, heldValue(snapshot, field)] as const);
  return willChange(snapshot, [
    write(snapshot.id, Object.fromEntries(before), Object.fromEntries(changed)),
  ]);
}

function write(id: string, before: FieldValues, after: FieldValues): PlannedWrite {
  return { method: 'PATCH', type: 'cases', id, before, after, isDone: false };
}

/** `index` is given when the run is put together. */
function willChange({ id, version }: CaseSnapshot, writes: readonly PlannedWrite[]): Plan {
  const entry: LedgerEntry = {
    index: 0,
    caseId: id,
    version,
    writes,
    state: 'waiting',
    words: [],
    attempts: 0,
  };
  return { kind: 'willChange', entry };
}

import type { Goal } from '../../goals/goalSchema';
import type { Involvement } from '../../involvements/involvementSchema';
import type { BulkChange } from '../bulkChange';
import type { LedgerEntry } from '../run/ledger';

/** What the server held of a case when it was read, as far as a change needs it. */
export interface CaseSnapshot {
  id: string;
  name: string | null;
  /** `updated_at`; null where the server does not tell it. */
  version: string | null;
  attributes: Readonly<Record<string, unknown>>;
  /** Attributes whose value is not of the expected type. */
  unexpected: Readonly<Record<string, unknown>>;
  /** Ids of users, sorted; null where the server did not tell them all. The same for what follows. */
  assignees: readonly string[] | null;
  goals: readonly Goal[] | null;
  involvements: readonly Involvement[] | null;
}

/** What must be read of a case beside its name and version. */
export interface SnapshotNeeds {
  attributes: readonly string[];
  related: readonly ('assignees' | 'goals' | 'involvements')[];
}

/** What a change needs to know of a case before it can be planned. */
export function needsOf(change: BulkChange): SnapshotNeeds {
  switch (change.kind) {
    case 'setAttributes':
      return {
        attributes: [
          ...new Set([
            ...Object.keys(change.attributes),
            ...('status' in change.attributes ? ['closed_on', 'closing_reason', 'opened_on'] : []),
          ]),
        ],
        related: [],
      };
    case 'setCustomField':
      return { attributes: ['custom_fields'], related: [] };
    case 'addAssignee':
    case 'removeAssignee':
      return { attributes: [], related: ['assignees'] };
    case 'addGoal':
      return { attributes: ['status'], related: ['goals'] };
    case 'endInvolvements':
      return { attributes: [], related: ['involvements'] };
    case 'delete':
      return { attributes: [], related: [] };
    case 'undo':
      return needsOf(change.change);
  }
}

/** What the writes of entries need to be judged and sent. */
export function needsOfEntries(entries: readonly LedgerEntry[]): SnapshotNeeds {
  const attributes = new Set<string>();
  const related = new Set<SnapshotNeeds['related'][number]>();
  for (const { type, before, after } of entries.flatMap(({ writes }) => writes)) {
    if (type !== 'cases') {
      related.add(type);
      continue;
    }
    for (const field of [...Object.keys(before), ...Object.keys(after)]) {
      if (field === 'assignees') related.add('assignees');
      else attributes.add(customKeyOf(field) === null ? field : 'custom_fields');
    }
  }
  return { attributes: [...attributes], related: [...related] };
}

const customPrefix = 'custom_fields.';

/** The field of a ledger that stands for a custom field. */
export function customFieldName(key: string): string {
  return customPrefix + key;
}

/** The key of the custom field that a field of a ledger stands for, or null. */
export function customKeyOf(field: string): string | null {
  return field.startsWith(customPrefix) ? field.slice(customPrefix.length) : null;
}

/** What a case holds in a field of a ledger; none and absent are both null. */
export function heldValue(snapshot: CaseSnapshot, field: string): unknown {
  if (field === 'assignees') return snapshot.assignees;
  const key = customKeyOf(field);
  if (key === null) return ownValue(snapshot.attributes, field);
  return ownValue(snapshot.attributes.custom_fields, key);
}

/** An own member of an object, however it is called; null where there is none. */
export function ownValue(object: unknown, name: string): unknown {
  if (typeof object !== 'object' || object === null || !Object.hasOwn(object, name)) return null;
  return (object as Record<string, unknown>)[name] ?? null;
}

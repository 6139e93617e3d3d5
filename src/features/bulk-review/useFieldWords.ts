import { useQueries, useQuery } from '@tanstack/react-query';
import { formatDate, formatList } from '../../messages/format';
import * as messages from '../../messages/messages';
import { customLabel } from '../cases/list/columnLabel';
import { formatCustomFieldValue, rawValueText } from '../reference/customFieldValue';
import { referenceQueries } from '../reference/referenceQueries';
import type { BulkChange } from './bulkChange';
import { customKeyOf } from './changes/caseSnapshot';
import type { LedgerEntry, PlannedWrite } from './run/ledger';

/** Fields and values of a ledger as people read them. */
export interface FieldWords {
  label: (field: string) => string;
  /** What a field holds; "none" where it holds nothing. */
  value: (field: string, value: unknown) => string;
}

/** How to say what `entries` hold; loads the labels of custom fields and the names of users for it. */
export function useFieldWords(entries: readonly LedgerEntry[], change?: BulkChange): FieldWords {
  const { data: definitions } = useQuery(referenceQueries.customFields());
  const userIds = [
    ...new Set([
      ...entries.flatMap(({ writes }) => writes.flatMap(usersOf)),
      ...usersOfChange(change),
    ]),
  ];
  const users = useQueries({ queries: userIds.map((id) => referenceQueries.user(id)) });
  const names = new Map(
    userIds.map((id, index) => [id, users[index]?.data?.attributes.name ?? id] as const),
  );
  const labels: Record<string, string> = {
    ...messages.goals.fields,
    ...messages.involvements.fields,
    ...messages.caseForm.fields,
  };
  return {
    label: (field) => {
      const key = customKeyOf(field);
      if (key !== null) return customLabel(key, definitions);
      return Object.hasOwn(labels, field) ? (labels[field] ?? field) : field;
    },
    value: (field, value) => {
      if (value === null || value === undefined || value === '') return messages.runs.noValue;
      const key = customKeyOf(field);
      if (key !== null) {
        const definition = definitions?.customFields.find((one) => one.attributes.name === key);
        const text = formatCustomFieldValue(definition, definitions?.options ?? [], value);
        return text?.text ?? messages.runs.noValue;
      }
      if (Array.isArray(value)) {
        const listed = value.map((id) => names.get(String(id)) ?? String(id));
        return listed.length === 0 ? messages.runs.noValue : formatList(listed);
      }
      return typeof value === 'string' ? formatDate(value) : rawValueText(value);
    },
  };
}

/** What a write does, a line per field. */
export function describeWrite(write: PlannedWrite, words: FieldWords): string[] {
  const { method, type, before, after } = write;
  if (method === 'DELETE') return [messages.runs.deleted];
  if (method === 'POST') {
    const what = String(after.description ?? type);
    return [messages.runs.created({ what })];
  }
  return Object.keys(after).map((field) =>
    messages.runs.valueChange({
      label: words.label(field),
      before: words.value(field, before[field]),
      after: words.value(field, after[field]),
    }),
  );
}

/** A bulk change in words, such as "Set Status to Closed". */
export function describeChange(change: BulkChange, words: FieldWords): string {
  const say = messages.runs.change;
  const set = (fields: Readonly<Record<string, unknown>>) =>
    say.set({
      fields: Object.entries(fields).map(([field, value]) =>
        value === null || value === ''
          ? say.cleared({ label: words.label(field) })
          : say.field({ label: words.label(field), value: words.value(field, value) }),
      ),
    });
  switch (change.kind) {
    case 'setAttributes':
      return set(change.attributes);
    case 'setCustomField':
      return set({ [`custom_fields.${change.key}`]: change.value });
    case 'addAssignee':
      return say.addAssignee({ name: words.value('assignees', [change.userId]) });
    case 'removeAssignee':
      return say.removeAssignee({ name: words.value('assignees', [change.userId]) });
    case 'addGoal':
      return say.addGoal({ goal: String(change.attributes.description ?? '') });
    case 'endInvolvements': {
      const date = formatDate(change.end_date);
      return change.role === null
        ? say.endPerson({ date })
        : say.endRole({ role: change.role, date });
    }
    case 'delete':
      return say.delete;
    case 'undo':
      return say.undo({ change: describeChange(change.change, words) });
  }
}

function usersOf({ before, after }: PlannedWrite): string[] {
  return [before.assignees, after.assignees].flatMap((ids) => (Array.isArray(ids) ? ids : []));
}

function usersOfChange(change: BulkChange | undefined): string[] {
  if (change?.kind === 'undo') return usersOfChange(change.change);
  return change && 'userId' in change ? [change.userId] : [];
}

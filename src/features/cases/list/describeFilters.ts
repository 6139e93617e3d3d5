import { formatDate } from '../../../messages/format';
import * as messages from '../../../messages/messages';
import type { CustomFieldDefinitions } from '../../reference/customFieldForm';
import { formatCustomFieldValue } from '../../reference/customFieldValue';
import type { CaseFilters, CustomCondition } from './caseListView';
import { customLabel } from './columnLabel';

/** One filter in words, and the filters that are left without it. */
export interface FilterToken {
  key: string;
  text: string;
  rest: CaseFilters;
}

/** What the words need beside the filters themselves. */
interface FilterWords {
  definitions: CustomFieldDefinitions | undefined;
  userName: (userId: string) => string;
}

/** The filters that hold, in words and in the order of the filter panel. */
export function describeFilters(filters: CaseFilters, words: FilterWords): FilterToken[] {
  const tokens: FilterToken[] = [];
  const { columns } = messages.cases;
  const texts = messages.caseFilters;
  for (const field of ['status', 'case_type', 'county', 'assignees'] as const) {
    const chosen = filters[field];
    if (chosen.length === 0) continue;
    const values = field === 'assignees' ? chosen.map(words.userName) : chosen;
    tokens.push({
      key: field,
      text: texts.oneOf({ label: columns[field], values }),
      rest: { ...filters, [field]: [] },
    });
  }
  for (const field of ['opened_on', 'closed_on', 'updated_at'] as const) {
    const { from, to } = filters[field];
    if (!from && !to) continue;
    tokens.push({
      key: field,
      text: texts.range({
        label: columns[field],
        from: from && formatDate(from),
        to: to && formatDate(to),
      }),
      rest: { ...filters, [field]: { from: null, to: null } },
    });
  }
  for (const condition of filters.custom) {
    tokens.push({
      key: `${condition.key}.${condition.operator}`,
      text: describeCondition(condition, words.definitions),
      rest: { ...filters, custom: filters.custom.filter((other) => other !== condition) },
    });
  }
  return tokens;
}

function describeCondition(
  { key, operator, value }: CustomCondition,
  definitions: CustomFieldDefinitions | undefined,
): string {
  const { operators, condition } = messages.caseFilters;
  const label = customLabel(key, definitions);
  if (operator === 'null') {
    const text = value === 'true' ? operators.empty : operators.set;
    return condition({ label, operator: text, value: '' });
  }
  const definition = definitions?.customFields.find(({ attributes }) => attributes.name === key);
  const type = definition?.attributes.field_type;
  const word =
    operator === 'gte' || operator === 'lte'
      ? operators[operator][type === 'date' ? 'date' : 'number']
      : operators[operator];
  const typed = type === 'number' ? Number(value) : type === 'boolean' ? value === 'true' : value;
  const text = formatCustomFieldValue(definition, definitions?.options ?? [], typed);
  return condition({ label, operator: word, value: text?.text ?? value });
}

import { parseCalendarDate } from '../../lib/calendarDate';
import { z } from '../../lib/zod';
import { formatDate, formatNumber } from '../../messages/format';
import * as messages from '../../messages/messages';
import type { CustomField, CustomFieldOption } from './customFieldSchema';

/** A custom field's value as people read it. */
export interface CustomFieldText {
  text: string;
  /** True where the value is not of the field's type: it is shown as it came, and to be marked. */
  isUnexpected: boolean;
}

const plainText = z.pipe(z.union([z.string(), z.number(), z.boolean()]), z.transform(String));

/** Any JSON value as one line of text. */
export function rawValueText(value: unknown): string {
  const plain = plainText.safeParse(value);
  return plain.success ? plain.data : (JSON.stringify(value) ?? String(value));
}

/**
 * The value of a custom field as people read it: a dropdown's label, a date in words. Null where
 * the field has no value. `definition` is undefined for a key that nobody defined; `options` may
 * hold those of all fields.
 */
export function formatCustomFieldValue(
  definition: Pick<CustomField, 'attributes'> | undefined,
  options: readonly CustomFieldOption[],
  value: unknown,
): CustomFieldText | null {
  if (value === null || value === undefined || value === '') return null;
  const expected = (text: string): CustomFieldText => ({ text, isUnexpected: false });
  switch (definition?.attributes.field_type) {
    case 'text':
      if (typeof value === 'string') return expected(value);
      break;
    case 'number':
      if (typeof value === 'number') return expected(formatNumber(value));
      break;
    case 'date':
      if (typeof value === 'string' && parseCalendarDate(value)) return expected(formatDate(value));
      break;
    case 'boolean':
      if (typeof value === 'boolean')
        return expected(value ? messages.common.yes : messages.common.no);
      break;
    case 'enum': {
      const option = options.find(({ id }) => id === value);
      if (option) return expected(option.attributes.label || option.id);
      break;
    }
    default:
      return expected(rawValueText(value)); // an unknown type has no shape to miss
  }
  return { text: rawValueText(value), isUnexpected: true };
}

/** The name to show of a custom field: its label, or its key where it has none. */
export function customFieldLabel({
  attributes,
  id,
}: Pick<CustomField, 'attributes' | 'id'>): string {
  return attributes.label || attributes.name || id;
}

/**
 * The options of one dropdown in the agency's order, archived ones included. An option tells its
 * field, or the field lists its options, or both: servers differ.
 */
export function optionsOfField(
  field: CustomField,
  options: readonly CustomFieldOption[],
): CustomFieldOption[] {
  const listed = new Set(field.relationships.options?.data?.map(({ id }) => id));
  return options
    .filter(
      ({ id, relationships }) =>
        listed.has(id) || relationships.custom_field?.data?.id === field.id,
    )
    .sort((a, b) => (a.attributes.position ?? 0) - (b.attributes.position ?? 0));
}

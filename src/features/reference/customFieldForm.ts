import { parseCalendarDate } from '../../lib/calendarDate';
import { ownValue } from '../../lib/ownValue';
import type { CustomField, CustomFieldOption } from './customFieldSchema';
import {
  type CustomFieldText,
  customFieldLabel,
  formatCustomFieldValue,
  optionsOfField,
} from './customFieldValue';

/** What an agency defined, as `referenceQueries.customFields` gives it. */
export interface CustomFieldDefinitions {
  customFields: readonly CustomField[];
  options: readonly CustomFieldOption[];
}

/** The value of one custom field in a form; '' and null stand for none. */
export type CustomFormValue = string | number | boolean | null;

const editableTypes = ['text', 'number', 'date', 'boolean', 'enum'] as const;
type EditableType = (typeof editableTypes)[number];

/** A custom field that a form offers for edit. */
export interface EditableCustomField {
  /** Its key in `custom_fields`. */
  key: string;
  label: string;
  type: EditableType;
  isRequired: boolean;
  /** What a dropdown offers: the options in use, and the current one even if it is archived. */
  options: readonly CustomFieldOption[];
  /** Whether a text has several lines, which a one-line input would lose. */
  hasLines: boolean;
}

/** A custom field whose value a form shows and leaves as it is. */
export interface KeptCustomField {
  key: string;
  label: string;
  value: CustomFieldText;
  isArchived: boolean;
}

const isNone = (value: unknown) => value === undefined || value === null || value === '';

function isOfType(type: EditableType, value: unknown): boolean {
  switch (type) {
    case 'text':
    case 'enum':
      return typeof value === 'string';
    case 'date':
      return typeof value === 'string' && parseCalendarDate(value) !== null;
    case 'number':
    case 'boolean':
      return typeof value === type;
  }
}

/**
 * Which custom fields a form offers, and which it only shows: archived ones that have a value, those
 * of an unknown type, values of another type than defined, keys that nobody defined.
 */
export function planCustomFields(
  { customFields, options }: CustomFieldDefinitions,
  values: Record<string, unknown>,
): { editable: EditableCustomField[]; kept: KeptCustomField[] } {
  const editable: EditableCustomField[] = [];
  const kept: KeptCustomField[] = [];
  const defined = new Set<string>();
  for (const definition of customFields) {
    const { name: key, field_type, archived, required } = definition.attributes;
    if (!key || defined.has(key)) continue;
    defined.add(key);
    const value = ownValue(values, key);
    const type = editableTypes.find((known) => known === field_type);
    if (type && archived !== true && (isNone(value) || isOfType(type, value))) {
      editable.push({
        key,
        label: customFieldLabel(definition),
        type,
        isRequired: required === true,
        options: optionsOfField(definition, options).filter(
          ({ id, attributes }) => attributes.archived !== true || id === value,
        ),
        hasLines: typeof value === 'string' && /[\r\n]/.test(value),
      });
      continue;
    }
    const text = formatCustomFieldValue(definition, options, value);
    if (text) {
      const label = customFieldLabel(definition);
      kept.push({ key, label, value: text, isArchived: archived === true });
    }
  }
  for (const [key, value] of Object.entries(values)) {
    const text = defined.has(key) ? null : formatCustomFieldValue(undefined, [], value);
    if (text) kept.push({ key, label: key, value: text, isArchived: false });
  }
  return { editable, kept };
}

/** What a form shows for the custom fields that it offers, in their order. */
export function toCustomFormValues(
  fields: readonly EditableCustomField[],
  values: Record<string, unknown>,
): CustomFormValue[] {
  return fields.map(({ key, type }) => {
    const value = ownValue(values, key);
    if (isNone(value)) return type === 'boolean' ? null : '';
    return value as CustomFormValue;
  });
}

/** A form's value as it would be sent: typed numbers as numbers, text without space around it, null for none. */
export function customValueOf(type: EditableType, value: CustomFormValue | undefined) {
  if (typeof value !== 'string') return value ?? null;
  const text = value.trim();
  if (text === '') return null;
  const number = Number(text);
  return type === 'number' && Number.isFinite(number) ? number : text.replaceAll('\r\n', '\n');
}

/** The fields whose value in the form is not the one in `values`, as they would be sent. */
export function changedCustomFields(
  fields: readonly EditableCustomField[],
  values: Record<string, unknown>,
  formValues: readonly CustomFormValue[],
): { index: number; key: string; value: CustomFormValue }[] {
  const before = toCustomFormValues(fields, values);
  return fields.flatMap(({ key, type }, index) => {
    const value = customValueOf(type, formValues[index]);
    return value === customValueOf(type, before[index]) ? [] : [{ index, key, value }];
  });
}

/**
 * The whole `custom_fields` with some changed, every other member as it was read, because a server may
 * replace the object. A cleared one is null, because a server may merge it. Source: CASEBOOK.md 2.4.
 */
export function withCustomChanges(
  values: Record<string, unknown>,
  changes: readonly { key: string; value: CustomFormValue }[],
): Record<string, unknown> {
  const members = new Map(Object.entries(values));
  for (const { key, value } of changes) members.set(key, value);
  return Object.fromEntries(members);
}

/** What is wrong with a value before it is sent, or null. */
export function checkCustomValue(
  { type, isRequired }: EditableCustomField,
  formValue: CustomFormValue | undefined,
): 'missing' | 'notADate' | 'notANumber' | null {
  const value = customValueOf(type, formValue);
  if (value === null) return isRequired ? 'missing' : null;
  if (type === 'date' && !isOfType('date', value)) return 'notADate';
  if (type === 'number' && typeof value !== 'number') return 'notANumber';
  return null;
}

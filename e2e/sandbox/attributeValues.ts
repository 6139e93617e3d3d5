import { isCalendarDate } from './calendarDate';
import { type CustomField, customFieldsOf, isOption } from './customFields';
import type { Database } from './database';
import { type ErrorObject, errorObject, pointerTo } from './problem';
import { isObject, shorten } from './requestDocument';
import type {
  AttributeDefinition,
  Attributes,
  FieldName,
  ResourceDefinition,
} from './resourceDefinition';

const maxLength = { string: 255, text: 100_000 };

/** What is wrong with a new value of an attribute: one error, or for custom fields one for each field. */
export function checkAttribute(
  database: Database,
  definition: ResourceDefinition,
  name: string,
  attribute: AttributeDefinition,
  value: unknown,
  before: unknown,
): ErrorObject[] {
  if (value === null) return [];
  if (attribute.kind === 'customFields')
    return checkCustomFields(database, definition, value, before);
  const complaint = complaintAbout(database, attribute, value);
  return complaint ? [invalidAttribute(complaint, name)] : [];
}

/** A 422 that points to an attribute, or to one custom field of it. */
export function invalidAttribute(detail: string, ...path: string[]): ErrorObject {
  return errorObject('invalid', detail, { pointer: pointerTo('data', 'attributes', ...path) });
}

function complaintAbout(
  database: Database,
  attribute: Exclude<AttributeDefinition, { kind: 'customFields' }>,
  value: unknown,
): string | undefined {
  switch (attribute.kind) {
    case 'string':
    case 'text':
      return complaintAboutText(value, maxLength[attribute.kind]);
    case 'date':
      return complaintAboutDate(value);
    case 'choice':
      return attribute.choices.some((choice) => choice === value)
        ? undefined
        : `This is not one of ${attribute.choices.join(', ')}.`;
    case 'fieldValue':
      return isActiveValue(database, attribute.field, value)
        ? undefined
        : `This is not an active value of ${attribute.field}.`;
    case 'number':
    case 'boolean':
    case 'time':
      return 'The server alone sets this.';
  }
}

function complaintAboutText(value: unknown, most: number): string | undefined {
  if (typeof value !== 'string') return 'This is not a text.';
  if (/[\0\p{Surrogate}]/u.test(value)) {
    return 'This text contains a character that cannot be stored.';
  }
  return value.length > most ? `This text is longer than ${most} characters.` : undefined;
}

function complaintAboutDate(value: unknown): string | undefined {
  return typeof value === 'string' && isCalendarDate(value)
    ? undefined
    : 'This is not a calendar date (YYYY-MM-DD).';
}

function isActiveValue(database: Database, field: FieldName, value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const found = database.first(
    'SELECT 1 FROM field_values WHERE field = ? AND value = ? AND archived = 0 AND deleted_at IS NULL',
    [field, value],
  );
  return found !== undefined;
}

function checkCustomFields(
  database: Database,
  definition: ResourceDefinition,
  value: unknown,
  before: unknown,
): ErrorObject[] {
  if (!isObject(value)) return [invalidAttribute('This is not an object.', 'custom_fields')];
  const unchanged: Attributes = isObject(before) ? before : {};
  const known = customFieldsOf(database, definition.type);
  return Object.entries(value).flatMap(([key, fieldValue]) => {
    if (fieldValue === null) return known.has(key) ? [] : [unknownCustomField(key)];
    if (Object.hasOwn(unchanged, key) && unchanged[key] === fieldValue) return [];
    const field = known.get(key);
    if (!field) return [unknownCustomField(key)];
    const complaint = field.archived
      ? 'This custom field is archived.'
      : complaintAboutCustomField(database, field, fieldValue);
    return complaint ? [invalidAttribute(complaint, 'custom_fields', key)] : [];
  });
}

function unknownCustomField(key: string): ErrorObject {
  return invalidAttribute(`There is no custom field "${shorten(key)}".`, 'custom_fields', key);
}

function complaintAboutCustomField(
  database: Database,
  field: CustomField,
  value: unknown,
): string | undefined {
  switch (field.field_type) {
    case 'text':
      return complaintAboutText(value, maxLength.text);
    case 'date':
      return complaintAboutDate(value);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
        ? undefined
        : 'This is not a number.';
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'This is neither true nor false.';
    case 'enum':
      return isOption(database, field, value)
        ? undefined
        : 'This is not the id of an active option of this field.';
  }
}

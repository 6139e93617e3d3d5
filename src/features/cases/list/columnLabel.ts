import * as messages from '../../../messages/messages';
import type { CustomFieldDefinitions } from '../../reference/customFieldForm';
import { customFieldLabel } from '../../reference/customFieldValue';
import { type BuiltInColumn, type CaseColumn, customKeyOf } from './caseColumns';

/** What a custom field is called; its key while its definition is not known. */
export function customLabel(key: string, definitions: CustomFieldDefinitions | undefined): string {
  const definition = definitions?.customFields.find(({ attributes }) => attributes.name === key);
  return definition ? customFieldLabel(definition) : key;
}

/** The heading of a column. */
export function columnLabel(
  column: CaseColumn | 'name',
  definitions: CustomFieldDefinitions | undefined,
): string {
  const key = column === 'name' ? null : customKeyOf(column);
  if (key !== null) return customLabel(key, definitions);
  return messages.cases.columns[column as BuiltInColumn | 'name'];
}

import type { Database } from './database';
import type { ResourceType } from './resourceDefinition';

/** What the server knows about one custom field. */
export interface CustomField {
  id: string;
  name: string;
  field_type: 'text' | 'number' | 'date' | 'boolean' | 'enum';
  required: boolean;
  archived: boolean;
}

/** The custom fields of a record type, archived ones included, by their key. */
export function customFieldsOf(database: Database, type: ResourceType): Map<string, CustomField> {
  const rows = database.all(
    'SELECT id, name, field_type, required, archived FROM custom_fields WHERE record_type = ? AND deleted_at IS NULL',
    [type],
  );
  return new Map(
    rows.map((row) => [
      String(row.name),
      {
        id: String(row.id),
        name: String(row.name),
        field_type: row.field_type as CustomField['field_type'],
        required: row.required === 1,
        archived: row.archived === 1,
      },
    ]),
  );
}

/** Whether `optionId` can be chosen now for an `enum` field. */
export function isOption(database: Database, field: CustomField, optionId: unknown): boolean {
  if (typeof optionId !== 'string') return false;
  const found = database.first(
    'SELECT 1 FROM custom_field_options WHERE id = ? AND custom_field_id = ? AND archived = 0',
    [optionId, field.id],
  );
  return found !== undefined;
}

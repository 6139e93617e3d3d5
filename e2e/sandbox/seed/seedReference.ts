import type { Database } from '../database';
import type { ResourceType } from '../resourceDefinition';
import { resources } from '../resources';
import { insertColumns } from '../storeDraft';
import type { Random } from './random';
import {
  archivedFieldValues,
  caseCustomFields,
  fieldValues,
  personCustomFields,
  userNames,
} from './vocabulary';

/** Ids that the records of the seed refer to. */
export interface ReferenceIds {
  userIds: string[];
  /** Ids of the active options, by the key of their field. */
  optionIds: Map<string, string[]>;
}

/** Fills the resources that an agency configures. */
export function seedReference(database: Database, random: Random): ReferenceIds {
  seedFieldValues(database, random);
  const optionIds = seedCustomFields(database, random, 'cases', caseCustomFields);
  seedCustomFields(database, random, 'people', personCustomFields);
  const userIds = userNames.map((name, index) => {
    const id = random.uuid();
    const email = `user${index + 1}@agency.example`;
    insertColumns(database, resources.users, { id, name, email });
    return id;
  });
  return { userIds, optionIds };
}

function seedFieldValues(database: Database, random: Random): void {
  const insert = (field: string, value: string, position: number, archived: 0 | 1) =>
    insertColumns(database, resources.field_values, {
      id: random.uuid(),
      field,
      value,
      position,
      archived,
    });
  for (const [field, values] of Object.entries(fieldValues)) {
    values.forEach((value, index) => {
      insert(field, value, index + 1, 0);
    });
  }
  for (const [field, value] of archivedFieldValues) {
    insert(field, value, fieldValues[field].length + 1, 1);
  }
}

function seedCustomFields(
  database: Database,
  random: Random,
  recordType: ResourceType,
  fields: typeof caseCustomFields,
): Map<string, string[]> {
  const optionIds = new Map<string, string[]>();
  for (const { name, label, field_type, required, archived, options, archivedOption } of fields) {
    const fieldId = random.uuid();
    insertColumns(database, resources.custom_fields, {
      id: fieldId,
      name,
      label,
      field_type,
      required: required ? 1 : 0,
      archived: archived ? 1 : 0,
      record_type: recordType,
    });
    const ids: string[] = [];
    [...(options ?? []), ...(archivedOption ? [archivedOption] : [])].forEach((option, index) => {
      const id = random.uuid();
      const isArchived = option === archivedOption;
      insertColumns(database, resources.custom_field_options, {
        id,
        label: option,
        position: index + 1,
        archived: isArchived ? 1 : 0,
        custom_field_id: fieldId,
      });
      if (!isArchived) ids.push(id);
    });
    if (options) optionIds.set(name, ids);
  }
  return optionIds;
}

/** The vocabulary in which `resources.ts` declares what the sandbox serves. */

/** A list of values that an agency configures; a value names one entry of it. */
export type FieldName =
  | 'case_type'
  | 'status'
  | 'county'
  | 'role'
  | 'involvement_type'
  | 'closing_reason';

interface AttributeBase {
  required?: true;
  readOnly?: true;
  /** Sorting by this attribute walks an index. Without it, sorting works and is slow on large tables. */
  indexed?: true;
  /** A read-only value computed from the others on each write. */
  derive?: (attributes: Attributes) => string;
}

/** One attribute. Source: CASEBOOK.md, 2.2. */
export type AttributeDefinition = AttributeBase &
  (
    | { kind: 'string' | 'text' | 'date' | 'time' | 'number' | 'boolean' | 'customFields' }
    | { kind: 'choice'; choices: readonly string[] }
    | { kind: 'fieldValue'; field: FieldName }
  );

/** To-one: `column` holds the id. `onTargetDelete` says what becomes of a record whose target is deleted. */
interface ToOne {
  kind: 'one';
  to: ResourceType;
  column: string;
  required?: true;
  onTargetDelete?: 'delete' | 'clear';
}

/** To-many, owned by the to-one relationship whose `column` stands in the other table. Cannot be written. */
interface Owned {
  kind: 'owned';
  to: ResourceType;
  column: string;
}

/** To-many, kept in a table of pairs. */
export interface Linked {
  kind: 'linked';
  to: ResourceType;
  table: string;
  ownColumn: string;
  otherColumn: string;
}

export type RelationshipDefinition = ToOne | Owned | Linked;

export type ResourceType =
  | 'cases'
  | 'involvements'
  | 'goals'
  | 'people'
  | 'users'
  | 'custom_fields'
  | 'custom_field_options'
  | 'field_values';

export type Service = 'engage' | 'people';

/** Everything the server knows about one resource type; routes, validation and SQL follow from it. */
export interface ResourceDefinition {
  /** The JSON:API type; also the name of the table. */
  type: ResourceType;
  /** Below the base path of the sandbox. */
  path: string;
  /** One record in the words of an error message. */
  singular: string;
  /** An operation needs its permission in each of these. None: any signed-in application may read. */
  services: readonly Service[];
  writable: boolean;
  /** Which column leads to the case that an "assigned" permission looks at. */
  caseColumn?: 'id' | 'case_id';
  /** Records outside this SQL condition are never served. */
  only?: string;
  attributes: Readonly<Record<string, AttributeDefinition>>;
  relationships: Readonly<Record<string, RelationshipDefinition>>;
  /** Order of a list without `sort`. */
  defaultSort: string;
  /** Kept in every sort index, so that a filter on them needs no look at the table. */
  filterColumns?: readonly string[];
}

/** Attributes as JSON values, by name. */
export type Attributes = Record<string, unknown>;

/** The attribute called `name`; undefined also for names that every object inherits. */
export function attributeNamed(
  definition: ResourceDefinition,
  name: string,
): AttributeDefinition | undefined {
  return Object.hasOwn(definition.attributes, name) ? definition.attributes[name] : undefined;
}

/** The relationship called `name`; undefined also for names that every object inherits. */
export function relationshipNamed(
  definition: ResourceDefinition,
  name: string,
): RelationshipDefinition | undefined {
  return Object.hasOwn(definition.relationships, name) ? definition.relationships[name] : undefined;
}

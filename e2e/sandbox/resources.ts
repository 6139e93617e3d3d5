import type {
  AttributeDefinition,
  Attributes,
  ResourceDefinition,
  ResourceType,
} from './resourceDefinition';

/** Who wrote a record and when; the server alone sets these. */
const authorship = {
  created_at: { kind: 'time', readOnly: true, indexed: true },
  updated_at: { kind: 'time', readOnly: true, indexed: true },
  created_by: { kind: 'string', readOnly: true },
  last_updated_by: { kind: 'string', readOnly: true },
} satisfies Record<string, AttributeDefinition>;

/** Every resource of the sandbox. Source: CASEBOOK.md, 2.2. */
export const resources: Readonly<Record<ResourceType, ResourceDefinition>> = {
  cases: {
    type: 'cases',
    path: '/cases/cases',
    singular: 'case',
    services: ['engage', 'people'],
    writable: true,
    caseColumn: 'id',
    attributes: {
      name: { kind: 'string', required: true, indexed: true },
      case_type: { kind: 'fieldValue', field: 'case_type', required: true, indexed: true },
      status: { kind: 'fieldValue', field: 'status', required: true, indexed: true },
      county: { kind: 'fieldValue', field: 'county', indexed: true },
      legacy_id: { kind: 'string', indexed: true },
      opened_on: { kind: 'date', indexed: true },
      closed_on: { kind: 'date', indexed: true },
      closing_reason: { kind: 'fieldValue', field: 'closing_reason', indexed: true },
      summary: { kind: 'text' },
      custom_fields: { kind: 'customFields' },
      ...authorship,
    },
    relationships: {
      involvements: { kind: 'owned', to: 'involvements', column: 'case_id' },
      goals: { kind: 'owned', to: 'goals', column: 'case_id' },
      assignees: {
        kind: 'linked',
        to: 'users',
        table: 'case_assignees',
        ownColumn: 'case_id',
        otherColumn: 'user_id',
      },
    },
    defaultSort: 'name',
    filterColumns: ['status', 'case_type', 'county'],
  },
  involvements: {
    type: 'involvements',
    path: '/cases/involvements',
    singular: 'involvement',
    services: ['engage'],
    writable: true,
    caseColumn: 'case_id',
    attributes: {
      role: { kind: 'fieldValue', field: 'role', required: true },
      involvement_type: { kind: 'fieldValue', field: 'involvement_type', required: true },
      effective_date: { kind: 'date', required: true, indexed: true },
      end_date: { kind: 'date' },
      notes: { kind: 'text' },
      ...authorship,
    },
    relationships: {
      case: {
        kind: 'one',
        to: 'cases',
        column: 'case_id',
        required: true,
        onTargetDelete: 'delete',
      },
      person: {
        kind: 'one',
        to: 'people',
        column: 'person_id',
        required: true,
        onTargetDelete: 'delete',
      },
    },
    defaultSort: 'effective_date',
  },
  goals: {
    type: 'goals',
    path: '/cases/goals',
    singular: 'goal',
    services: ['engage'],
    writable: true,
    caseColumn: 'case_id',
    attributes: {
      description: { kind: 'text', required: true },
      status: {
        kind: 'choice',
        choices: ['not_started', 'in_progress', 'achieved', 'not_achieved'],
        required: true,
        indexed: true,
      },
      target_date: { kind: 'date', indexed: true },
      achieved_on: { kind: 'date' },
      ...authorship,
    },
    relationships: {
      case: {
        kind: 'one',
        to: 'cases',
        column: 'case_id',
        required: true,
        onTargetDelete: 'delete',
      },
      person: { kind: 'one', to: 'people', column: 'person_id', onTargetDelete: 'clear' },
    },
    defaultSort: 'target_date',
  },
  people: {
    type: 'people',
    path: '/people/people',
    singular: 'person',
    services: ['people'],
    writable: true,
    attributes: {
      first_name: { kind: 'string', required: true, indexed: true },
      last_name: { kind: 'string', required: true, indexed: true },
      preferred_name: { kind: 'string' },
      birth_date: { kind: 'date', indexed: true },
      custom_fields: { kind: 'customFields' },
      full_name: { kind: 'string', readOnly: true, indexed: true, derive: fullName },
      ...authorship,
    },
    relationships: {
      involvements: { kind: 'owned', to: 'involvements', column: 'person_id' },
    },
    defaultSort: 'full_name',
  },
  users: {
    type: 'users',
    path: '/memberships/users',
    singular: 'user',
    services: [],
    writable: false,
    attributes: { name: { kind: 'string' }, email: { kind: 'string' } },
    relationships: {},
    defaultSort: 'name',
  },
  custom_fields: {
    type: 'custom_fields',
    path: '/cases/custom_fields',
    singular: 'custom field',
    services: [],
    writable: false,
    only: "custom_fields.record_type = 'cases'",
    attributes: {
      name: { kind: 'string' },
      label: { kind: 'string' },
      field_type: { kind: 'choice', choices: ['text', 'number', 'date', 'boolean', 'enum'] },
      required: { kind: 'boolean' },
      archived: { kind: 'boolean' },
    },
    relationships: {
      options: { kind: 'owned', to: 'custom_field_options', column: 'custom_field_id' },
    },
    defaultSort: 'name',
  },
  custom_field_options: {
    type: 'custom_field_options',
    path: '/cases/custom_field_options',
    singular: 'custom field option',
    services: [],
    writable: false,
    attributes: {
      label: { kind: 'string' },
      position: { kind: 'number' },
      archived: { kind: 'boolean' },
    },
    relationships: {
      custom_field: { kind: 'one', to: 'custom_fields', column: 'custom_field_id' },
    },
    defaultSort: 'position',
  },
  field_values: {
    type: 'field_values',
    path: '/cases/field_values',
    singular: 'field value',
    services: [],
    writable: false,
    attributes: {
      field: {
        kind: 'choice',
        choices: ['case_type', 'status', 'county', 'role', 'involvement_type', 'closing_reason'],
      },
      value: { kind: 'string' },
      position: { kind: 'number' },
      archived: { kind: 'boolean' },
    },
    relationships: {},
    defaultSort: 'position',
  },
};

function fullName(attributes: Attributes): string {
  return `${attributes.first_name} ${attributes.last_name}`;
}

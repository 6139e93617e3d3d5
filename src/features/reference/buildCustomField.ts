import {
  type CustomField,
  type CustomFieldOption,
  customFieldOptionSchema,
  customFieldSchema,
} from './customFieldSchema';

interface CustomFieldParts {
  id?: string;
  name?: string;
  label?: string;
  field_type?: string;
  required?: boolean;
  archived?: boolean;
  optionIds?: string[];
}

/** A valid definition of a custom field for tests. */
export function buildCustomField({
  id = 'field-1',
  optionIds,
  ...attributes
}: CustomFieldParts = {}): CustomField {
  return customFieldSchema.parse({
    type: 'custom_fields',
    id,
    attributes: {
      name: 'homeLanguage',
      label: 'Home language',
      field_type: 'text',
      required: false,
      archived: false,
      ...attributes,
    },
    relationships: optionIds && {
      options: { data: optionIds.map((option) => ({ type: 'custom_field_options', id: option })) },
    },
  });
}

interface OptionParts {
  id?: string;
  label?: string;
  position?: number;
  archived?: boolean;
  fieldId?: string;
}

/** A valid option of a dropdown for tests. */
export function buildCustomFieldOption({
  id = 'option-1',
  fieldId = 'field-1',
  ...attributes
}: OptionParts = {}): CustomFieldOption {
  return customFieldOptionSchema.parse({
    type: 'custom_field_options',
    id,
    attributes: { label: 'English', position: 1, archived: false, ...attributes },
    relationships: { custom_field: { data: { type: 'custom_fields', id: fieldId } } },
  });
}

import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import * as messages from '../../messages/messages';
import { BooleanField } from '../../ui/form/BooleanField';
import { DateField } from '../../ui/form/DateField';
import { NumberField } from '../../ui/form/NumberField';
import { SelectField } from '../../ui/form/SelectField';
import { TextAreaField, TextField } from '../../ui/form/TextField';
import type { EditableCustomField } from './customFieldForm';

interface CustomFieldInputProps<V extends FieldValues> {
  field: EditableCustomField;
  /** Where the form keeps the value, a CustomFormValue. */
  name: FieldPath<V>;
  control: Control<V>;
  /** Where more than the definition requires it. */
  isRequired?: boolean;
}

/** The input of a custom field, by its type. */
export function CustomFieldInput<V extends FieldValues>({
  field,
  isRequired = field.isRequired,
  ...place
}: CustomFieldInputProps<V>) {
  const props = { ...place, label: field.label, isRequired };
  switch (field.type) {
    case 'text':
      return field.hasLines ? <TextAreaField {...props} /> : <TextField {...props} />;
    case 'number':
      return <NumberField {...props} />;
    case 'date':
      return <DateField {...props} />;
    case 'boolean':
      return <BooleanField {...props} />;
    case 'enum':
      return (
        <SelectField
          {...props}
          options={field.options.map(({ id, attributes }) => ({
            value: id,
            label: attributes.archived
              ? messages.reference.archivedValue({ value: attributes.label || id })
              : attributes.label || id,
          }))}
        />
      );
  }
}

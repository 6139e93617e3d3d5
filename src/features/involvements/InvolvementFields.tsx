import type { Control } from 'react-hook-form';
import * as messages from '../../messages/messages';
import { useRequiredFields } from '../../session/requiredFields';
import { DateField } from '../../ui/form/DateField';
import { SelectField } from '../../ui/form/SelectField';
import { TextAreaField } from '../../ui/form/TextField';
import { PersonPickerField } from '../people/PersonPickerField';
import {
  type InvolvementFieldName,
  type InvolvementFormValues,
  isRequiredOfInvolvement,
} from './involvementForm';
import { useInvolvementOptions } from './useInvolvementOptions';

interface InvolvementFieldsProps {
  control: Control<InvolvementFormValues>;
}

/** The inputs of an involvement, for adding and editing. */
export function InvolvementFields({ control }: InvolvementFieldsProps) {
  const required = useRequiredFields('involvements');
  const roles = useInvolvementOptions('role');
  const types = useInvolvementOptions('involvement_type');
  const field = (name: InvolvementFieldName) => ({
    name,
    control,
    label: messages.involvements.fields[name],
    isRequired: isRequiredOfInvolvement(name, required),
  });
  return (
    <>
      <PersonPickerField {...field('person')} />
      <SelectField {...field('role')} options={roles} />
      <SelectField {...field('involvement_type')} options={types} />
      <DateField {...field('effective_date')} />
      <DateField {...field('end_date')} />
      <div data-wide>
        <TextAreaField {...field('notes')} />
      </div>
    </>
  );
}

import type { Control } from 'react-hook-form';
import * as messages from '../../../messages/messages';
import { SelectField } from '../../../ui/form/SelectField';
import { TextField } from '../../../ui/form/TextField';
import type { ConfiguredField, FieldValue } from '../../reference/fieldValueSchema';
import { activeValues } from '../../reference/referenceQueries';
import type { CaseFormValues } from '../caseForm';

interface ChoiceFieldProps {
  name: ConfiguredField & keyof CaseFormValues;
  control: Control<CaseFormValues>;
  /** Null where they could not be loaded: then the value is typed. */
  fieldValues: readonly FieldValue[] | null;
  /** The value that the case came with; it stays on offer even if it is archived. */
  current: string;
  isRequired: boolean;
}

/** One of the values that the agency configured for a field; typed where there are none to choose from. */
export function ChoiceField({ name, control, fieldValues, current, isRequired }: ChoiceFieldProps) {
  const props = { name, control, label: messages.caseForm.fields[name], isRequired };
  const offered = [...new Set(activeValues(fieldValues ?? [], name))];
  if (offered.length === 0) return <TextField {...props} />;
  const options = offered.map((value) => ({ value, label: value }));
  const isArchived = current !== '' && !offered.includes(current);
  const archived = {
    value: current,
    label: messages.reference.archivedValue({ value: current }),
  };
  return <SelectField {...props} options={isArchived ? [archived, ...options] : options} />;
}

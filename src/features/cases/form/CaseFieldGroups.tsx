import { memo } from 'react';
import { type Control, useWatch } from 'react-hook-form';
import * as messages from '../../../messages/messages';
import { DateField } from '../../../ui/form/DateField';
import { MultiPickerField } from '../../../ui/form/PickerField';
import { TextAreaField, TextField } from '../../../ui/form/TextField';
import { CustomFieldInput } from '../../reference/CustomFieldInput';
import type { FieldValue } from '../../reference/fieldValueSchema';
import { useUserOptions } from '../../reference/useUserOptions';
import {
  type CaseFormAttribute,
  type CaseFormModel,
  type CaseFormValues,
  canEditAssignees,
  isRequiredNow,
  isUnexpected,
  showsClosing,
} from '../caseForm';
import classes from './CaseForm.module.css';
import { ChoiceField } from './ChoiceField';
import { FormGroup } from './FormGroup';
import { KeptValues } from './KeptValues';

interface CaseFieldGroupsProps {
  model: CaseFormModel;
  control: Control<CaseFormValues>;
  /** Null where they could not be loaded. */
  fieldValues: readonly FieldValue[] | null;
  /** What the server has called required in this environment. */
  required: ReadonlySet<string>;
}

/** The fields of a case, in groups. Renders once; each field follows its own value. */
export const CaseFieldGroups = memo(function CaseFieldGroups(props: CaseFieldGroupsProps) {
  const { model, control, fieldValues, required } = props;
  const { fields, groups, help, assigneesNotLoaded } = messages.caseForm;
  const edits = (name: CaseFormAttribute) => !isUnexpected(model, name);
  const place = (name: CaseFormAttribute) => ({
    name,
    control,
    label: fields[name],
    isRequired: required.has(name) || isRequiredNow(model, name, ''),
  });
  const choice = (name: 'case_type' | 'status' | 'county') => (
    <ChoiceField
      {...place(name)}
      name={name}
      fieldValues={fieldValues}
      current={model.original?.attributes[name] ?? ''}
    />
  );

  return (
    <>
      <FormGroup heading={groups.about}>
        {edits('name') && <TextField {...place('name')} />}
        {edits('case_type') && choice('case_type')}
        {edits('status') && choice('status')}
        <ClosingFields {...props} />
        {edits('summary') && <TextAreaField {...place('summary')} />}
      </FormGroup>
      <FormGroup heading={groups.record}>
        {edits('opened_on') && <DateField {...place('opened_on')} />}
        {edits('county') && choice('county')}
        {edits('legacy_id') && <TextField {...place('legacy_id')} description={help.legacy_id} />}
      </FormGroup>
      <FormGroup heading={groups.work}>
        <MultiPickerField
          name="assignees"
          control={control}
          label={fields.assignees}
          description={canEditAssignees(model) ? help.assignees : assigneesNotLoaded}
          isDisabled={!canEditAssignees(model)}
          isRequired={required.has('assignees')}
          useOptions={useUserOptions}
        />
      </FormGroup>
      {model.customFields.length > 0 && (
        <FormGroup heading={groups.custom}>
          {model.customFields.map((field, index) => (
            <CustomFieldInput
              key={field.key}
              field={field}
              name={`custom.${index}`}
              control={control}
              isRequired={field.isRequired || required.has(`custom_fields.${field.key}`)}
            />
          ))}
        </FormGroup>
      )}
      <KeptValues model={model} />
    </>
  );
});

/** Date and reason of closing, while the status calls for them; what happens when it no longer does. */
function ClosingFields({ model, control, fieldValues, required }: CaseFieldGroupsProps) {
  const words = messages.caseForm;
  const status = useWatch({ control, name: 'status' });
  const attributes = model.original?.attributes;
  if (!showsClosing(model, status)) {
    const had = attributes?.closed_on || attributes?.closing_reason;
    return had ? (
      <p className={classes.note} role="status">
        {words.reopening}
      </p>
    ) : null;
  }
  const isRequired = (name: CaseFormAttribute) =>
    required.has(name) || isRequiredNow(model, name, status);
  return (
    <>
      {!isUnexpected(model, 'closed_on') && (
        <DateField
          name="closed_on"
          control={control}
          label={words.fields.closed_on}
          isRequired={isRequired('closed_on')}
        />
      )}
      {!isUnexpected(model, 'closing_reason') && (
        <ChoiceField
          name="closing_reason"
          control={control}
          fieldValues={fieldValues}
          current={attributes?.closing_reason ?? ''}
          isRequired={isRequired('closing_reason')}
        />
      )}
    </>
  );
}

import { zodResolver } from '@hookform/resolvers/zod';
import { useQuery } from '@tanstack/react-query';
import { type Control, useForm, useWatch } from 'react-hook-form';
import * as messages from '../../../messages/messages';
import { useDialect } from '../../../session/useSession';
import { Button } from '../../../ui/Button';
import { DateField } from '../../../ui/form/DateField';
import { PickerField } from '../../../ui/form/PickerField';
import { SelectField } from '../../../ui/form/SelectField';
import { TextAreaField, TextField } from '../../../ui/form/TextField';
import { goalStatuses } from '../../goals/goalSchema';
import { PersonPickerField } from '../../people/PersonPickerField';
import { CustomFieldInput } from '../../reference/CustomFieldInput';
import { type EditableCustomField, planCustomFields } from '../../reference/customFieldForm';
import type { ConfiguredField } from '../../reference/fieldValueSchema';
import { activeValues, referenceQueries } from '../../reference/referenceQueries';
import { useUserOptions } from '../../reference/useUserOptions';
import {
  type ChangeFormContext,
  type ChangeFormValues,
  type ChangeKind,
  changeFormSchema,
  emptyChangeForm,
  toBulkChange,
} from './bulkChangeForm';
import classes from './ChangeForm.module.css';
import type { PlannedChange } from './planChange';

interface ChangeFormProps {
  kind: ChangeKind;
  /** What the button says; by default that a preview follows. */
  submitLabel?: string;
  /** What the person should know beside the button. */
  note?: string;
  isBusy?: boolean;
  onChosen: (change: PlannedChange) => void;
}

type ChangeControl = Control<ChangeFormValues>;

/** What a bulk action asks before its preview. */
export function ChangeForm({
  kind,
  submitLabel = messages.bulk.preview,
  note = messages.bulk.nothingYet,
  isBusy = false,
  onChosen,
}: ChangeFormProps) {
  const { closedStatuses } = useDialect();
  const { data: definitions } = useQuery(referenceQueries.customFields());
  const customFields = definitions ? planCustomFields(definitions, {}).editable : [];
  const context: ChangeFormContext = { closedStatuses, customFields };
  const { control, handleSubmit } = useForm<ChangeFormValues>({
    defaultValues: emptyChangeForm(),
    resolver: zodResolver(changeFormSchema(kind, context)),
  });
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={handleSubmit((values) => onChosen(toBulkChange(kind, values, context)))}
    >
      <KindFields kind={kind} control={control} customFields={customFields} />
      <p className={classes.note}>{note}</p>
      <Button type="submit" loading={isBusy}>
        {submitLabel}
      </Button>
    </form>
  );
}

interface KindFieldsProps {
  kind: ChangeKind;
  control: ChangeControl;
  customFields: readonly EditableCustomField[];
}

function KindFields({ kind, control, customFields }: KindFieldsProps) {
  const words = messages.bulk.fields;
  switch (kind) {
    case 'status':
      return <StatusFields control={control} />;
    case 'case_type':
      return <ConfiguredSelect name="case_type" control={control} isRequired />;
    case 'county':
      return <ConfiguredSelect name="county" control={control} />;
    case 'custom':
      return <CustomFields control={control} customFields={customFields} />;
    case 'addAssignee':
    case 'removeAssignee':
      return (
        <PickerField
          name="user"
          control={control}
          label={words.user}
          isRequired
          useOptions={useUserOptions}
        />
      );
    case 'addGoal':
      return <GoalFields control={control} />;
    case 'endInvolvements':
      return <EndFields control={control} />;
    case 'delete':
      return null;
  }
}

function StatusFields({ control }: { control: ChangeControl }) {
  const { closedStatuses } = useDialect();
  const status = useWatch({ control, name: 'status' });
  return (
    <>
      <ConfiguredSelect name="status" control={control} isRequired />
      {closedStatuses.includes(status) && (
        <>
          <DateField
            name="closed_on"
            control={control}
            label={messages.caseForm.fields.closed_on}
            isRequired
          />
          <ConfiguredSelect name="closing_reason" control={control} isRequired />
        </>
      )}
    </>
  );
}

interface ConfiguredSelectProps {
  name: ConfiguredField & keyof ChangeFormValues;
  control: ChangeControl;
  isRequired?: boolean;
}

/** One of the values that the agency configured; typed where there are none to choose from. */
function ConfiguredSelect({ name, control, isRequired = false }: ConfiguredSelectProps) {
  const { data: values } = useQuery(referenceQueries.fieldValues());
  const label = name === 'role' ? messages.bulk.fields.role : labelOf(name);
  const description = isRequired ? undefined : messages.bulk.emptyClears;
  const offered = [...new Set(activeValues(values ?? [], name))];
  const props = { name, control, label, description, isRequired };
  if (offered.length === 0) return <TextField {...props} />;
  return <SelectField {...props} options={offered.map((value) => ({ value, label: value }))} />;
}

const labelOf = (name: string) => {
  const labels: Record<string, string> = messages.caseForm.fields;
  return labels[name] ?? name;
};

function CustomFields({ control, customFields }: Omit<KindFieldsProps, 'kind'>) {
  const words = messages.bulk;
  const key = useWatch({ control, name: 'customKey' });
  const field = customFields.find((one) => one.key === key);
  return (
    <>
      <SelectField
        name="customKey"
        control={control}
        label={words.fields.customField}
        isRequired
        options={customFields.map((one) => ({ value: one.key, label: one.label }))}
      />
      {field && <CustomFieldInput key={key} field={{ ...field }} name="custom" control={control} />}
      {field && !field.isRequired && <p className={classes.note}>{words.emptyClears}</p>}
    </>
  );
}

function GoalFields({ control }: { control: ChangeControl }) {
  const { fields, statuses } = messages.goals;
  return (
    <>
      <TextAreaField name="description" control={control} label={fields.description} isRequired />
      <SelectField
        name="goalStatus"
        control={control}
        label={fields.status}
        isRequired
        options={goalStatuses.map((value) => ({ value, label: statuses[value] }))}
      />
      <DateField name="target_date" control={control} label={fields.target_date} />
    </>
  );
}

function EndFields({ control }: { control: ChangeControl }) {
  const words = messages.bulk.fields;
  const by = useWatch({ control, name: 'by' });
  return (
    <>
      <SelectField
        name="by"
        control={control}
        label={words.by}
        isRequired
        options={[
          { value: 'role', label: words.byRole },
          { value: 'person', label: words.byPerson },
        ]}
      />
      {by === 'person' ? (
        <PersonPickerField
          name="person"
          control={control}
          label={words.person}
          isRequired
          onlyKnown
        />
      ) : (
        <ConfiguredSelect name="role" control={control} isRequired />
      )}
      <DateField name="end_date" control={control} label={words.end_date} isRequired />
    </>
  );
}

import { IconPlus, IconX } from '@tabler/icons-react';
import { type Control, type UseFormSetValue, useFieldArray, useWatch } from 'react-hook-form';
import * as messages from '../../../messages/messages';
import { Button, IconButton } from '../../../ui/Button';
import { SelectField } from '../../../ui/form/SelectField';
import { TextField } from '../../../ui/form/TextField';
import { CustomFieldInput } from '../../reference/CustomFieldInput';
import type { EditableCustomField } from '../../reference/customFieldForm';
import classes from './FilterDrawer.module.css';
import {
  type ConditionChoice,
  type ConditionValues,
  choicesFor,
  type FilterFormValues,
  needsValue,
} from './filterForm';

interface ConditionFieldsProps {
  control: Control<FilterFormValues>;
  setValue: UseFormSetValue<FilterFormValues>;
  fields: readonly EditableCustomField[];
}

const newCondition: ConditionValues = { key: '', operator: '', value: '' };

/** Conditions on custom fields: a field, a comparison, a value of the field's type. */
export function ConditionFields({ control, setValue, fields }: ConditionFieldsProps) {
  const texts = messages.caseFilters;
  const conditions = useFieldArray({ control, name: 'custom' });
  return (
    <fieldset className={classes.conditions}>
      <legend>{texts.customFields}</legend>
      {fields.length === 0 && conditions.fields.length === 0 && <p>{texts.noCustomFields}</p>}
      {conditions.fields.map(({ id }, index) => (
        <ConditionRow
          key={id}
          index={index}
          control={control}
          setValue={setValue}
          fields={fields}
          onRemove={() => conditions.remove(index)}
        />
      ))}
      {fields.length > 0 && (
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => conditions.append(newCondition)}
        >
          {texts.addCondition}
        </Button>
      )}
    </fieldset>
  );
}

interface ConditionRowProps extends ConditionFieldsProps {
  index: number;
  onRemove: () => void;
}

function ConditionRow({ index, control, setValue, fields, onRemove }: ConditionRowProps) {
  const texts = messages.caseFilters;
  const condition = useWatch({ control, name: `custom.${index}` });
  const field = fields.find(({ key }) => key === condition?.key);
  const valueName = `custom.${index}.value` as const;

  // Another field has other comparisons and another kind of value.
  function handleField(key: string) {
    const chosen = fields.find((known) => known.key === key);
    setValue(`custom.${index}.operator`, choicesFor(chosen?.type)[0] ?? '');
    setValue(valueName, chosen?.type === 'boolean' ? true : '');
  }

  return (
    <div className={classes.condition}>
      <div className={classes.conditionLine}>
        <SelectField
          control={control}
          name={`custom.${index}.key`}
          label={texts.conditionField}
          isRequired
          options={fields.map(({ key, label }) => ({ value: key, label }))}
          onChosen={handleField}
        />
        <IconButton
          variant="subtle"
          tone="muted"
          size={32}
          aria-label={texts.removeCondition({ place: index + 1 })}
          onClick={onRemove}
        >
          <IconX size={16} aria-hidden />
        </IconButton>
      </div>
      {condition?.key && (
        <SelectField
          control={control}
          name={`custom.${index}.operator`}
          label={texts.conditionOperator}
          isRequired
          options={choicesFor(field?.type).map((choice) => ({
            value: choice,
            label: choiceLabel(choice, field?.type),
          }))}
        />
      )}
      {condition?.key &&
        needsValue(condition.operator) &&
        (field ? (
          <CustomFieldInput field={field} name={valueName} control={control} isRequired={false} />
        ) : (
          <TextField name={valueName} control={control} label={condition.key} />
        ))}
    </div>
  );
}

function choiceLabel(choice: ConditionChoice, type: EditableCustomField['type'] | undefined) {
  const { operators } = messages.caseFilters;
  if (choice !== 'gte' && choice !== 'lte') return operators[choice];
  return operators[choice][type === 'date' ? 'date' : 'number'];
}

import type { Control } from 'react-hook-form';
import * as messages from '../../messages/messages';
import { useRequiredFields } from '../../session/requiredFields';
import { DateField } from '../../ui/form/DateField';
import { SelectField } from '../../ui/form/SelectField';
import { TextAreaField } from '../../ui/form/TextField';
import { PersonPickerField } from '../people/PersonPickerField';
import { type GoalFieldName, type GoalFormValues, isRequiredOfGoal } from './goalForm';
import { goalStatuses } from './goalSchema';

interface GoalFieldsProps {
  control: Control<GoalFormValues>;
  /** Whether to ask when the goal was achieved. */
  withAchievedOn: boolean;
}

/** The inputs of a goal, for adding and editing. */
export function GoalFields({ control, withAchievedOn }: GoalFieldsProps) {
  const required = useRequiredFields('goals');
  const words = messages.goals;
  const field = (name: GoalFieldName) => ({
    name,
    control,
    label: words.fields[name],
    isRequired: isRequiredOfGoal(name, required),
  });
  return (
    <>
      <div data-wide>
        <TextAreaField {...field('description')} />
      </div>
      <SelectField
        {...field('status')}
        options={goalStatuses.map((value) => ({ value, label: words.statuses[value] }))}
      />
      <DateField {...field('target_date')} />
      {withAchievedOn && <DateField {...field('achieved_on')} />}
      <PersonPickerField {...field('person')} description={words.personHelp} />
    </>
  );
}

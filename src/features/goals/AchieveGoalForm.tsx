import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { parseCalendarDate, today } from '../../lib/calendarDate';
import { z } from '../../lib/zod';
import * as messages from '../../messages/messages';
import { announce } from '../../ui/announce';
import { DateField } from '../../ui/form/DateField';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import { RowForm } from '../../ui/rows/RowForm';
import type { RowForms } from '../../ui/rows/useRowForms';
import { useRowSave } from '../../ui/rows/useRowSave';
import type { Goal } from './goalSchema';
import { useGoalSave } from './useGoalSave';

interface AchieveGoalFormProps {
  goal: Goal;
  columns: number;
  rowForms: RowForms;
  onSaved: () => void;
}

const achieveFormSchema = () =>
  z.object({
    achieved_on: z.string().check(
      z.refine((date) => date.trim() !== '', { error: messages.goals.required.achieved_on }),
      z.refine((date) => date.trim() === '' || !!parseCalendarDate(date), {
        error: messages.people.invalidDate,
      }),
    ),
  });

/** Marks a goal as achieved on a day, in a row of the table. */
export function AchieveGoalForm({ goal, columns, rowForms, onSaved }: AchieveGoalFormProps) {
  const words = messages.goals;
  const name = goal.attributes.description || words.unnamed;
  const form = useForm({
    resolver: zodResolver(achieveFormSchema()),
    defaultValues: { achieved_on: today() },
  });
  const merged = useGoalSave(goal, () => []);
  const row = useRowSave({
    form,
    rowForms,
    fieldOfPointer: (pointer) =>
      pointer === '/data/attributes/achieved_on' ? 'achieved_on' : null,
    save: async ({ achieved_on }) => {
      const outcome = await merged.save({ attributes: { status: 'achieved', achieved_on } });
      if (outcome !== 'saved') return outcome;
      announce(words.achieved({ goal: name }));
      return 'saved';
    },
    onSaved,
  });

  return (
    <RowForm
      title={words.achieveTitle({ goal: name })}
      columns={columns}
      saveLabel={words.achieveSave}
      isSaving={row.isSaving}
      note={row.unsentNote}
      summary={
        <>
          <ErrorSummary problem={row.summary} labels={{ achieved_on: words.fields.achieved_on }} />
          {merged.dialog}
        </>
      }
      onSubmit={row.submit}
      onCancel={rowForms.cancel}
    >
      <DateField
        name="achieved_on"
        control={form.control}
        label={words.fields.achieved_on}
        isRequired
      />
    </RowForm>
  );
}

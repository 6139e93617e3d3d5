import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { requiredPointersOf } from '../../api/requestPointer';
import { messages } from '../../messages/messages';
import { learnRequiredFields, useRequiredFields } from '../../session/requiredFields';
import { announce } from '../../ui/announce';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import { RowForm } from '../../ui/rows/RowForm';
import type { RowForms } from '../../ui/rows/useRowForms';
import { useRowSave } from '../../ui/rows/useRowSave';
import { GoalFields } from './GoalFields';
import {
  asksAchievedOn,
  defaultGoal,
  type GoalFormValues,
  goalFieldOf,
  goalFormSchema,
  goalValues,
  toChanges,
  toCreate,
} from './goalForm';
import { goalMutations } from './goalMutations';
import type { Goal } from './goalSchema';
import { useGoalSave } from './useGoalSave';

interface GoalRowFormProps {
  caseId: string;
  /** What is edited; none to add one. */
  goal?: Goal;
  personName: string;
  columns: number;
  rowForms: RowForms;
  onSaved: () => void;
}

/** Adds a goal to a case, or edits one, in a row of the table. */
export function GoalRowForm({
  caseId,
  goal,
  personName,
  columns,
  rowForms,
  onSaved,
}: GoalRowFormProps) {
  const words = messages.goals;
  const required = useRequiredFields('goals');
  // What the form started from: a refetch meanwhile must not change what counts as a change.
  const [original] = useState(() => (goal ? goalValues(goal, personName) : defaultGoal));
  const form = useForm<GoalFormValues>({
    resolver: zodResolver(goalFormSchema(required)),
    defaultValues: original,
  });
  const create = useMutation(goalMutations.create());
  const merged = useGoalSave(goal, () => [original.person, form.getValues('person')]);

  async function save(values: GoalFormValues) {
    const name = values.description.trim();
    if (!goal) {
      await create.mutateAsync(toCreate(values, caseId));
      announce(words.added({ goal: name }));
      return 'saved';
    }
    const changes = toChanges(values, original);
    if (!changes) return 'unchanged';
    const outcome = await merged.save(changes);
    if (outcome !== 'saved') return outcome;
    announce(words.saved({ goal: name }));
    return 'saved';
  }

  const row = useRowSave({
    form,
    rowForms,
    fieldOfPointer: goalFieldOf,
    save,
    onSaved,
    onRefused: (error) => {
      learnRequiredFields(
        'goals',
        requiredPointersOf(error).flatMap((pointer) => goalFieldOf(pointer) ?? []),
      );
    },
  });
  const values = { ...original, ...useWatch({ control: form.control }) } as GoalFormValues;
  const changes = toChanges(values, original);
  const count =
    Object.keys(changes?.attributes ?? {}).length +
    Object.keys(changes?.relationships ?? {}).length;
  const saveLabel = count === 0 ? messages.common.save : messages.forms.saveChanges({ count });

  return (
    <RowForm
      title={
        goal
          ? words.editTitle({ goal: goal.attributes.description || words.unnamed })
          : words.addTitle
      }
      columns={columns}
      saveLabel={goal ? saveLabel : words.addSave}
      isSaving={row.isSaving}
      note={row.unsentNote}
      summary={
        <>
          <ErrorSummary problem={row.summary} labels={words.fields} />
          {merged.dialog}
        </>
      }
      onSubmit={row.submit}
      onCancel={rowForms.cancel}
    >
      <GoalFields control={form.control} withAchievedOn={asksAchievedOn(values, original)} />
    </RowForm>
  );
}

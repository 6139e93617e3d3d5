import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { requiredPointersOf } from '../../api/requestPointer';
import { formatDate } from '../../messages/format';
import * as messages from '../../messages/messages';
import { DraftedRow, type RowDraft, rowDraftSchema } from '../../session/DraftedRow';
import { learnRequiredFields, useRequiredFields } from '../../session/requiredFields';
import type { DraftKeeper } from '../../session/useDraft';
import { announce } from '../../ui/announce';
import { ErrorSummary } from '../../ui/form/ErrorSummary';
import { RowForm } from '../../ui/rows/RowForm';
import type { RowForms } from '../../ui/rows/useRowForms';
import { useRowSave } from '../../ui/rows/useRowSave';
import type { PersonChoice } from '../people/personChoice';
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
import { goalStatusMark } from './goalStatusMark';
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

const draftSchema = rowDraftSchema<GoalFormValues>();

/** Adds a goal to a case, or edits one, in a row of the table. */
export function GoalRowForm(props: GoalRowFormProps) {
  const { caseId, goal, columns } = props;
  return (
    <DraftedRow
      form={`goals/${goal?.id ?? `new/${caseId}`}`}
      schema={draftSchema}
      columns={columns}
      labels={messages.goals.fields}
      valueText={typedText}
    >
      {(taken, keeper) => <OpenGoalRowForm {...props} taken={taken} keeper={keeper} />}
    </DraftedRow>
  );
}

function typedText(name: string, value: unknown): string {
  if (typeof value === 'object') return (value as PersonChoice).label;
  if (name === 'status') return goalStatusMark(String(value)).label;
  return formatDate(String(value));
}

interface OpenGoalRowFormProps extends GoalRowFormProps {
  taken: RowDraft<GoalFormValues> | null;
  keeper: DraftKeeper<RowDraft<GoalFormValues>>;
}

function OpenGoalRowForm({
  caseId,
  goal,
  personName,
  columns,
  rowForms,
  onSaved,
  taken,
  keeper,
}: OpenGoalRowFormProps) {
  const words = messages.goals;
  const required = useRequiredFields('goals');
  // What the form started from: a refetch meanwhile must not change what counts as a change.
  const [original] = useState(
    () => taken?.original ?? (goal ? goalValues(goal, personName) : defaultGoal),
  );
  const [opened] = useState(() => goal && { ...goal, ...taken?.base });
  const form = useForm<GoalFormValues>({
    resolver: zodResolver(goalFormSchema(required)),
    defaultValues: original,
  });
  const create = useMutation(goalMutations.create());
  const merged = useGoalSave(opened, () => [original.person, form.getValues('person')]);

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
    draft: {
      keep: (values) => keeper.keep({ values, original, base: baseOf(opened) }),
      forget: keeper.forget,
    },
    typed: taken?.values,
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

function baseOf(goal: Goal | undefined) {
  return goal ? { attributes: goal.attributes, relationships: goal.relationships } : null;
}

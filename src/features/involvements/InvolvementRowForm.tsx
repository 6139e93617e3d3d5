import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { requiredPointersOf } from '../../api/requestPointer';
import { today } from '../../lib/calendarDate';
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
import { InvolvementFields } from './InvolvementFields';
import {
  defaultInvolvement,
  type InvolvementFormValues,
  involvementFieldOf,
  involvementFormSchema,
  involvementValues,
  toChanges,
  toCreate,
} from './involvementForm';
import { involvementMutations } from './involvementMutations';
import type { Involvement } from './involvementSchema';
import { useInvolvementSave } from './useInvolvementSave';

interface InvolvementRowFormProps {
  caseId: string;
  /** What is edited; none to add one. */
  involvement?: Involvement;
  personName: string;
  columns: number;
  rowForms: RowForms;
  onSaved: () => void;
}

const draftSchema = rowDraftSchema<InvolvementFormValues>();

/** Adds an involvement to a case, or edits one, in a row of the table. */
export function InvolvementRowForm(props: InvolvementRowFormProps) {
  const { caseId, involvement, columns } = props;
  return (
    <DraftedRow
      form={`involvements/${involvement?.id ?? `new/${caseId}`}`}
      schema={draftSchema}
      columns={columns}
      labels={messages.involvements.fields}
      valueText={typedText}
    >
      {(taken, keeper) => <OpenInvolvementRowForm {...props} taken={taken} keeper={keeper} />}
    </DraftedRow>
  );
}

function typedText(_name: string, value: unknown): string {
  if (typeof value === 'object') return (value as PersonChoice).label;
  return formatDate(String(value));
}

interface OpenInvolvementRowFormProps extends InvolvementRowFormProps {
  taken: RowDraft<InvolvementFormValues> | null;
  keeper: DraftKeeper<RowDraft<InvolvementFormValues>>;
}

function OpenInvolvementRowForm({
  caseId,
  involvement,
  personName,
  columns,
  rowForms,
  onSaved,
  taken,
  keeper,
}: OpenInvolvementRowFormProps) {
  const words = messages.involvements;
  const required = useRequiredFields('involvements');
  // What the form started from: a refetch meanwhile must not change what counts as a change.
  const [original] = useState(
    () =>
      taken?.original ??
      (involvement ? involvementValues(involvement, personName) : defaultInvolvement(today())),
  );
  const [opened] = useState(() => involvement && { ...involvement, ...taken?.base });
  const form = useForm<InvolvementFormValues>({
    resolver: zodResolver(involvementFormSchema(required, involvement && original)),
    defaultValues: original,
  });
  const create = useMutation(involvementMutations.create());
  const merged = useInvolvementSave(opened, () => [original.person, form.getValues('person')]);

  async function save(values: InvolvementFormValues) {
    const name = values.person?.label ?? personName;
    if (!involvement) {
      await create.mutateAsync(toCreate(values, caseId));
      announce(words.added({ name }));
      return 'saved';
    }
    const changes = toChanges(values, original);
    if (!changes) return 'unchanged';
    const outcome = await merged.save(changes);
    if (outcome !== 'saved') return outcome;
    announce(words.saved({ name }));
    return 'saved';
  }

  const row = useRowSave({
    form,
    rowForms,
    fieldOfPointer: involvementFieldOf,
    draft: {
      keep: (values) => keeper.keep({ values, original, base: baseOf(opened) }),
      forget: keeper.forget,
    },
    typed: taken?.values,
    save,
    onSaved,
    onRefused: (error) => {
      learnRequiredFields(
        'involvements',
        requiredPointersOf(error).flatMap((pointer) => involvementFieldOf(pointer) ?? []),
      );
    },
  });
  const values = { ...original, ...useWatch({ control: form.control }) } as InvolvementFormValues;
  const changes = toChanges(values, original);
  const count =
    Object.keys(changes?.attributes ?? {}).length +
    Object.keys(changes?.relationships ?? {}).length;
  const saveLabel = count === 0 ? messages.common.save : messages.forms.saveChanges({ count });

  return (
    <RowForm
      title={involvement ? words.editTitle({ name: personName }) : words.addTitle}
      columns={columns}
      saveLabel={involvement ? saveLabel : words.addSave}
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
      <InvolvementFields control={form.control} />
    </RowForm>
  );
}

function baseOf(involvement: Involvement | undefined) {
  return involvement
    ? { attributes: involvement.attributes, relationships: involvement.relationships }
    : null;
}

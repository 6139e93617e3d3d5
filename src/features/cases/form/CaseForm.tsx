import { zodResolver } from '@hookform/resolvers/zod';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { type Control, useForm, useWatch } from 'react-hook-form';
import type { ResourceChanges } from '../../../api/client';
import { isApiError } from '../../../api/problem';
import { messages } from '../../../messages/messages';
import { learnRequiredFields, useRequiredFields } from '../../../session/requiredFields';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { ErrorSummary } from '../../../ui/form/ErrorSummary';
import { SaveBar } from '../../../ui/form/SaveBar';
import { type FormProblem, useFormProblem } from '../../../ui/form/useFormProblem';
import { useLeaveGuard } from '../../../ui/form/useLeaveGuard';
import type { FieldValue } from '../../reference/fieldValueSchema';
import {
  type CaseFormModel,
  type CaseFormValues,
  caseFormSchema,
  changedFields,
  isEmptyChange,
  placeOfPointer,
  requiredMembersOf,
  toChanges,
  toFormValues,
} from '../caseForm';
import type { Case } from '../caseSchema';
import { CaseFieldGroups } from './CaseFieldGroups';
import { caseFormLabels, clientErrors, isCreateLost, nameHiddenFields } from './caseFormProblem';
import { LostCreateNotice } from './LostCreateNotice';

interface CaseFormProps {
  model: CaseFormModel;
  /** The newest reading of the case; null for a new one. */
  latest: Pick<Case, 'attributes'> | null;
  /** Null where they could not be loaded. */
  fieldValues: readonly FieldValue[] | null;
  /** Sends the changes and gives what to do once the form lets go. Throws what the client throws. */
  onSave: (changes: ResourceChanges, name: string) => Promise<() => void>;
  onCancel: () => void;
}

/** The form of a case, new or existing. Sends what changed, once; keeps all that was typed when refused. */
export function CaseForm({ model, latest, fieldValues, onSave, onCancel }: CaseFormProps) {
  const words = messages.caseForm;
  const isNew = model.original === null;
  const form = useForm<CaseFormValues>({
    defaultValues: toFormValues(model),
    resolver: useMemo(() => zodResolver(caseFormSchema(model)), [model]),
    shouldFocusError: false, // the summary takes the focus
  });
  const { control, getValues } = form;
  const problem = useFormProblem(form, {
    fieldOfPointer: (pointer) => placeOfPointer(model, pointer, getValues('status'))?.field ?? null,
  });
  const [clientProblem, setClientProblem] = useState<FormProblem | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const [isUnchanged, setIsUnchanged] = useState(false);
  /** The name under which a create was sent whose answer was lost. */
  const [lostName, setLostName] = useState<string | null>(null);
  const [asksAgain, setAsksAgain] = useState(false);
  /** Set at once, before React renders, so that a second Enter finds it; stays set after success. */
  const isTaken = useRef(false);
  const required = useRequiredFields('cases');
  const isDirty = useWatch({
    control,
    compute: (values: CaseFormValues) => changedFields(model, values).length > 0,
  });
  const guard = useLeaveGuard(isDirty);

  async function send() {
    if (isTaken.current) return;
    const values = getValues();
    const changes = toChanges(model, values, latest);
    setAsksAgain(false);
    setClientProblem(null);
    problem.clear();
    setIsUnchanged(isEmptyChange(changes));
    if (isEmptyChange(changes)) return;
    isTaken.current = true;
    setIsSaving(true);
    try {
      const leave = await onSave(changes, values.name.trim());
      guard.allowLeaving();
      leave();
    } catch (error) {
      isTaken.current = false;
      setIsSaving(false);
      showRefusal(error, values);
    }
  }

  function showRefusal(error: unknown, values: CaseFormValues) {
    if (isNew && isCreateLost(error)) {
      setLostName(values.name.trim());
      return;
    }
    if (isApiError(error) && 'errors' in error.problem) {
      const members = requiredMembersOf(model, error.problem.errors, values.status);
      learnRequiredFields('cases', members);
    }
    problem.show(nameHiddenFields(error, model, values.status));
  }

  function handleInvalid() {
    const fieldErrors = clientErrors(model, getValues());
    problem.clear();
    setClientProblem({
      title: messages.forms.toCorrect({ count: fieldErrors.length }),
      detail: words.notSent,
      fieldErrors,
      otherErrors: [],
    });
  }

  const handleSubmit = form.handleSubmit(
    () => (lostName === null ? send() : setAsksAgain(true)),
    handleInvalid,
  );

  function handleKeyDown(event: KeyboardEvent<HTMLFormElement>) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  }

  return (
    <>
      <form noValidate onSubmit={handleSubmit} onKeyDown={handleKeyDown}>
        <ErrorSummary problem={clientProblem ?? problem.summary} labels={caseFormLabels(model)} />
        {lostName !== null && <LostCreateNotice name={lostName} />}
        <CaseFieldGroups
          model={model}
          control={control}
          fieldValues={fieldValues}
          required={required}
        />
        <CaseSaveBar
          model={model}
          control={control}
          isSaving={isSaving}
          isUnchanged={isUnchanged}
          onCancel={onCancel}
        />
      </form>
      <ConfirmDialog
        isOpen={asksAgain}
        title={words.lost.againTitle}
        confirmLabel={words.lost.confirmAgain}
        isDangerous
        onConfirm={send}
        onCancel={() => setAsksAgain(false)}
      >
        {words.lost.again}
      </ConfirmDialog>
      {guard.dialog}
    </>
  );
}

interface CaseSaveBarProps {
  model: CaseFormModel;
  control: Control<CaseFormValues>;
  isSaving: boolean;
  /** A save was tried and there was nothing to send. */
  isUnchanged: boolean;
  onCancel: () => void;
}

/** Counts the changes on its own, so that typing renders no other part of the form. */
function CaseSaveBar({ model, control, isSaving, isUnchanged, onCancel }: CaseSaveBarProps) {
  const words = messages.caseForm;
  const count = useWatch({
    control,
    compute: (values: CaseFormValues) => changedFields(model, values).length,
  });
  const newNote = count > 0 ? words.filledIn({ count }) : words.nothingFilledIn;
  const unchangedNote = isUnchanged && count === 0 ? words.nothingToSave : undefined;
  return (
    <SaveBar
      changeCount={count}
      isSaving={isSaving}
      onCancel={onCancel}
      saveLabel={model.original === null ? words.create : undefined}
      note={model.original === null ? newNote : unchangedNote}
    />
  );
}

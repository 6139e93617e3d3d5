import { zodResolver } from '@hookform/resolvers/zod';
import { type KeyboardEvent, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { type Control, useForm, useWatch } from 'react-hook-form';
import { isApiError } from '../../../api/problem';
import type { ResourceChanges } from '../../../api/requestData';
import * as messages from '../../../messages/messages';
import { learnRequiredFields, useRequiredFields } from '../../../session/requiredFields';
import type { DraftKeeper } from '../../../session/useDraft';
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
import { CaseFieldGroups } from './CaseFieldGroups';
import { caseFormLabels, clientErrors, isCreateLost, nameHiddenFields } from './caseFormProblem';
import { DeletedCaseNotice } from './DeletedCaseNotice';
import { LostCreateNotice } from './LostCreateNotice';

interface CaseFormProps {
  model: CaseFormModel;
  /** Null where they could not be loaded. */
  fieldValues: readonly FieldValue[] | null;
  /** What the form shows at first where that is not the model's: what was typed earlier. */
  typed?: CaseFormValues | null;
  /** Keeps what is typed, for when the page is lost. */
  draft: DraftKeeper<CaseFormValues>;
  /**
   * Sends the changes and gives what to do once the form lets go, or why nothing was sent. Throws what
   * the client throws.
   */
  onSave: (changes: ResourceChanges, name: string) => Promise<(() => void) | Unsent>;
  onCancel: () => void;
}

/** Why a save sent nothing: nothing was changed, others had made it so, or the person went back. */
type Unsent = 'unchanged' | 'nothingLeft' | 'cancelled';

/** The form of a case, new or existing. Sends what changed, once; keeps all that was typed when refused. */
export function CaseForm({
  model,
  fieldValues,
  typed = null,
  draft,
  onSave,
  onCancel,
}: CaseFormProps) {
  const words = messages.caseForm;
  const isNew = model.original === null;
  const form = useForm<CaseFormValues>({
    defaultValues: typed ?? toFormValues(model),
    resolver: useMemo(() => zodResolver(caseFormSchema(model)), [model]),
    shouldFocusError: false, // the summary takes the focus
  });
  const { control, getValues } = form;
  const problem = useFormProblem(form, {
    fieldOfPointer: (pointer) => placeOfPointer(model, pointer, getValues('status'))?.field ?? null,
  });
  const [clientProblem, setClientProblem] = useState<FormProblem | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const [unsent, setUnsent] = useState<Unsent | null>(null);
  const [isGone, setIsGone] = useState(false);
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
  const guard = useLeaveGuard(isDirty, draft.forget);

  const handleTyped = useEffectEvent((values: CaseFormValues) => {
    if (changedFields(model, values).length > 0) draft.keep(values);
    else draft.forget();
  });
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => handleTyped(values),
      }),
    [form],
  );

  async function send() {
    if (isTaken.current) return;
    const values = getValues();
    const changes = toChanges(model, values);
    setAsksAgain(false);
    setClientProblem(null);
    problem.clear();
    setIsGone(false);
    setUnsent(isEmptyChange(changes) ? 'unchanged' : null);
    if (isEmptyChange(changes)) return;
    isTaken.current = true;
    setIsSaving(true);
    try {
      const leave = await onSave(changes, values.name.trim());
      if (typeof leave === 'string') {
        letGo();
        setUnsent(leave);
        return;
      }
      guard.allowLeaving();
      draft.forget();
      leave();
    } catch (error) {
      letGo();
      showRefusal(error, values);
    }
  }

  function letGo() {
    isTaken.current = false;
    setIsSaving(false);
  }

  function showRefusal(error: unknown, values: CaseFormValues) {
    if (isNew && isCreateLost(error)) {
      setLostName(values.name.trim());
      return;
    }
    if (!isNew && isApiError(error, 'notFound')) {
      setIsGone(true);
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
        {isGone && (
          <DeletedCaseNotice
            model={model}
            values={getValues()}
            onLeave={() => {
              guard.allowLeaving();
              draft.forget();
            }}
          />
        )}
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
          unsent={unsent}
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
  /** Why the last save sent nothing. */
  unsent: Unsent | null;
  onCancel: () => void;
}

/** Counts the changes on its own, so that typing renders no other part of the form. */
function CaseSaveBar({ model, control, isSaving, unsent, onCancel }: CaseSaveBarProps) {
  const words = messages.caseForm;
  const count = useWatch({
    control,
    compute: (values: CaseFormValues) => changedFields(model, values).length,
  });
  const newNote = count > 0 ? words.filledIn({ count }) : words.nothingFilledIn;
  const unsentNotes = {
    unchanged: count === 0 ? words.nothingToSave : undefined,
    nothingLeft: messages.conflicts.nothingLeft,
    cancelled: messages.conflicts.notSent,
  };
  const unsentNote = unsent === null ? undefined : unsentNotes[unsent];
  return (
    <SaveBar
      changeCount={count}
      isSaving={isSaving}
      onCancel={onCancel}
      saveLabel={model.original === null ? words.create : undefined}
      note={model.original === null ? newNote : unsentNote}
    />
  );
}

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { isSameValue } from '../../lib/isSameValue';
import * as messages from '../../messages/messages';
import { type FormProblem, useFormProblem } from '../form/useFormProblem';
import type { MergedSaveOutcome } from '../form/useMergedSave';
import type { RowForms } from './useRowForms';

interface RowSaveOptions<V extends FieldValues> {
  form: UseFormReturn<V>;
  rowForms: RowForms;
  fieldOfPointer: (pointer: string) => string | null;
  /** Keeps what is typed, for when the page is lost. */
  draft?: { keep: (values: V) => void; forget: () => void };
  /** What was typed earlier, and stands in the form at first. */
  typed?: V | null;
  /** Saves; another outcome says why nothing was sent. Throws what the server refused. */
  save: (values: V) => Promise<RowSaveOutcome>;
  /** After a save whose result the page shows already. */
  onSaved: () => void;
  /** Learns from a refusal; the form shows it by itself. */
  onRefused?: (error: unknown) => void;
}

type RowSaveOutcome = 'unchanged' | MergedSaveOutcome;

interface RowSave {
  submit: () => void;
  isSaving: boolean;
  /** Why the last save sent nothing. */
  unsentNote: string | null;
  summary: FormProblem | null;
}

/**
 * Saves a form in a row. A second submit while the first runs is dropped at once, before React has
 * drawn anything, so that a double click creates one record.
 */
export function useRowSave<V extends FieldValues>({
  form,
  rowForms,
  fieldOfPointer,
  draft,
  typed = null,
  save,
  onSaved,
  onRefused,
}: RowSaveOptions<V>): RowSave {
  const problem = useFormProblem(form, { fieldOfPointer });
  const [isSaving, setSaving] = useState(false);
  const [unsent, setUnsent] = useState<Exclude<RowSaveOutcome, 'saved'> | null>(null);
  const isRunning = useRef(false);
  const { isDirty } = form.formState;
  const { setDirty } = rowForms;
  const forget = draft?.forget;

  // The page asks before it is left, so it must know what the form knows.
  useEffect(() => {
    setDirty(isDirty, forget);
    if (isDirty) setUnsent(null);
  }, [isDirty, setDirty, forget]);

  const takeUp = useEffectEvent(() => {
    for (const [name, value] of Object.entries(typed ?? {})) {
      form.setValue(name as Path<V>, value, { shouldDirty: true });
    }
  });
  const handleTyped = useEffectEvent((values: V) => {
    if (isSameValue(values, form.formState.defaultValues)) draft?.forget();
    else draft?.keep(values);
  });
  useEffect(() => {
    takeUp();
    return form.subscribe({
      formState: { values: true },
      callback: ({ values }) => handleTyped(values),
    });
  }, [form]);

  const run = form.handleSubmit(async (values) => {
    problem.clear();
    setUnsent(null);
    setSaving(true);
    try {
      const outcome = await save(values);
      if (outcome === 'saved') {
        draft?.forget();
        onSaved();
      } else setUnsent(outcome);
    } catch (error) {
      problem.show(error);
      onRefused?.(error);
    } finally {
      setSaving(false);
    }
  });

  async function submit() {
    if (isRunning.current) return;
    isRunning.current = true;
    try {
      await run();
    } finally {
      isRunning.current = false;
    }
  }

  const notes = {
    unchanged: messages.rows.nothingChanged,
    nothingLeft: messages.conflicts.nothingLeft,
    cancelled: messages.conflicts.notSent,
  };
  return {
    submit,
    isSaving,
    unsentNote: unsent && notes[unsent],
    summary: problem.summary,
  };
}

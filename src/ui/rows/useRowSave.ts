import { useEffect, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { type FormProblem, useFormProblem } from '../form/useFormProblem';
import type { RowForms } from './useRowForms';

interface RowSaveOptions<V extends FieldValues> {
  form: UseFormReturn<V>;
  rowForms: RowForms;
  fieldOfPointer: (pointer: string) => string | null;
  /** Saves; "unchanged" where there was nothing to send. Throws what the server refused. */
  save: (values: V) => Promise<'saved' | 'unchanged'>;
  /** After a save whose result the page shows already. */
  onSaved: () => void;
  /** Learns from a refusal; the form shows it by itself. */
  onRefused?: (error: unknown) => void;
}

interface RowSave {
  submit: () => void;
  isSaving: boolean;
  isUnchanged: boolean;
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
  save,
  onSaved,
  onRefused,
}: RowSaveOptions<V>): RowSave {
  const problem = useFormProblem(form, { fieldOfPointer });
  const [isSaving, setSaving] = useState(false);
  const [isUnchanged, setUnchanged] = useState(false);
  const isRunning = useRef(false);
  const { isDirty } = form.formState;
  const { setDirty } = rowForms;

  // The page asks before it is left, so it must know what the form knows.
  useEffect(() => {
    setDirty(isDirty);
    if (isDirty) setUnchanged(false);
  }, [isDirty, setDirty]);

  const run = form.handleSubmit(async (values) => {
    problem.clear();
    setUnchanged(false);
    setSaving(true);
    try {
      if ((await save(values)) === 'saved') onSaved();
      else setUnchanged(true);
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

  return { submit, isSaving, isUnchanged, summary: problem.summary };
}

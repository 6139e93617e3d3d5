import { useState } from 'react';
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import { isApiError } from '../../api/problem';
import { describeProblem } from '../describeProblem';

/** A refused save, after what belongs to a field was put there. */
export interface FormProblem {
  title: string;
  detail: string;
  /** What the server said about fields of this form, by field name. */
  fieldErrors: { name: string; message: string }[];
  /** What it said about the record, or about fields that this form does not show. */
  otherErrors: string[];
}

interface FormProblemOptions {
  /** The form's field that a `source.pointer` names, or null where it shows no such field. */
  fieldOfPointer: (pointer: string) => string | null;
}

/**
 * Brings a refused save to the form: each error to its field by `source.pointer`, the rest into a
 * summary. Nothing that was typed changes. Source: JSON:API 1.1, "Error Objects".
 */
export function useFormProblem<V extends FieldValues>(
  form: Pick<UseFormReturn<V>, 'setError'>,
  { fieldOfPointer }: FormProblemOptions,
) {
  const [summary, setSummary] = useState<FormProblem | null>(null);

  function show(error: unknown) {
    const { title, detail, serverWords } = describeProblem(error);
    const fieldErrors: FormProblem['fieldErrors'] = [];
    const otherErrors: string[] = [];
    const errors = isApiError(error) && 'errors' in error.problem ? error.problem.errors : [];
    for (const { pointer, parameter, detail: words, title: heading } of errors) {
      const message = words ?? heading;
      if (!message) continue;
      const name = pointer === undefined ? null : fieldOfPointer(pointer);
      if (name !== null) fieldErrors.push({ name, message });
      else otherErrors.push([message, pointer ?? parameter].filter(Boolean).join(' — '));
    }
    for (const { name, message } of fieldErrors) {
      form.setError(name as FieldPath<V>, { type: 'server', message });
    }
    setSummary({
      title,
      detail,
      fieldErrors,
      otherErrors: errors.length > 0 ? otherErrors : serverWords,
    });
  }

  return { show, summary, clear: () => setSummary(null) };
}

import { type ReactNode, useState } from 'react';
import type { MergeableResource } from '../api/mergeChanges';
import { isSameValue } from '../lib/isSameValue';
import { z } from '../lib/zod';
import { DraftNotice } from '../ui/form/DraftNotice';
import { RowNotice } from '../ui/rows/RowForm';
import { type DraftKeeper, useDraft } from './useDraft';

/** What was typed in the form of a row, and onto what. */
export interface RowDraft<V> {
  values: V;
  /** What the form started from. */
  original: V;
  /** The record as it was then; null for a new one. */
  base: MergeableResource | null;
}

/** A draft as the vault gives it back: only this form has written it, and nobody can have changed it. */
export function rowDraftSchema<V>(): z.ZodMiniType<RowDraft<V>> {
  const isObject = (value: unknown) => typeof value === 'object' && value !== null;
  return z.object({
    values: z.custom<V>(isObject),
    original: z.custom<V>(isObject),
    base: z.custom<MergeableResource | null>((value) => value === null || isObject(value)),
  });
}

interface DraftedRowProps<V> {
  /** The form's name among all forms. */
  form: string;
  schema: z.ZodMiniType<RowDraft<V>>;
  columns: number;
  labels: Record<string, string>;
  valueText: (name: string, value: unknown) => string;
  /** The form; `taken` is what the person goes on with. */
  children: (taken: RowDraft<V> | null, keeper: DraftKeeper<RowDraft<V>>) => ReactNode;
}

/** The form of a row, after what an earlier visit left in it was taken up or discarded. */
export function DraftedRow<V extends object>({
  form,
  schema,
  columns,
  labels,
  valueText,
  children,
}: DraftedRowProps<V>) {
  const { offered, settle, keeper } = useDraft(form, schema);
  const [taken, setTaken] = useState<RowDraft<V> | null>(null);
  if (offered === 'loading') return null;
  if (offered === null) return children(taken, keeper);
  const { value, keptAt } = offered;
  const fields = Object.entries(value.values).flatMap(([name, after]) => {
    const before: unknown = value.original[name as keyof V];
    if (isSameValue(before, after)) return [];
    const textOf = (it: unknown) => (it === '' || it === null ? '' : valueText(name, it));
    return { name, label: labels[name] ?? name, before: textOf(before), after: textOf(after) };
  });
  return (
    <RowNotice columns={columns}>
      <DraftNotice
        fields={fields}
        isNew={value.base === null}
        keptAt={keptAt}
        onTakeUp={() => {
          setTaken(value);
          settle();
        }}
        onDiscard={() => {
          keeper.forget();
          settle();
        }}
      />
    </RowNotice>
  );
}

import { z } from '../../../lib/zod';
import type { CaseDocument } from '../caseDocument';
import { type CaseFormModel, type CaseFormValues, caseFormShape, toFormValues } from '../caseForm';

/** The case that a form was opened with. */
export type CaseFormBase = Pick<CaseDocument, 'caseResource' | 'assignees'>;

/** What was typed in the form of a case, and onto what. */
export interface CaseDraft {
  values: CaseFormValues;
  /** The custom fields that `values.custom` runs parallel to. */
  customKeys: string[];
  /** Null for a new case. */
  base: CaseFormBase | null;
}

/** A draft as the vault gives it back: only this form has written it, and nobody can have changed it. */
export const caseDraftSchema: z.ZodMiniType<CaseDraft> = z.object({
  values: caseFormShape,
  customKeys: z.array(z.string()),
  base: z.custom<CaseFormBase | null>((base) => base === null || typeof base === 'object'),
});

/** What was typed, to be kept or handed over. */
export function toTyped({ customFields }: CaseFormModel, values: CaseFormValues) {
  return { values, customKeys: customFields.map(({ key }) => key) };
}

/** What was typed, in the shape of this form. */
export function alignTyped(
  model: CaseFormModel,
  { values, customKeys }: Pick<CaseDraft, 'values' | 'customKeys'>,
): CaseFormValues {
  const empty = toFormValues(model);
  return {
    ...values,
    custom: model.customFields.map(({ key }, index) => {
      const place = customKeys.indexOf(key);
      return (place < 0 ? undefined : values.custom[place]) ?? empty.custom[index] ?? null;
    }),
  };
}

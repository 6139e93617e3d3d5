import { type CaseFormModel, type CaseFormValues, toFormValues } from '../caseForm';

let handedOver: { values: CaseFormValues; customKeys: readonly string[] } | null = null;

/**
 * Hands what was typed in one form to the next form of a new case. Kept in memory only, because a
 * history entry would outlive the session.
 */
export function handOverTyped({ customFields }: CaseFormModel, values: CaseFormValues): void {
  handedOver = { values, customKeys: customFields.map(({ key }) => key) };
}

/** What was handed over, once, in the shape of this form; null where nothing was. */
export function takeTyped(model: CaseFormModel): CaseFormValues | null {
  if (handedOver === null) return null;
  const { values, customKeys } = handedOver;
  const empty = toFormValues(model);
  return {
    ...values,
    custom: model.customFields.map(({ key }, index) => {
      const place = customKeys.indexOf(key);
      return (place < 0 ? undefined : values.custom[place]) ?? empty.custom[index] ?? null;
    }),
  };
}

/** Forgets what was handed over, once a form has taken it up. */
export function forgetTyped(): void {
  handedOver = null;
}

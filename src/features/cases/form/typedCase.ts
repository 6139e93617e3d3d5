import type { CaseFormModel, CaseFormValues } from '../caseForm';
import { alignTyped, type CaseDraft, toTyped } from './caseDraft';

let handedOver: Pick<CaseDraft, 'values' | 'customKeys'> | null = null;

/**
 * Hands what was typed in one form to the next form of a new case. Kept in memory only, because a
 * history entry would outlive the session.
 */
export function handOverTyped(model: CaseFormModel, values: CaseFormValues): void {
  handedOver = toTyped(model, values);
}

/** What was handed over, once, in the shape of this form; null where nothing was. */
export function takeTyped(model: CaseFormModel): CaseFormValues | null {
  return handedOver && alignTyped(model, handedOver);
}

/** Forgets what was handed over, once a form has taken it up. */
export function forgetTyped(): void {
  handedOver = null;
}

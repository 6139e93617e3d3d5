import { ApiError, isApiError } from '../../../api/problem';
import * as messages from '../../../messages/messages';
import {
  type CaseFormModel,
  type CaseFormValues,
  caseFormAttributes,
  caseFormSchema,
  placeOfPointer,
} from '../caseForm';

const isKeyOf = <T extends object>(object: T, key: PropertyKey): key is keyof T =>
  Object.hasOwn(object, key);

/** Labels of the form's fields, by their name in the form. */
export function caseFormLabels({ customFields }: CaseFormModel): Record<string, string> {
  const { fields } = messages.caseForm;
  return {
    ...fields,
    ...Object.fromEntries(customFields.map(({ label }, index) => [`custom.${index}`, label])),
  };
}

/** Whether a create may have happened although it failed: its answer never came, or cannot be read. */
export function isCreateLost(error: unknown): boolean {
  return (
    (isApiError(error) && error.problem.kind === 'unreachable' && !error.problem.isOffline) ||
    isApiError(error, 'server') ||
    isApiError(error, 'malformed')
  );
}

/** The same error, with those about fields that the form does not show naming them in words. */
export function nameHiddenFields(error: unknown, model: CaseFormModel, status: string): unknown {
  if (!isApiError(error) || !('errors' in error.problem)) return error;
  const errors = error.problem.errors.map((one) => {
    const place = one.pointer === undefined ? null : placeOfPointer(model, one.pointer, status);
    const message = one.detail ?? one.title;
    if (!place || place.field !== null || !message) return one;
    const name = labelOfMember(model, place.member);
    return {
      ...one,
      pointer: undefined,
      detail: messages.caseForm.hiddenField({ name, message }),
    };
  });
  return new ApiError({ ...error.problem, errors });
}

function labelOfMember({ keptFields }: CaseFormModel, member: string): string {
  const { fields } = messages.caseForm;
  if (isKeyOf(fields, member)) return fields[member];
  const key = member.replace(/^custom_fields\./, '');
  return keptFields.find((field) => field.key === key)?.label ?? key;
}

/** What the form itself refuses, in the order of its fields; empty where it may be sent. */
export function clientErrors(
  model: CaseFormModel,
  values: CaseFormValues,
): { name: string; message: string }[] {
  const issues = caseFormSchema(model).safeParse(values).error?.issues ?? [];
  const order = [...caseFormAttributes, 'assignees'] as string[];
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return issues
    .map(({ path, message }) => ({ name: path.join('.'), message }))
    .sort((a, b) => rank(a.name) - rank(b.name));
}

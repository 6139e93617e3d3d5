import { formatList } from '../../../messages/format';
import type { TypedField } from '../../../ui/form/DraftNotice';
import { type CaseFormModel, type CaseFormValues, changedFields, toFormValues } from '../caseForm';
import { caseFormLabels } from './caseFormProblem';

/** The fields that were changed, in words, as they were and as they were typed; '' for none. */
export function typedFields(model: CaseFormModel, values: CaseFormValues): TypedField[] {
  const labels = caseFormLabels(model);
  const original = toFormValues(model);
  return changedFields(model, values).map((name) => ({
    name,
    label: labels[name] ?? name,
    before: textOf(name, original),
    after: textOf(name, values),
  }));
}

function textOf(name: string, values: CaseFormValues): string {
  if (name === 'assignees') return formatList(values.assignees.map(({ label }) => label));
  const [, index] = name.split('.');
  const value = index === undefined ? values[name as 'name'] : values.custom[Number(index)];
  return value === null || value === undefined ? '' : String(value);
}

import { formatDate } from '../../../messages/format';
import type { CustomFieldDefinitions } from '../../reference/customFieldForm';
import { formatCustomFieldValue, rawValueText } from '../../reference/customFieldValue';
import type { CaseFormModel } from '../caseForm';
import { caseFormLabels } from './caseFormProblem';

const customPrefix = 'custom_fields.';

/** How people know the members of a case that the form edits, and what they hold. */
export function describeCaseMembers(model: CaseFormModel, definitions: CustomFieldDefinitions) {
  const labels = caseFormLabels(model);
  const definitionOf = (member: string) =>
    definitions.customFields.find(
      ({ attributes }) => `${customPrefix}${attributes.name}` === member,
    );
  return {
    labelOf: (member: string): string | null => {
      if (!member.startsWith(customPrefix)) {
        return Object.hasOwn(labels, member) ? (labels[member] ?? null) : null;
      }
      return definitionOf(member)?.attributes.label ?? member.slice(customPrefix.length);
    },
    valueText: (member: string, value: unknown): string => {
      if (member.startsWith(customPrefix)) {
        const text = formatCustomFieldValue(definitionOf(member), definitions.options, value);
        return text?.text ?? '';
      }
      return typeof value === 'string' ? formatDate(value) : rawValueText(value);
    },
  };
}

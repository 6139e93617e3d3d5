import { parseCalendarDate } from '../../../lib/calendarDate';
import { z } from '../../../lib/zod';
import * as messages from '../../../messages/messages';
import type { PickerOption } from '../../../ui/form/pickerOptions';
import {
  type CustomFieldDefinitions,
  type CustomFormValue,
  checkCustomValue,
  customValueOf,
  type EditableCustomField,
  planCustomFields,
} from '../../reference/customFieldForm';
import type { CaseFilters, ConditionOperator, CustomCondition } from './caseListView';

/** The conditions that the form offers; `set` and `empty` are two sides of the operator `null`. */
export type ConditionChoice = Exclude<ConditionOperator, 'null'> | 'set' | 'empty';

/** One condition as the form holds it. */
export interface ConditionValues {
  key: string;
  operator: ConditionChoice | '';
  value: CustomFormValue;
}

/** The filters as the form holds them. */
export interface FilterFormValues {
  status: PickerOption[];
  case_type: PickerOption[];
  county: PickerOption[];
  assignees: PickerOption[];
  opened_from: string;
  opened_to: string;
  closed_from: string;
  closed_to: string;
  updated_from: string;
  updated_to: string;
  custom: ConditionValues[];
}

/** The custom fields that can be filtered by, of the types that the form has inputs for. */
export function filterableFields(
  definitions: CustomFieldDefinitions | undefined,
): readonly EditableCustomField[] {
  return definitions ? planCustomFields(definitions, {}).editable : [];
}

/** The conditions that make sense for a type of custom field; the first one is the usual. */
export function choicesFor(type: EditableCustomField['type'] | undefined): ConditionChoice[] {
  switch (type) {
    case 'text':
      return ['contains', 'eq', 'set', 'empty'];
    case 'number':
    case 'date':
      return ['eq', 'gte', 'lte', 'set', 'empty'];
    default:
      return ['eq', 'set', 'empty'];
  }
}

/** Whether a condition compares with a value. */
export function needsValue(operator: ConditionChoice | ''): boolean {
  return operator !== 'set' && operator !== 'empty';
}

/** What the form shows of the filters that hold. */
export function toFilterForm(
  filters: CaseFilters,
  fields: readonly EditableCustomField[],
  userNames: ReadonlyMap<string, string>,
): FilterFormValues {
  const own = (values: readonly string[]) => values.map((value) => ({ id: value, label: value }));
  return {
    status: own(filters.status),
    case_type: own(filters.case_type),
    county: own(filters.county),
    assignees: filters.assignees.map((id) => ({
      id,
      label: userNames.get(id) ?? messages.caseFilters.unknownUser,
    })),
    opened_from: filters.opened_on.from ?? '',
    opened_to: filters.opened_on.to ?? '',
    closed_from: filters.closed_on.from ?? '',
    closed_to: filters.closed_on.to ?? '',
    updated_from: filters.updated_at.from ?? '',
    updated_to: filters.updated_at.to ?? '',
    custom: filters.custom.map((condition) => toConditionValues(condition, fields)),
  };
}

function toConditionValues(
  { key, operator, value }: CustomCondition,
  fields: readonly EditableCustomField[],
): ConditionValues {
  if (operator === 'null') return { key, operator: value === 'true' ? 'empty' : 'set', value: '' };
  const type = fields.find((field) => field.key === key)?.type;
  return { key, operator, value: type === 'boolean' ? value === 'true' : value };
}

/** The filters that a valid form means. */
export function fromFilterForm(values: FilterFormValues): CaseFilters {
  const ids = (options: PickerOption[]) => options.map(({ id }) => id);
  return {
    status: ids(values.status),
    case_type: ids(values.case_type),
    county: ids(values.county),
    assignees: ids(values.assignees),
    opened_on: { from: values.opened_from || null, to: values.opened_to || null },
    closed_on: { from: values.closed_from || null, to: values.closed_to || null },
    updated_at: { from: values.updated_from || null, to: values.updated_to || null },
    custom: values.custom.flatMap(toCondition),
  };
}

function toCondition({ key, operator, value }: ConditionValues): CustomCondition[] {
  switch (operator) {
    case '':
      return [];
    case 'set':
      return [{ key, operator: 'null', value: 'false' }];
    case 'empty':
      return [{ key, operator: 'null', value: 'true' }];
    default:
      return [{ key, operator, value: String(customValueOf('text', value) ?? '') }];
  }
}

const optionsSchema = z.array(z.object({ id: z.string(), label: z.string() }));

/** What the form accepts; its messages stand at the fields. */
export function filterFormSchema(
  fields: readonly EditableCustomField[],
): z.ZodMiniType<FilterFormValues, FilterFormValues> {
  const texts = messages.caseFilters;
  const dateSchema = z.string().check(
    z.refine((text) => text === '' || parseCalendarDate(text) !== null, {
      error: texts.invalidDate,
    }),
  );
  return z
    .object({
      status: optionsSchema,
      case_type: optionsSchema,
      county: optionsSchema,
      assignees: optionsSchema,
      opened_from: dateSchema,
      opened_to: dateSchema,
      closed_from: dateSchema,
      closed_to: dateSchema,
      updated_from: dateSchema,
      updated_to: dateSchema,
      custom: z.array(z.custom<ConditionValues>()),
    })
    .check(
      z.superRefine((values, context) => {
        const refuse = (message: string, ...path: (string | number)[]) =>
          context.addIssue({ code: 'custom', message, path });
        for (const name of ['opened', 'closed', 'updated'] as const) {
          const from = values[`${name}_from`];
          const to = values[`${name}_to`];
          if (from && to && to < from) refuse(texts.endsBeforeStart, `${name}_to`);
        }
        for (const [index, { key, operator, value }] of values.custom.entries()) {
          if (!key) refuse(texts.missingField, 'custom', index, 'key');
          else if (needsValue(operator)) {
            const field = fields.find((known) => known.key === key);
            const problem = field
              ? checkCustomValue({ ...field, isRequired: true }, value)
              : customValueOf('text', value) === null
                ? 'missing'
                : null;
            if (problem) refuse(problemTexts[problem](), 'custom', index, 'value');
          }
        }
      }),
    );
}

const problemTexts = {
  missing: () => messages.caseFilters.missingValue,
  notADate: () => messages.caseFilters.invalidDate,
  notANumber: () => messages.caseFilters.invalidNumber,
};

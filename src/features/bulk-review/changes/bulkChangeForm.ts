import { parseCalendarDate, today } from '../../../lib/calendarDate';
import { z } from '../../../lib/zod';
import * as messages from '../../../messages/messages';
import { personChoiceSchema } from '../../people/personChoice';
import {
  type CustomFormValue,
  customValueOf,
  type EditableCustomField,
} from '../../reference/customFieldForm';
import type { PlannedChange } from './planChange';

/** The bulk actions, in the order of the menu. */
export const changeKinds = [
  'status',
  'case_type',
  'county',
  'custom',
  'addAssignee',
  'removeAssignee',
  'addGoal',
  'endInvolvements',
  'delete',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

const choice = z.nullable(z.object({ id: z.string(), label: z.string() }));

const changeFormShape = z.object({
  status: z.string(),
  closed_on: z.string(),
  closing_reason: z.string(),
  case_type: z.string(),
  county: z.string(),
  customKey: z.string(),
  custom: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  user: choice,
  description: z.string(),
  goalStatus: z.string(),
  target_date: z.string(),
  by: z.enum(['role', 'person']),
  role: z.string(),
  person: z.nullable(personChoiceSchema),
  end_date: z.string(),
});
/** What the forms of all bulk actions hold; each action reads its own. */
export type ChangeFormValues = z.infer<typeof changeFormShape>;

/** Nothing chosen; dates are today's. */
export function emptyChangeForm(): ChangeFormValues {
  return {
    status: '',
    closed_on: today(),
    closing_reason: '',
    case_type: '',
    county: '',
    customKey: '',
    custom: '',
    user: null,
    description: '',
    goalStatus: 'not_started',
    target_date: '',
    by: 'role',
    role: '',
    person: null,
    end_date: today(),
  };
}

export interface ChangeFormContext {
  closedStatuses: readonly string[];
  customFields: readonly EditableCustomField[];
}

/** What an action's form asks for before it can be previewed: the rules of the single form. */
export function changeFormSchema(
  kind: ChangeKind,
  { closedStatuses, customFields }: ChangeFormContext,
) {
  const words = messages.bulk.errors;
  return changeFormShape.check(
    z.superRefine((values, context) => {
      const complain = (field: keyof ChangeFormValues, message: string) =>
        context.addIssue({ code: 'custom', path: [field], message });
      const need = (field: keyof ChangeFormValues) => {
        if (!values[field]) complain(field, words.choose);
      };
      const needDate = (field: 'closed_on' | 'end_date' | 'target_date') => {
        if (!parseCalendarDate(values[field])) complain(field, words.date);
      };
      switch (kind) {
        case 'status':
          need('status');
          if (!closedStatuses.includes(values.status)) return;
          needDate('closed_on');
          need('closing_reason');
          return;
        case 'case_type':
          return need('case_type');
        case 'custom': {
          need('customKey');
          const field = customFields.find(({ key }) => key === values.customKey);
          const value = field && customValueOf(field.type, values.custom);
          if (field?.isRequired && value === null)
            complain('custom', messages.caseForm.errors.missing);
          if (field?.type === 'number' && value !== null && typeof value !== 'number')
            complain('custom', words.number);
          if (field?.type === 'date' && value !== null && !parseCalendarDate(String(value)))
            complain('custom', words.date);
          return;
        }
        case 'addAssignee':
        case 'removeAssignee':
          return need('user');
        case 'addGoal':
          if (values.description.trim() === '') complain('description', words.describe);
          need('goalStatus');
          if (values.target_date !== '') needDate('target_date');
          return;
        case 'endInvolvements':
          need(values.by);
          return needDate('end_date');
        case 'county':
        case 'delete':
          return;
      }
    }),
  );
}

/** The change that a filled in form stands for. */
export function toBulkChange(
  kind: ChangeKind,
  values: ChangeFormValues,
  { closedStatuses, customFields }: ChangeFormContext,
): PlannedChange {
  switch (kind) {
    case 'status': {
      const { status, closed_on, closing_reason } = values;
      const isClosing = closedStatuses.includes(status);
      return {
        kind: 'setAttributes',
        attributes: isClosing ? { status, closed_on, closing_reason } : { status },
      };
    }
    case 'case_type':
    case 'county':
      return { kind: 'setAttributes', attributes: { [kind]: values[kind] || null } };
    case 'custom': {
      const field = customFields.find(({ key }) => key === values.customKey);
      const value: CustomFormValue = field ? customValueOf(field.type, values.custom) : null;
      return { kind: 'setCustomField', key: values.customKey, value };
    }
    case 'addAssignee':
    case 'removeAssignee':
      return { kind, userId: values.user?.id ?? '' };
    case 'addGoal':
      return {
        kind,
        attributes: {
          description: values.description.trim(),
          status: values.goalStatus,
          ...(values.target_date === '' ? {} : { target_date: values.target_date }),
        },
      };
    case 'endInvolvements':
      return {
        kind,
        personId: values.by === 'person' ? (values.person?.id ?? '') : null,
        role: values.by === 'role' ? values.role : null,
        end_date: values.end_date,
      };
    case 'delete':
      return { kind };
  }
}

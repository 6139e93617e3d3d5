import { expect, test } from 'vitest';
import type { EditableCustomField } from '../../reference/customFieldForm';
import {
  type ChangeFormValues,
  type ChangeKind,
  changeFormSchema,
  changeKinds,
  emptyChangeForm,
  toBulkChange,
} from './bulkChangeForm';

const household: EditableCustomField = {
  key: 'householdSize',
  label: 'Household size',
  type: 'number',
  isRequired: true,
  options: [],
  hasLines: false,
};
const context = { closedStatuses: ['Closed'], customFields: [household] };

const fill = (values: Partial<ChangeFormValues>): ChangeFormValues => ({
  ...emptyChangeForm(),
  ...values,
});
/** The fields that the form complains about. */
const complaints = (kind: ChangeKind, values: Partial<ChangeFormValues>) =>
  changeFormSchema(kind, context)
    .safeParse(fill(values))
    .error?.issues.map(({ path }) => path.join('.')) ?? [];

test('an action that needs a choice refuses an empty form', () => {
  const empty = changeKinds.filter((kind) => complaints(kind, {}).length > 0);
  expect(empty).toEqual([
    'status',
    'case_type',
    'custom',
    'addAssignee',
    'removeAssignee',
    'addGoal',
    'endInvolvements',
  ]);
});

test('ending involvements needs whom it is about, and a real day', () => {
  expect(complaints('endInvolvements', { by: 'role' })).toEqual(['role']);
  expect(complaints('endInvolvements', { by: 'person' })).toEqual(['person']);
  expect(complaints('endInvolvements', { role: 'Child', end_date: '2026-02-30' })).toEqual([
    'end_date',
  ]);
});

test('closing asks for date and reason, another status for neither', () => {
  expect(complaints('status', { status: 'Closed', closed_on: '' })).toEqual([
    'closed_on',
    'closing_reason',
  ]);
  expect(complaints('status', { status: 'Pending', closed_on: '' })).toEqual([]);
  expect(toBulkChange('status', fill({ status: 'Pending' }), context)).toEqual({
    kind: 'setAttributes',
    attributes: { status: 'Pending' },
  });
});

test('a county that is left empty clears the field, a custom field goes by its type', () => {
  expect(toBulkChange('county', fill({}), context)).toEqual({
    kind: 'setAttributes',
    attributes: { county: null },
  });
  expect(complaints('custom', { customKey: 'householdSize', custom: '' })).toEqual(['custom']);
  expect(
    toBulkChange('custom', fill({ customKey: 'householdSize', custom: '4' }), context),
  ).toEqual({ kind: 'setCustomField', key: 'householdSize', value: 4 });
});

test('a goal carries nothing empty', () => {
  const values = fill({ description: ' See a doctor ' });
  expect(toBulkChange('addGoal', values, context)).toEqual({
    kind: 'addGoal',
    attributes: { description: 'See a doctor', status: 'not_started' },
  });
});

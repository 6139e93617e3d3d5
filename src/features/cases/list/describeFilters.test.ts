import { expect, test } from 'vitest';
import { emptyFilters } from './caseListView';
import { describeFilters } from './describeFilters';

const words = { definitions: undefined, userName: (id: string) => `User ${id}` };
const texts = (filters: Partial<typeof emptyFilters>) =>
  describeFilters({ ...emptyFilters, ...filters }, words).map(({ text }) => text);

test('values of one field are alternatives', () => {
  expect(texts({ status: ['Open', 'Pending'] })).toEqual(['Status: Open or Pending']);
  expect(texts({ assignees: ['7'] })).toEqual(['Assignees: User 7']);
});

test('a range tells the end that it has', () => {
  const from = '2026-03-12';
  expect(texts({ opened_on: { from, to: null } })).toEqual(['Opened: from 12 Mar 2026']);
  expect(texts({ opened_on: { from: null, to: from } })).toEqual(['Opened: until 12 Mar 2026']);
  expect(texts({ updated_at: { from, to: from } })).toEqual(['Last updated: on 12 Mar 2026']);
});

test('a condition on a custom field is a sentence', () => {
  expect(texts({ custom: [{ key: 'note', operator: 'contains', value: 'x' }] })).toEqual([
    'note contains x',
  ]);
  expect(texts({ custom: [{ key: 'note', operator: 'null', value: 'true' }] })).toEqual([
    'note has no value',
  ]);
});

test('taking a token away leaves the others', () => {
  const filters = { ...emptyFilters, status: ['Open'], county: ['Cook'] };
  expect(describeFilters(filters, words)[0]?.rest).toEqual({ ...emptyFilters, county: ['Cook'] });
});

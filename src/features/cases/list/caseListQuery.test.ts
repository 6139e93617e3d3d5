import { describe, expect, test } from 'vitest';
import { dialectSchema } from '../../../api/dialect';
import { toSearchParams } from '../../../api/query';
import { customColumn } from './caseColumns';
import { effectiveSize, offeredSizes, toQuery } from './caseListQuery';
import { type CaseListView, defaultView, emptyFilters } from './caseListView';

const dialect = dialectSchema.parse(undefined);
const ask = (changes: Partial<CaseListView>, spoken = dialect) =>
  toSearchParams(toQuery({ ...defaultView, ...changes }, spoken), spoken);

describe('the request of the list', () => {
  test('asks for the visible columns and no more', () => {
    expect(ask({ columns: ['status', 'opened_on'] }).get('fields[cases]')).toBe(
      'name,status,opened_on',
    );
    expect(ask({ columns: ['status'] }).has('include')).toBe(false);
    expect(ask({ columns: [] }).get('fields[cases]')).toBe('name');
  });

  test('side-loads assignees, by name alone, where their column shows', () => {
    const params = ask({ columns: ['assignees'] });
    expect(params.get('include')).toBe('assignees');
    expect(params.get('fields[users]')).toBe('name');
  });

  test('asks for custom fields once, however many show', () => {
    const columns = [customColumn('a'), customColumn('b')];
    expect(ask({ columns }).get('fields[cases]')).toBe('name,custom_fields');
  });

  test('is always sorted', () => {
    expect(ask({}).get('sort')).toBe('-updated_at');
    const sort = [
      { field: 'status', direction: 'asc' },
      { field: 'name', direction: 'desc' },
    ] as const;
    expect(ask({ sort }).get('sort')).toBe('status,-name');
    expect(ask({ sort }, { ...dialect, hasMultiSort: false }).get('sort')).toBe('status');
  });

  test('sends one value as equals and several as a list', () => {
    const filters = { ...emptyFilters, status: ['Open', 'Pending'], county: ['King, Queen'] };
    const params = ask({ filters });
    expect(params.get('filter[status][in]')).toBe('Open,Pending');
    expect(params.get('filter[county]')).toBe('King, Queen');
  });

  test('searches in the name', () => {
    expect(ask({ search: 'Núñez' }).get('filter[name][contains]')).toBe('Núñez');
  });

  test('covers both ends of a range, and whole days of the person', () => {
    const range = { from: '2026-03-01', to: '2026-03-02' };
    const params = ask({ filters: { ...emptyFilters, opened_on: range, updated_at: range } });
    expect(params.get('filter[opened_on][gte]')).toBe('2026-03-01');
    expect(params.get('filter[opened_on][lte]')).toBe('2026-03-02');
    expect(params.get('filter[updated_at][gte]')).toBe(new Date(2026, 2, 1).toISOString());
    expect(params.get('filter[updated_at][lte]')).toBe(
      new Date(2026, 2, 2, 23, 59, 59, 999).toISOString(),
    );
  });

  test('spells a condition on a custom field as the dialect says', () => {
    const custom = [{ key: 'riskLevel', operator: 'gte', value: '3' }] as const;
    const filters = { ...emptyFilters, custom };
    expect(ask({ filters }).get('filter[custom_fields.riskLevel][gte]')).toBe('3');
    const other = { ...dialect, customFieldFilter: 'custom_fields][{name}' };
    expect(ask({ filters }, other).get('filter[custom_fields][riskLevel][gte]')).toBe('3');
  });

  test('keeps to the page sizes that the dialect allows', () => {
    expect(offeredSizes({ ...dialect, maxPageSize: 30 })).toEqual([10, 25]);
    expect(effectiveSize({ size: 100 }, { ...dialect, maxPageSize: 30 })).toBe(25);
    expect(effectiveSize({ size: 10 }, { ...dialect, maxPageSize: 5 })).toBe(5);
    expect(ask({ size: 50, page: 2 }).get('page[size]')).toBe('50');
  });
});

test('a scroll asks for the largest steps', () => {
  expect(effectiveSize({ size: 10, mode: 'scroll' }, dialect)).toBe(100);
});

test('both ends of a range of closing days are asked for', () => {
  const filters = { ...emptyFilters, closed_on: { from: '2026-03-01', to: '2026-03-31' } };
  const params = ask({ filters });
  expect(params.get('filter[closed_on][gte]')).toBe('2026-03-01');
  expect(params.get('filter[closed_on][lte]')).toBe('2026-03-31');
});

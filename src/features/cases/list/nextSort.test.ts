import { describe, expect, test } from 'vitest';
import type { CaseSortTerm } from './caseListView';
import { nextSort } from './nextSort';

const asc = (field: CaseSortTerm['field']): CaseSortTerm => ({ field, direction: 'asc' });
const desc = (field: CaseSortTerm['field']): CaseSortTerm => ({ field, direction: 'desc' });

describe('a click on a column head', () => {
  test('goes ascending, descending, none', () => {
    expect(nextSort([], 'name', false)).toEqual([asc('name')]);
    expect(nextSort([asc('name')], 'name', false)).toEqual([desc('name')]);
    expect(nextSort([desc('name')], 'name', false)).toEqual([]);
  });

  test('replaces the order by another column', () => {
    expect(nextSort([asc('name'), asc('status')], 'county', false)).toEqual([asc('county')]);
  });

  test('with Shift keeps the other columns in their places', () => {
    expect(nextSort([asc('name')], 'status', true)).toEqual([asc('name'), asc('status')]);
    expect(nextSort([asc('name'), asc('status')], 'name', true)).toEqual([
      desc('name'),
      asc('status'),
    ]);
    expect(nextSort([desc('name'), asc('status')], 'name', true)).toEqual([asc('status')]);
  });

  test('with Shift refines the default order', () => {
    expect(nextSort([], 'name', true)).toEqual([desc('updated_at'), asc('name')]);
  });

  test('on the column of the default order starts with ascending', () => {
    expect(nextSort([], 'updated_at', false)).toEqual([asc('updated_at')]);
    expect(nextSort([asc('updated_at')], 'updated_at', false)).toEqual([]);
  });
});

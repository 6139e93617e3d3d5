import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dialectSchema } from './dialect';
import { type Filter, pageNumberOf, searchParamsOf, toSearchParams } from './query';

const dialect = dialectSchema.parse({});
const offsetDialect = dialectSchema.parse({ paging: 'offset', hasMultiSort: false });
const spelled = (...args: Parameters<typeof toSearchParams>) =>
  decodeURIComponent(toSearchParams(...args).toString());

describe('toSearchParams', () => {
  test('spells fields, include, filters, sort and page as JSON:API does', () => {
    const query = {
      fields: { cases: ['name', 'status'], users: ['name'] },
      include: ['assignees'],
      filters: [
        { field: 'status', operator: 'in', value: ['Open', 'Pending'] },
        { field: 'county', operator: 'null', value: true },
      ] satisfies Filter[],
      sort: [
        { field: 'updated_at', direction: 'desc' } as const,
        { field: 'name', direction: 'asc' } as const,
      ],
      page: { number: 2, size: 25 },
    };
    expect(spelled(query, dialect)).toBe(
      'fields[cases]=name,status&fields[users]=name&include=assignees' +
        '&filter[status][in]=Open,Pending&filter[county][null]=true' +
        '&sort=-updated_at,name&page[number]=2&page[size]=25',
    );
    expect(spelled(query, offsetDialect)).toMatch(
      /sort=-updated_at&page\[offset\]=25&page\[limit\]=25$/,
    );
  });

  test('takes the type names and operators of the dialect', () => {
    const other = dialectSchema.parse({
      resources: { cases: { type: 'case', path: '/v2/case' } },
      filters: { contains: 'q[{field}_cont]' },
    });
    const query = {
      fields: { cases: ['name'] },
      filters: [{ field: 'name', operator: 'contains', value: 'a&b' }] satisfies Filter[],
    };
    expect(spelled(query, other)).toBe('fields[case]=name&q[name_cont]=a&b');
  });

  test('quotes a value of a list that holds a comma, where the server reads quotes', () => {
    const value = ['Cook County, IL', 'The "Hill"', 'Peel'];
    const query = { filters: [{ field: 'county', operator: 'in', value }] satisfies Filter[] };
    const listOf = (anyDialect: typeof dialect) =>
      toSearchParams(query, anyDialect).get('filter[county][in]');
    expect(listOf(dialect)).toBe('"Cook County, IL","The ""Hill""",Peel');
    expect(listOf(dialectSchema.parse({ hasQuotedLists: false }))).toBe(
      'Cook County, IL,The "Hill",Peel',
    );
  });

  test('never asks for more than the server gives', () => {
    expect(spelled({ page: { number: 1, size: 500 } }, dialect)).toBe(
      'page[number]=1&page[size]=100',
    );
  });

  test('keeps an empty sparse fieldset, which asks for no fields at all', () => {
    expect(spelled({ fields: { cases: [] } }, dialect)).toBe('fields[cases]=');
  });

  test('carries any value of a filter unchanged to the server', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.string({ unit: 'grapheme' }),
        (field, value) => {
          const params = toSearchParams({ filters: [{ field, operator: 'eq', value }] }, dialect);
          const received = new URLSearchParams(params.toString());
          expect([...received]).toEqual([[`filter[${field}]`, value]]);
        },
      ),
    );
  });
});

describe('pageNumberOf', () => {
  test('reads back the page that a query asks for, in both ways of paging', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 1, max: 100 }),
        fc.constantFrom(dialect, offsetDialect),
        fc.constantFrom('', 'https://api.example.org/cases/cases', '/cases/cases'),
        (number, size, anyDialect, address) => {
          const link = `${address}?${toSearchParams({ page: { number, size } }, anyDialect)}#x`;
          expect(pageNumberOf(link, anyDialect)).toBe(number);
        },
      ),
    );
  });

  test.each(['/cases', '?page[number]=0', '?page[number]=two', '?cursor=abc'])(
    'does not guess from %s',
    (link) => {
      expect(pageNumberOf(link, dialect)).toBeNull();
    },
  );
});

test('searchParamsOf takes nothing but the query of a link', () => {
  expect(searchParamsOf('https://elsewhere.example/x?a=1&b=%26#c').toString()).toBe('a=1&b=%26');
  expect(searchParamsOf('/x').size).toBe(0);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInColumns, customColumn, inColumnOrder, sortableFields } from './caseColumns';
import {
  type CaseListView,
  changeView,
  conditionOperators,
  defaultView,
  densities,
  emptyFilters,
  isNarrowed,
  listModes,
  pageSizes,
  parseCaseListView,
  toCaseListParams,
  toListSearch,
  withoutDefaultSort,
} from './caseListView';

const text = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' });
const list = fc.uniqueArray(text, { maxLength: 5 });
const date = fc.option(
  fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
);
const range = fc.record({ from: date, to: date });
const condition = fc.oneof(
  fc.record({
    key: text,
    operator: fc.constantFrom(...conditionOperators.filter((operator) => operator !== 'null')),
    value: text,
  }),
  fc.record({
    key: text,
    operator: fc.constant('null' as const),
    value: fc.constantFrom('true', 'false'),
  }),
);
const sort = fc
  .uniqueArray(
    fc.record({
      field: fc.constantFrom(...sortableFields),
      direction: fc.constantFrom('asc' as const, 'desc' as const),
    }),
    { maxLength: 5, selector: ({ field }) => field },
  )
  .map(withoutDefaultSort);
const columns = fc
  .array(fc.oneof(fc.constantFrom(...builtInColumns), text.map(customColumn)), { maxLength: 8 })
  .map(inColumnOrder);

const view: fc.Arbitrary<CaseListView> = fc.record({
  search: text.map((value) => value.trim()),
  filters: fc.record({
    status: list,
    case_type: list,
    county: list,
    assignees: list,
    opened_on: range,
    closed_on: range,
    updated_at: range,
    custom: fc.uniqueArray(condition, {
      maxLength: 4,
      selector: ({ key, operator }) => `${key}.${operator}`,
    }),
  }),
  sort,
  page: fc.integer({ min: 1, max: 1_000_000 }),
  size: fc.constantFrom(...pageSizes),
  columns,
  density: fc.constantFrom(...densities),
  mode: fc.constantFrom(...listModes),
});

// Properties take their time on a busy machine.
describe('the view in the URL', { timeout: 30_000 }, () => {
  test('any view comes back from its URL as it was', () => {
    fc.assert(
      fc.property(view, (original) => {
        expect(parseCaseListView(new URLSearchParams(toListSearch(original)))).toEqual(original);
      }),
    );
  });

  test('any URL gives a view, whose own spelling is final', () => {
    const name = fc.oneof(
      fc.constantFrom(
        'search',
        'status',
        'sort',
        'page',
        'size',
        'columns',
        'opened_from',
        'closed_to',
        'density',
        'mode',
      ),
      fc.constantFrom('custom.a.eq', 'custom.a.null', 'custom..eq', 'custom.__proto__.eq'),
      fc.string(),
    );
    const value = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom('-1', '1e9', '2026-02-30', '-updated_at', 'name,-name', '%', ','),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { maxLength: 6 }), (pairs) => {
        const params = toCaseListParams(parseCaseListView(new URLSearchParams(pairs)));
        expect(String(toCaseListParams(parseCaseListView(params)))).toBe(String(params));
      }),
    );
  });

  test('the plain list has no parameters', () => {
    expect(toListSearch(defaultView)).toBe('');
    expect(parseCaseListView(new URLSearchParams())).toEqual(defaultView);
  });

  test('only a broken parameter falls to its default', () => {
    const params = new URLSearchParams(
      'status=Open&page=0&size=7&sort=secret,-name&opened_from=2026-02-30&columns=nothing',
    );
    expect(parseCaseListView(params)).toEqual({
      ...defaultView,
      filters: { ...emptyFilters, status: ['Open'] },
      sort: [{ field: 'name', direction: 'desc' }],
    });
  });

  test('a list of the name alone can be shared', () => {
    const nameOnly = { ...defaultView, columns: [] };
    expect(toListSearch(nameOnly)).toBe('?columns=name');
    expect(parseCaseListView(new URLSearchParams('columns=name'))).toEqual(nameOnly);
  });
});

describe('changing a view', () => {
  const third = { ...defaultView, page: 3 };

  test('a change of what is listed leads to page 1', () => {
    expect(changeView(third, { search: 'Ann' }).page).toBe(1);
    expect(changeView(third, { size: 50 }).page).toBe(1);
    expect(changeView(third, { sort: [{ field: 'name', direction: 'asc' }] }).page).toBe(1);
  });

  test('a change of columns keeps the page, and a change of page is one', () => {
    expect(changeView(third, { columns: [] }).page).toBe(3);
    expect(changeView(third, { page: 4 }).page).toBe(4);
  });

  test('a search or a filter narrows the list, an order does not', () => {
    expect(isNarrowed({ ...defaultView, search: 'a' })).toBe(true);
    expect(isNarrowed({ ...defaultView, filters: { ...emptyFilters, county: ['Cook'] } })).toBe(
      true,
    );
    expect(isNarrowed({ ...third, sort: [{ field: 'name', direction: 'asc' }] })).toBe(false);
  });
});

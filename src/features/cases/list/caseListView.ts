import { z } from '../../../lib/zod';
import {
  type CaseColumn,
  defaultColumns,
  inColumnOrder,
  isSortable,
  parseColumn,
  type SortableField,
} from './caseColumns';

/** Page sizes on offer; the first is Casebook's own. */
export const pageSizes = [10, 25, 50, 100] as const;
type PageSize = (typeof pageSizes)[number];

/** How much room a row takes. */
export const densities = ['comfortable', 'compact'] as const;
export type Density = (typeof densities)[number];

/** Page by page, or the whole result in one scroll. */
export const listModes = ['pages', 'scroll'] as const;
export type ListMode = (typeof listModes)[number];

/** How a custom field can be compared. The dialect spells each. */
export const conditionOperators = ['eq', 'contains', 'gte', 'lte', 'null'] as const;
export type ConditionOperator = (typeof conditionOperators)[number];

/** One condition on a custom field, by its key. `null` takes `true` (has none) or `false` (has one). */
export interface CustomCondition {
  key: string;
  operator: ConditionOperator;
  value: string;
}

/** Calendar dates, both included; null where that end is open. */
interface DateRange {
  from: string | null;
  to: string | null;
}

/** What narrows the list, beside the search. */
export interface CaseFilters {
  status: readonly string[];
  case_type: readonly string[];
  county: readonly string[];
  /** Ids of users. */
  assignees: readonly string[];
  opened_on: DateRange;
  closed_on: DateRange;
  /** Days where the person is. */
  updated_at: DateRange;
  custom: readonly CustomCondition[];
}

export interface CaseSortTerm {
  field: SortableField;
  direction: 'asc' | 'desc';
}

/** Everything that makes one list of cases, as the URL holds it. */
export interface CaseListView {
  /** Part of the name. */
  search: string;
  filters: CaseFilters;
  /** Empty where nobody chose: then `defaultSort` holds. */
  sort: readonly CaseSortTerm[];
  /** Counts from 1. */
  page: number;
  size: PageSize;
  columns: readonly CaseColumn[];
  density: Density;
  mode: ListMode;
}

/** What changed last comes first. */
export const defaultSort: readonly CaseSortTerm[] = [{ field: 'updated_at', direction: 'desc' }];

export const emptyFilters: CaseFilters = {
  status: [],
  case_type: [],
  county: [],
  assignees: [],
  opened_on: { from: null, to: null },
  closed_on: { from: null, to: null },
  updated_at: { from: null, to: null },
  custom: [],
};

export const defaultView: CaseListView = {
  search: '',
  filters: emptyFilters,
  sort: [],
  page: 1,
  size: 10,
  columns: defaultColumns,
  density: 'comfortable',
  mode: 'pages',
};

const maxTextLength = 200;
const maxListed = 50;
const maxSortTerms = 5;
const maxPage = 1_000_000;
const noColumns = 'name'; // the name always shows, so it alone means "no other column"

const textSchema = z.catch(z.string().check(z.trim(), z.maxLength(maxTextLength)), '');
const listSchema = z.pipe(
  z.pipe(
    z.array(z.string()),
    z.transform((items) => [
      ...new Set(items.filter((item) => item !== '' && item.length <= maxTextLength)),
    ]),
  ),
  z.transform((items) => items.slice(0, maxListed)),
);
const dateSchema = z.catch(z.nullable(z.iso.date()), null);
const sortSchema = z.catch(
  z.pipe(
    z.string(),
    z.transform((text) => parseSort(text)),
  ),
  [],
);
const pageSchema = z.catch(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(maxPage)), 1);
const sizeSchema = z.catch(z.pipe(z.coerce.number(), z.literal(pageSizes)), defaultView.size);
const columnsSchema = z.catch(
  z.pipe(
    z.string(),
    z.transform((text) => parseColumns(text)),
  ),
  [...defaultColumns],
);
const densitySchema = z.catch(z.enum(densities), defaultView.density);
const modeSchema = z.catch(z.enum(listModes), defaultView.mode);

/** Reads a view from the URL. Never throws: a parameter that is broken counts as not given. */
export function parseCaseListView(params: URLSearchParams): CaseListView {
  const range = (name: string) => ({
    from: dateSchema.parse(params.get(`${name}_from`)),
    to: dateSchema.parse(params.get(`${name}_to`)),
  });
  return {
    search: textSchema.parse(params.get('search')),
    filters: {
      status: listSchema.parse(params.getAll('status')),
      case_type: listSchema.parse(params.getAll('type')),
      county: listSchema.parse(params.getAll('county')),
      assignees: listSchema.parse(params.getAll('assignee')),
      opened_on: range('opened'),
      closed_on: range('closed'),
      updated_at: range('updated'),
      custom: parseConditions(params),
    },
    sort: sortSchema.parse(params.get('sort')),
    page: pageSchema.parse(params.get('page')),
    size: sizeSchema.parse(params.get('size')),
    columns: columnsSchema.parse(params.get('columns')),
    density: densitySchema.parse(params.get('density')),
    mode: modeSchema.parse(params.get('mode')),
  };
}

/** Writes a view for the URL: always in the same order, without what is empty or the default. */
export function toCaseListParams(view: CaseListView): URLSearchParams {
  const params = new URLSearchParams();
  const { filters } = view;
  const set = (name: string, value: string | null) => {
    if (value) params.set(name, value);
  };
  const append = (name: string, values: readonly string[]) => {
    for (const value of values) params.append(name, value);
  };
  set('search', view.search);
  append('status', filters.status);
  append('type', filters.case_type);
  append('county', filters.county);
  append('assignee', filters.assignees);
  set('opened_from', filters.opened_on.from);
  set('opened_to', filters.opened_on.to);
  set('closed_from', filters.closed_on.from);
  set('closed_to', filters.closed_on.to);
  set('updated_from', filters.updated_at.from);
  set('updated_to', filters.updated_at.to);
  for (const { key, operator, value } of filters.custom) {
    params.append(`custom.${key}.${operator}`, value);
  }
  set('sort', spellSort(view.sort));
  if (view.page !== defaultView.page) params.set('page', String(view.page));
  if (view.size !== defaultView.size) params.set('size', String(view.size));
  const columns = view.columns.map(encodeURIComponent).join(',');
  if (columns !== defaultColumns.join(',')) params.set('columns', columns || noColumns);
  if (view.density !== defaultView.density) params.set('density', view.density);
  if (view.mode !== defaultView.mode) params.set('mode', view.mode);
  return params;
}

/** The search part of the list's URL: `?…`, or nothing for the plain list. */
export function toListSearch(view: CaseListView): string {
  const params = toCaseListParams(view);
  return params.size > 0 ? `?${params}` : '';
}

/** What changes how cases look, not which ones come. */
const looks: ReadonlySet<string> = new Set<keyof CaseListView>(['columns', 'density']);

/** What narrows a view, as text: the same for every order, page and look of one filtered list. */
export function filterKeyOf({ search, filters }: CaseListView): string {
  return toListSearch({ ...defaultView, search, filters });
}

/** Changes a view. Whatever changes which cases come in which order leads back to page 1. */
export function changeView(view: CaseListView, changes: Partial<CaseListView>): CaseListView {
  const keepsPage = Object.keys(changes).every((name) => looks.has(name));
  return { ...view, ...(keepsPage ? {} : { page: 1 }), ...changes };
}

/** Whether anything narrows the list. */
export function isNarrowed({ search, filters }: CaseListView): boolean {
  return search !== '' || countFilters(filters) > 0;
}

/** How many filters hold; a list of values or a range counts once. */
export function countFilters(filters: CaseFilters): number {
  const lists = [filters.status, filters.case_type, filters.county, filters.assignees];
  const ranges = [filters.opened_on, filters.closed_on, filters.updated_at];
  return (
    lists.filter((list) => list.length > 0).length +
    ranges.filter(({ from, to }) => from || to).length +
    filters.custom.length
  );
}

function parseSort(text: string): CaseSortTerm[] {
  const terms = new Map<SortableField, CaseSortTerm>();
  for (const part of text.split(',')) {
    const field = part.replace(/^-/, '');
    if (!isSortable(field) || terms.has(field)) continue;
    terms.set(field, { field, direction: part.startsWith('-') ? 'desc' : 'asc' });
  }
  return withoutDefaultSort([...terms.values()].slice(0, maxSortTerms));
}

const spellSort = (terms: readonly CaseSortTerm[]) =>
  terms.map(({ field, direction }) => (direction === 'desc' ? `-${field}` : field)).join(',');

/** The same order has one spelling: the default is written as nothing. */
export function withoutDefaultSort(terms: CaseSortTerm[]): CaseSortTerm[] {
  return spellSort(terms) === spellSort(defaultSort) ? [] : terms.slice(0, maxSortTerms);
}

function parseColumns(text: string): CaseColumn[] {
  if (text === noColumns) return [];
  const columns = text.split(',').flatMap((part) => parseColumn(decodeSafely(part)) ?? []);
  return columns.length > 0 ? inColumnOrder(columns).slice(0, maxListed) : [...defaultColumns];
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

function parseConditions(params: URLSearchParams): CustomCondition[] {
  const conditions = new Map<string, CustomCondition>();
  for (const [name, value] of params) {
    const match = /^custom\.(.+)\.([a-z]+)$/s.exec(name);
    const key = match?.[1];
    const operator = conditionOperators.find((known) => known === match?.[2]);
    if (!key || !operator || value === '' || value.length > maxTextLength) continue;
    if (operator === 'null' && value !== 'true' && value !== 'false') continue;
    if (!conditions.has(name)) conditions.set(name, { key, operator, value });
  }
  return [...conditions.values()].slice(0, maxListed);
}

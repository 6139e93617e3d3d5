import type { Dialect } from '../../../api/dialect';
import type { Filter } from '../../../api/query';
import { parseCalendarDate } from '../../../lib/calendarDate';
import type { PageQuery } from '../earlyPage';
import { type CaseColumn, customKeyOf } from './caseColumns';
import {
  type CaseFilters,
  type CaseListView,
  type CaseSortTerm,
  type CustomCondition,
  defaultSort,
  pageSizes,
} from './caseListView';

/**
 * What the list asks of the server: the visible columns and no more, always sorted, at most as
 * many as the dialect allows. Source: Cases API, "query all cases".
 */
export function toQuery(view: CaseListView, dialect: Dialect): PageQuery {
  const showsAssignees = view.columns.includes('assignees');
  return {
    fields: {
      cases: ['name', ...new Set(view.columns.map(memberOf))],
      ...(showsAssignees ? { users: ['name'] } : {}),
    },
    ...(showsAssignees ? { include: ['assignees'] } : {}),
    filters: toFilters(view, dialect),
    sort: effectiveSort(view, dialect),
    page: { number: view.page, size: effectiveSize(view, dialect) },
  };
}

/** What asks for the page that a view shows first. */
export function shownQuery(view: CaseListView, dialect: Dialect): PageQuery {
  return toQuery(firstOfScroll(view), dialect);
}

/** A long scroll begins with page 1, whatever page its URL remembers of a case that one went to. */
function firstOfScroll(view: CaseListView): CaseListView {
  return view.mode === 'scroll' ? { ...view, page: 1 } : view;
}

/** The order in which the list really comes: the default's where nobody chose one. */
export function effectiveSort(
  { sort }: Pick<CaseListView, 'sort'>,
  { hasMultiSort }: Dialect,
): readonly CaseSortTerm[] {
  if (sort.length === 0) return defaultSort;
  return hasMultiSort ? sort : sort.slice(0, 1);
}

/** The page sizes of ours that the dialect allows, or its own largest where it allows none of them. */
export function offeredSizes({ maxPageSize }: Dialect): number[] {
  const allowed = pageSizes.filter((size) => size <= maxPageSize);
  return allowed.length > 0 ? allowed : [maxPageSize];
}

/** How many cases a scroll reads with a request: as many as the dialect allows. */
export function scrollSize(dialect: Dialect): number {
  return offeredSizes(dialect).at(-1) ?? dialect.maxPageSize;
}

/** How many cases a page holds: the view's size, or the next smaller one that the dialect allows. */
export function effectiveSize(
  { size, mode }: Pick<CaseListView, 'size'> & Partial<Pick<CaseListView, 'mode'>>,
  dialect: Dialect,
): number {
  if (mode === 'scroll') return scrollSize(dialect);
  const offered = offeredSizes(dialect);
  return offered.findLast((allowed) => allowed <= size) ?? offered[0] ?? size;
}

const memberOf = (column: CaseColumn) => (customKeyOf(column) === null ? column : 'custom_fields');

function toFilters({ search, filters }: CaseListView, dialect: Dialect): Filter[] {
  const found: Filter[] = search ? [{ field: 'name', operator: 'contains', value: search }] : [];
  for (const field of ['status', 'case_type', 'county', 'assignees'] as const) {
    found.push(...oneOf(field, filters[field]));
  }
  found.push(
    ...dayFilters('opened_on', filters),
    ...dayFilters('closed_on', filters),
    ...updatedFilters(filters),
  );
  found.push(...filters.custom.map((condition) => customFilter(condition, dialect)));
  return found;
}

/** One value as "equals", which every server knows, and which a comma in the value cannot break. */
function oneOf(field: string, values: readonly string[]): Filter[] {
  const [first] = values;
  if (first === undefined) return [];
  if (values.length === 1) return [{ field, operator: 'eq', value: first }];
  return [{ field, operator: 'in', value: values }];
}

function dayFilters(field: 'opened_on' | 'closed_on', filters: CaseFilters): Filter[] {
  const { from, to } = filters[field];
  return [
    ...(from ? [{ field, operator: 'gte' as const, value: from }] : []),
    ...(to ? [{ field, operator: 'lte' as const, value: to }] : []),
  ];
}

/** Times are UTC, days are the person's own: a range starts and ends at their midnight. */
function updatedFilters({ updated_at: { from, to } }: CaseFilters): Filter[] {
  const field = 'updated_at';
  const start = from && localMidnight(from, 0);
  const end = to && localMidnight(to, 1);
  return [
    ...(start ? [{ field, operator: 'gte' as const, value: start.toISOString() }] : []),
    ...(end
      ? [{ field, operator: 'lte' as const, value: new Date(end.getTime() - 1).toISOString() }]
      : []),
  ];
}

function localMidnight(date: string, daysLater: number): Date | null {
  const day = parseCalendarDate(date);
  if (!day) return null;
  const local = new Date(0);
  local.setFullYear(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate() + daysLater);
  local.setHours(0, 0, 0, 0);
  return local;
}

function customFilter({ key, operator, value }: CustomCondition, dialect: Dialect): Filter {
  return { field: dialect.customFieldFilter.replace('{name}', () => key), operator, value };
}

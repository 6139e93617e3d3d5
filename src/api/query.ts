import type { Dialect, FilterOperator, ResourceType } from './dialect';

/** One sort field. Source: JSON:API 1.1, "Sorting". */
interface SortTerm {
  field: string;
  direction: 'asc' | 'desc';
}

/** One condition. `in` takes a list, `null` a boolean, the others one value. */
export interface Filter {
  field: string;
  operator: FilterOperator;
  value: string | boolean | readonly string[];
}

/** What a request for a collection or a resource may ask, in our own names. */
export interface Query {
  fields?: Partial<Record<ResourceType, readonly string[]>>;
  include?: readonly string[];
  sort?: readonly SortTerm[];
  filters?: readonly Filter[];
  /** `number` counts from 1, `size` is in resources. */
  page?: { number: number; size: number };
}

const sortSpelling = ({ field, direction }: SortTerm) =>
  direction === 'desc' ? `-${field}` : field;

/** A value of a list; in quotes where it holds a comma or a quote, as in CSV (RFC 4180 section 2). */
function listed(value: string, dialect: Dialect): string {
  const needsQuotes = dialect.hasQuotedLists && /[",]/.test(value);
  return needsQuotes ? `"${value.replaceAll('"', '""')}"` : value;
}

function filterValue(value: Filter['value'], dialect: Dialect): string {
  return Array.isArray(value)
    ? value.map((item: string) => listed(item, dialect)).join(',')
    : String(value);
}

/**
 * Spells a query as a server reads it. A page size over the dialect's largest is lowered to it,
 * because a server may refuse it. Source: JSON:API 1.1, "Fetching Data"; CASEBOOK.md 2.1.
 */
export function toSearchParams(query: Query, dialect: Dialect): URLSearchParams {
  const params = new URLSearchParams();
  for (const [type, names] of Object.entries(query.fields ?? {})) {
    if (names)
      params.set(`fields[${dialect.resources[type as ResourceType].type}]`, names.join(','));
  }
  if (query.include?.length) params.set('include', query.include.join(','));
  for (const { field, operator, value } of query.filters ?? []) {
    params.append(
      dialect.filters[operator].replace('{field}', () => field),
      filterValue(value, dialect),
    );
  }
  const terms = dialect.hasMultiSort ? query.sort : query.sort?.slice(0, 1);
  if (terms?.length) params.set('sort', terms.map(sortSpelling).join(','));
  if (query.page) {
    const size = Math.min(query.page.size, dialect.maxPageSize);
    if (dialect.paging === 'number') {
      params.set('page[number]', String(query.page.number));
      params.set('page[size]', String(size));
    } else {
      params.set('page[offset]', String((query.page.number - 1) * size));
      params.set('page[limit]', String(size));
    }
  }
  return params;
}

/** The page number that a pagination link leads to, or null where the link does not tell. */
export function pageNumberOf(link: string | null, dialect: Dialect): number | null {
  if (link === null) return null;
  const params = searchParamsOf(link);
  const whole = (name: string) => {
    const text = params.get(name);
    return text !== null && /^\d+$/.test(text) ? Number(text) : null;
  };
  if (dialect.paging === 'number') return whole('page[number]') || null;
  const offset = whole('page[offset]');
  const limit = whole('page[limit]');
  return offset !== null && limit ? Math.floor(offset / limit) + 1 : null;
}

/** The query of a link. Only this part is ever used, so that no link can send the token elsewhere. */
export function searchParamsOf(link: string): URLSearchParams {
  const start = link.indexOf('?');
  if (start < 0) return new URLSearchParams();
  const end = link.indexOf('#', start);
  return new URLSearchParams(link.slice(start + 1, end < 0 ? undefined : end));
}

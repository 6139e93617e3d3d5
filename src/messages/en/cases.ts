import { formatNumber, plural } from '../format';

const countOf = (count: number) => plural(count, { one: '# case', other: '# cases' });

/** The list of cases. */
export const cases = {
  title: 'Cases',
  total: ({ count, isNarrowed }: { count: number; isNarrowed: boolean }) =>
    isNarrowed
      ? plural(count, { one: '# case matches', other: '# cases match' })
      : plural(count, { one: '# case', other: '# cases' }),
  newCase: 'New case',
  unnamed: 'Case without a name',
  loading: 'Loading cases',
  columns: {
    name: 'Name',
    status: 'Status',
    case_type: 'Type',
    county: 'County',
    assignees: 'Assignees',
    opened_on: 'Opened',
    closed_on: 'Closed',
    closing_reason: 'Closing reason',
    legacy_id: 'Legacy ID',
    updated_at: 'Last updated',
    last_updated_by: 'Last updated by',
    created_at: 'Created',
    created_by: 'Created by',
  },
  table: {
    caption: ({ order }: { order: string }) =>
      `Cases, ordered by ${order}. Each name opens its case.`,
    sort: {
      hint: 'Click to sort. Shift and click to sort by this column as well.',
      singleHint: 'Click to sort.',
      place: ({ place }: { place: number }) => `, sort column ${formatNumber(place)}`,
    },
    order: ({ label, isDescending }: { label: string; isDescending: boolean }) =>
      `${label}, ${isDescending ? 'descending' : 'ascending'}`,
    missingAssignees: ({ count }: { count: number }) =>
      plural(count, { one: '# name not loaded', other: '# names not loaded' }),
  },
  search: {
    label: 'Search in case names',
    placeholder: 'Search in names',
    clear: 'Clear search',
    key: '/',
  },
  sortBy: {
    label: 'Order',
    option: ({ label, isDescending }: { label: string; isDescending: boolean }) =>
      `${label} ${isDescending ? '↓' : '↑'}`,
    several: 'Several columns',
  },
  columnChooser: {
    open: 'Columns',
    label: 'Columns of the list',
    alwaysShown: 'Name is always shown.',
    custom: 'Custom fields',
    reset: 'Usual columns',
  },
  openFilters: ({ count }: { count: number }) =>
    count > 0 ? `Filters (${formatNumber(count)})` : 'Filters',
  pages: {
    label: 'Pages of the list',
    first: 'First page',
    previous: 'Previous page',
    next: 'Next page',
    last: 'Last page',
    size: 'Cases per page',
    place: ({ from, to, total }: { from: number; to: number; total: number | null }) =>
      total === null
        ? `${formatNumber(from)}–${formatNumber(to)}`
        : `${formatNumber(from)}–${formatNumber(to)} of ${formatNumber(total)}`,
    page: ({ page, count }: { page: number; count: number }) =>
      `Page ${formatNumber(page)}, ${countOf(count)}`,
    announce: ({
      page,
      lastPage,
      from,
      to,
      total,
    }: {
      page: number;
      lastPage: number | null;
      from: number;
      to: number;
      total: number | null;
    }) =>
      [
        lastPage === null
          ? `Page ${formatNumber(page)}`
          : `Page ${formatNumber(page)} of ${formatNumber(lastPage)}`,
        `cases ${formatNumber(from)} to ${formatNumber(to)}${
          total === null ? '' : ` of ${formatNumber(total)}`
        }`,
      ].join(', '),
  },
  empty: {
    title: 'There are no cases yet',
    description:
      'Cases appear here as soon as the first one is created, or when one that this application may see is assigned.',
  },
  noMatch: {
    title: 'No case matches',
    description:
      'Try fewer filters or another part of the name. The search looks at case names only.',
    clear: 'Clear search and filters',
  },
  emptyPage: {
    title: 'This page has no cases',
    description: 'The server left it empty, but more pages follow.',
  },
  beyondEnd: {
    title: ({ page }: { page: number }) => `The list has no page ${formatNumber(page)}`,
    description: 'It may have become shorter since this address was made.',
    toLast: ({ page }: { page: number }) => `Go to the last page, ${formatNumber(page)}`,
    toFirst: 'Go to the first page',
  },
  problem: {
    resetView: 'Clear filters and order',
  },
  unreadable: ({ count }: { count: number }) =>
    plural(count, {
      one: '# case of this page could not be read and is not shown. Its record on the server is unchanged.',
      other:
        '# cases of this page could not be read and are not shown. Their records on the server are unchanged.',
    }),
  display: {
    open: 'Display',
    label: 'Display of the list',
  },
  select: ({ name }: { name: string }) => `Select ${name}`,
  selectPage: 'Select all cases on this page',
  scrollLoaded: ({ loaded, total }: { loaded: number; total: number | null }) =>
    total === null
      ? plural(loaded, { one: '# case loaded', other: '# cases loaded' })
      : `${formatNumber(loaded)} of ${plural(total, { one: '# case', other: '# cases' })} loaded`,
};

import { infiniteQueryOptions, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { Dialect } from '../../../api/dialect';
import type { Related } from '../../../api/document';
import { mayFetchAhead } from '../../../lib/mayFetchAhead';
import { useDialect } from '../../../session/useSession';
import type { User } from '../../reference/userSchema';
import { caseQueries } from '../caseQueries';
import type { Case } from '../caseSchema';
import type { CasePage } from '../earlyPage';
import { toQuery } from './caseListQuery';
import { type CaseListView, toListSearch } from './caseListView';

/** Coming back from a case within this time finds all that was loaded. */
const keptForMs = 30 * 60_000;

/** One case of the scroll. */
export interface ScrolledCase {
  caseResource: Case;
  assignees: Related<User> | undefined;
  /** The search part of the list's URL at the page that holds this case. */
  listSearch: string;
}

/** What is loaded of a list that is read to its end bit by bit. */
export interface ScrolledCases {
  rows: readonly ScrolledCase[];
  unreadable: number;
  /** What the server counted last; null where it does not say. */
  total: number | null;
  hasMore: boolean;
  isLoading: boolean;
  /** Why the next page could not be read. */
  error: unknown;
  isLoadingAll: boolean;
  loadMore: () => void;
  loadAll: () => void;
  stop: () => void;
  reload: () => void;
}

/**
 * All pages of a view so far. Pages come from the same queries as the list's own, so none is asked for
 * twice; a write that changes cases has all of them read again.
 */
function scrollQuery(view: CaseListView, dialect: Dialect) {
  const { page: _page, ...query } = toQuery(view, dialect);
  return infiniteQueryOptions({
    queryKey: [...caseQueries.all(), 'scroll', query] as const,
    queryFn: ({ client, pageParam }): Promise<CasePage> =>
      client.fetchQuery(caseQueries.list(toQuery({ ...view, page: pageParam }, dialect))),
    initialPageParam: 1,
    // Short and empty pages are no end. One that leads back is: the scroll would never end.
    getNextPageParam: ({ nextPage, asked }) =>
      nextPage !== null && nextPage > asked.number ? nextPage : null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: keptForMs,
    retry: false, // the pages' own queries repeat what is worth it
    meta: { types: ['cases', 'users'] },
  });
}

/** The whole list of `view`, as far as it is loaded. `first` stands in until the scroll has its own first page. */
export function useScrolledCases(view: CaseListView, first: CasePage): ScrolledCases {
  const dialect = useDialect();
  const queryClient = useQueryClient();
  const query = useInfiniteQuery(scrollQuery(view, dialect));
  const { data, hasNextPage, isFetching, error, fetchNextPage, refetch } = query;
  const list = toListSearch({ ...view, page: 1 });
  const [wantedAll, setWantedAll] = useState<string | null>(null);
  const isLoadingAll = wantedAll === list && hasNextPage && error === null;
  const pages = useMemo(() => data?.pages ?? [first], [data, first]);
  const rows = useMemo(() => rowsOf(pages, view), [pages, view]);
  const goesOn = isLoadingAll && !isFetching;

  // Loading all is one page after the other. One from the cache comes without a render while it loads:
  // the number of pages is what changes then.
  const pageCount = pages.length;
  useEffect(() => {
    if (goesOn && pageCount > 0) void fetchNextPage({ cancelRefetch: false });
  }, [goesOn, pageCount, fetchNextPage]);

  const loadMore = () => {
    if (isFetching) return;
    if (data === undefined) void refetch();
    else void loadSeveral();
  };

  /** The next page, and with it those after it: who scrolls fast does not wait for each from its beginning. */
  async function loadSeveral(): Promise<void> {
    const ahead = pagesAhead(pages.length);
    if (mayFetchAhead()) for (const page of pagesAfter(pages.at(-1), ahead)) askFor(page);
    for (let count = 0; count <= ahead; count += 1) {
      const result = await fetchNextPage({ cancelRefetch: false });
      if (!result.hasNextPage || result.isError || !mayFetchAhead()) return;
    }
  }

  function askFor(page: number): void {
    void queryClient.prefetchQuery(caseQueries.list(toQuery({ ...view, page }, dialect)));
  }

  return {
    rows,
    unreadable: pages.reduce((sum, { unreadable }) => sum + unreadable, 0),
    total: pages.at(-1)?.total ?? null,
    hasMore: data === undefined || hasNextPage,
    isLoading: isFetching,
    error,
    isLoadingAll,
    loadMore,
    loadAll: () => {
      setWantedAll(list);
      if (error !== null) loadMore();
    },
    stop: () => setWantedAll(null),
    reload: () => void refetch(),
  };
}

/**
 * How many pages are read beyond the one that is needed: the more, the further one has scrolled, and no more than a
 * browser asks of one server at once.
 */
const pagesAhead = (pagesRead: number) => Math.min(5, 2 * pagesRead);

/** The numbers of so many pages beyond the next one, as far as the server has counted. */
function pagesAfter(last: CasePage | undefined, count: number): number[] {
  if (!last?.nextPage || last.total === null) return [];
  const lastPage = Math.ceil(last.total / last.asked.size);
  const { nextPage } = last;
  return Array.from({ length: count }, (_, index) => nextPage + index + 1).filter(
    (page) => page <= lastPage,
  );
}

/** Each case once, even where one moved to a later page while the pages were read. */
function rowsOf(pages: readonly CasePage[], view: CaseListView): ScrolledCase[] {
  const rows = new Map<string, ScrolledCase>();
  for (const { resources, assignees, asked } of pages) {
    const listSearch = toListSearch({ ...view, page: asked.number });
    for (const caseResource of resources) {
      const { id } = caseResource;
      if (rows.has(id)) continue;
      rows.set(id, { caseResource, assignees: assignees.get(id), listSearch });
    }
  }
  return [...rows.values()];
}

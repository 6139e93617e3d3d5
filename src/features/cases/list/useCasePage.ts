import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { mayFetchAhead } from '../../../lib/mayFetchAhead';
import { whenIdle } from '../../../lib/whenIdle';
import * as messages from '../../../messages/messages';
import { useDialect } from '../../../session/useSession';
import { announce } from '../../../ui/announce';
import { caseQueries } from '../caseQueries';
import type { CasePage } from '../earlyPage';
import { shownQuery, toQuery } from './caseListQuery';
import type { CaseListView, ListMode } from './caseListView';
import { type PageRange, pageRangeOf } from './pageRange';

interface ShownCasePage {
  page: CasePage | undefined;
  range: PageRange | null;
  /** True while `page` is the one before, which stays until the one asked for is there. */
  isBusy: boolean;
  error: unknown;
  refetch: () => void;
}

/** The page of a view. Announces it when it is there, and fetches the page after it ahead. */
export function useCasePage(view: CaseListView): ShownCasePage {
  const dialect = useDialect();
  const queryClient = useQueryClient();
  const query = useQuery(caseQueries.list(shownQuery(view, dialect)));
  const { data: page, isPlaceholderData: isBusy, error, refetch } = query;
  const range = page ? pageRangeOf(page, page.asked) : null;
  const text = range && page && !isBusy ? announcementOf(page, range, view.mode) : null;
  const nextPage = page && !isBusy ? page.nextPage : null;

  // Screen readers hear of results that come without a navigation.
  useEffect(() => {
    if (text) announce(text);
  }, [text]);

  useEffect(() => {
    if (nextPage === null) return;
    return whenIdle(() => {
      if (!mayFetchAhead()) return;
      const next = caseQueries.list(toQuery({ ...view, page: nextPage }, dialect));
      void queryClient.prefetchQuery(next);
    });
  }, [nextPage, view, dialect, queryClient]);

  return { page, range, isBusy, error, refetch: () => void refetch() };
}

function announcementOf(
  { asked, nextPage }: CasePage,
  { place, count, total, lastPage, isBeyondEnd }: PageRange,
  mode: ListMode,
): string {
  const { pages, noMatch, beyondEnd } = messages.cases;
  const { number: page } = asked;
  if (isBeyondEnd) return beyondEnd.title({ page });
  if (count === 0 && nextPage === null) return noMatch.title;
  if (mode === 'scroll') return messages.cases.scrollLoaded({ loaded: count, total });
  return place ? pages.announce({ page, lastPage, total, ...place }) : pages.page({ page, count });
}

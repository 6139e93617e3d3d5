import type { Page } from '../../../api/document';

/** What may truly be said of where a page stands in its list. */
export interface PageRange {
  /** Place of the page's first and last case, from 1; null where the server filled pages unevenly. */
  place: { from: number; to: number } | null;
  /** How many cases the page holds, unreadable ones included. */
  count: number;
  /** All that match; null where the server does not say or contradicts its own pages. */
  total: number | null;
  /** Page number of the last page, where known. */
  lastPage: number | null;
  /** True where the page is empty because the list ends before it. */
  isBeyondEnd: boolean;
}

/**
 * Works out where a page stands. A server may cap the page size without a word, leave pages short
 * or count the unfiltered set: then less is said, never something false. Source: CASEBOOK.md 2.4.
 */
export function pageRangeOf(
  page: Pick<Page<unknown>, 'resources' | 'unreadable' | 'total' | 'lastPage' | 'nextPage'>,
  { number, size }: { number: number; size: number },
): PageRange {
  const count = page.resources.length + page.unreadable;
  const before = (number - 1) * size;
  const isShortInTheMiddle = page.nextPage !== null && count < size;
  const place =
    count === 0 || (isShortInTheMiddle && number > 1)
      ? null
      : { from: before + 1, to: before + count };
  const isBeyondEnd = count === 0 && page.nextPage === null && number > 1;
  // On the last page the count is known; a total that differs counts something else.
  const isLast = page.nextPage === null && count > 0;
  const total = isLast && page.total !== before + count ? null : page.total;
  const lastPage = isLast ? number : page.lastPage;
  return {
    place,
    count,
    total: count === 0 && page.nextPage === null && number === 1 ? 0 : total,
    lastPage: isBeyondEnd && lastPage !== null && lastPage >= number ? null : lastPage,
    isBeyondEnd,
  };
}

import { type RefObject, useEffect, useState } from 'react';
import { onSessionWipe } from '../../../session/sessionStore';

/** Where one stood in the list when one opened a case. */
interface ListPlace {
  listSearch: string;
  caseId: string;
  frameTop: number;
  frameLeft: number;
  windowTop: number;
}

let lastPlace: ListPlace | null = null;
onSessionWipe(() => {
  lastPlace = null;
});

/** Remembers the scroll position of the list and the case that is opened from it, for the way back. */
export function rememberPlace(
  frame: HTMLElement | null,
  place: Pick<ListPlace, 'listSearch' | 'caseId'>,
): void {
  lastPlace = {
    ...place,
    frameTop: frame?.scrollTop ?? 0,
    frameLeft: frame?.scrollLeft ?? 0,
    windowTop: window.scrollY,
  };
}

/**
 * Coming back to the view that one left for a case, scrolls to where one stood and focuses the link of
 * that case, once, as soon as its rows show. An effect, because the rows must be in the document.
 */
export function useRestoredPlace(
  frame: RefObject<HTMLElement | null>,
  listSearch: string,
  hasRows: boolean,
): void {
  const [arrivedAt] = useState(() => (lastPlace?.listSearch === listSearch ? lastPlace : null));
  const isPending = arrivedAt !== null && hasRows;
  useEffect(() => {
    if (!isPending || lastPlace !== arrivedAt) return;
    lastPlace = null;
    const link = [...(frame.current?.querySelectorAll<HTMLElement>('[data-case-id]') ?? [])].find(
      ({ dataset }) => dataset.caseId === arrivedAt.caseId,
    );
    frame.current?.scrollTo(arrivedAt.frameLeft, arrivedAt.frameTop);
    window.scrollTo({ top: arrivedAt.windowTop, behavior: 'instant' });
    link?.focus({ preventScroll: true });
  }, [isPending, arrivedAt, frame]);
}

import type { VirtualItem } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useState } from 'react';
import { onSessionWipe } from '../../../session/sessionStore';

/** Where one stood in the list when one opened a case. */
interface ListPlace {
  listSearch: string;
  caseId: string;
  frameTop: number;
  frameLeft: number;
  windowTop: number;
  /** How high the rows of a long scroll were. */
  measurements: VirtualItem[];
}

let lastPlace: ListPlace | null = null;
onSessionWipe(() => {
  lastPlace = null;
});

/** Remembers the scroll position of the list and the case that is opened from it, for the way back. */
export function rememberPlace(
  frame: HTMLElement | null,
  place: Pick<ListPlace, 'listSearch' | 'caseId'> & { measurements?: VirtualItem[] },
): void {
  lastPlace = {
    measurements: [],
    ...place,
    frameTop: frame?.scrollTop ?? 0,
    frameLeft: frame?.scrollLeft ?? 0,
    windowTop: window.scrollY,
  };
}

/** Where one stood in this view of the list when one left it for a case; null where that was another. */
export function leftPlace(listSearch: string): Readonly<ListPlace> | null {
  return lastPlace?.listSearch === listSearch ? lastPlace : null;
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
  const [arrivedAt] = useState(() => leftPlace(listSearch));
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

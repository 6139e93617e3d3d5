import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { leftPlace, useRestoredPlace } from './listPlace';
import type { ScrolledCase } from './useScrolledCases';

interface CaseVirtualizerOptions {
  frame: RefObject<HTMLElement | null>;
  rows: readonly ScrolledCase[];
  /** The view as `rememberPlace` knows it. */
  placeSearch: string;
  isBusy: boolean;
  /** Changes when rows get another height. */
  look: string;
  /** A guess, in px, until a row is measured. */
  rowHeight: number;
  gap: number;
}

const overscanRows = 6;
/** The sticky head covers as much of the frame, in px. */
const headHeight = 37;

/** Which rows are in the document, where one stood on coming back, and the top for another list. */
export function useCaseVirtualizer({
  frame,
  rows,
  placeSearch,
  isBusy,
  look,
  rowHeight,
  gap,
}: CaseVirtualizerOptions) {
  const [place] = useState(() => leftPlace(placeSearch));
  // The row that has the focus stays in the document, so that the focus does.
  const rangeExtractor = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range);
      const row = document.activeElement?.closest<HTMLElement>('tr[data-index]');
      const focused = row && frame.current?.contains(row) ? Number(row.dataset.index) : null;
      if (focused === null || focused >= range.count || shown.includes(focused)) return shown;
      return [...shown, focused].sort((a, b) => a - b);
    },
    [frame],
  );
  const virtualizer = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    getItemKey: useCallback((index: number) => rows[index]?.caseResource.id ?? index, [rows]),
    overscan: overscanRows,
    gap,
    scrollPaddingEnd: headHeight,
    rangeExtractor,
    ...(place && { initialOffset: place.frameTop, initialMeasurementsCache: place.measurements }),
  });
  const isThere = virtualizer.getVirtualItems().length > 0;
  useRestoredPlace(frame, placeSearch, isThere && !isBusy);

  const firstId = rows[0]?.caseResource.id;
  const shown = useRef({ firstId, look });
  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = { firstId, look };
    if (before.look !== look) virtualizer.measure();
    if (before.firstId !== firstId) frame.current?.scrollTo({ top: 0 });
  }, [firstId, look, virtualizer, frame]);

  return virtualizer;
}

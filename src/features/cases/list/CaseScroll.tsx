import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react';
import * as messages from '../../../messages/messages';
import tableClasses from '../../../ui/table.module.css';
import { useIsPhone } from '../../../ui/useIsPhone';
import type { CustomFieldDefinitions } from '../../reference/customFieldForm';
import type { CasePage } from '../earlyPage';
import { markSeen } from '../selection/caseSelection';
import { useFilterKey } from '../selection/SelectionScope';
import classes from './CaseScroll.module.css';
import tableLook from './CaseTable.module.css';
import { CaseTableHead } from './CaseTableHead';
import { type CaseColumn, customKeyOf, type SortableField } from './caseColumns';
import { type CaseListView, type CaseSortTerm, toListSearch } from './caseListView';
import { rememberPlace } from './listPlace';
import { ScrollBar } from './ScrollBar';
import { ScrolledRows } from './ScrolledRows';
import { ScrollTail } from './ScrollTail';
import { useCaseVirtualizer } from './useCaseVirtualizer';
import { useFind } from './useFind';
import { useScrolledCases } from './useScrolledCases';

interface CaseScrollProps {
  view: CaseListView;
  /** The first page of the view. */
  first: CasePage;
  /** True while `first` stands in for one that is loading. */
  isBusy: boolean;
  definitions: CustomFieldDefinitions | undefined;
  /** The order on the screen. */
  sort: readonly CaseSortTerm[];
  onSort: (field: SortableField, isAdding: boolean) => void;
}

/** How near the last loaded row comes before more is asked for: as far as a few flicks go. */
const aheadRows = 300;

/** A whole list without pages: more loads as one scrolls, and only the rows in sight are in the document. */
export function CaseScroll({ view, first, isBusy, definitions, sort, onSort }: CaseScrollProps) {
  const { columns, density } = view;
  const cases = useScrolledCases(view, first);
  const { rows, total, hasMore, isLoading, error, loadMore } = cases;
  const frame = useRef<HTMLElement>(null);
  const isPhone = useIsPhone();
  const placeSearch = toListSearch({ ...view, page: 1 });
  const virtualizer = useCaseVirtualizer({
    frame,
    rows,
    placeSearch,
    isBusy,
    look: isPhone ? `card ${columns.length}` : density,
    rowHeight: isPhone ? cardHeight(columns.length) : rowHeights[density],
    gap: isPhone ? 8 : 0,
  });
  const items = virtualizer.getVirtualItems();
  const lastIndex = virtualizer.range?.endIndex ?? 0;
  const find = useFind(
    rows,
    () => virtualizer.range?.startIndex ?? 0,
    (index) => virtualizer.scrollToIndex(index, { align: 'center' }),
  );
  const wantsMore =
    hasMore && !isLoading && !isBusy && error === null && lastIndex >= rows.length - aheadRows;

  // Scrolling is what asks; an empty page asks for the one after it.
  useEffect(() => {
    if (wantsMore) loadMore();
  });

  const filterKey = useFilterKey();
  useEffect(() => {
    const ids = rows.map(({ caseResource }) => caseResource.id);
    if (filterKey !== null) markSeen(ids, filterKey);
  }, [rows, filterKey]);

  const handleOpen = useCallback(
    (caseId: string) =>
      rememberPlace(frame.current, {
        listSearch: placeSearch,
        caseId,
        measurements: virtualizer.takeSnapshot(),
      }),
    [placeSearch, virtualizer],
  );

  function handleKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.key !== 'Home' && event.key !== 'End') return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement)
      return;
    event.preventDefault();
    const index = event.key === 'Home' ? 0 : rows.length - 1;
    const edge = event.key === 'Home' ? 'start' : 'end';
    virtualizer.scrollToIndex(index, { align: edge });
    focusWhenThere(frame.current, index);
  }

  const widths = [nameWidth, ...columns.map(widthOf)];
  return (
    <>
      <ScrollBar cases={cases} find={find} />
      <section
        ref={frame}
        className={`${tableClasses.frame} ${tableLook.frame} ${classes.frame}`}
        aria-label={messages.cases.title}
        aria-busy={isBusy}
        data-busy={isBusy || undefined}
        onKeyDown={handleKeyDown}
        // A frame that scrolls must be reachable by keyboard.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
        tabIndex={0}
      >
        <div className={tableLook.progress} aria-hidden />
        <table
          className={`${tableClasses.table} ${tableLook.table} ${classes.table}`}
          style={{ minWidth: isPhone ? undefined : widths.reduce((sum, width) => sum + width, 0) }}
          aria-rowcount={rowCount(rows.length, total, hasMore)}
        >
          <colgroup>
            {['name', ...columns].map((column, index) => (
              <col key={column} style={{ width: widths[index] }} />
            ))}
          </colgroup>
          <CaseTableHead
            columns={columns}
            definitions={definitions}
            sort={sort}
            rowIndex={1}
            onSort={onSort}
          />
          <ScrolledRows
            rows={rows}
            items={items}
            totalSize={virtualizer.getTotalSize()}
            columns={columns}
            definitions={definitions}
            find={find}
            measure={virtualizer.measureElement}
            onOpen={handleOpen}
          />
        </table>
        <ScrollTail cases={cases} />
      </section>
    </>
  );
}

const rowHeights = { comfortable: 42, compact: 32 } as const;
const nameWidth = 280;

/** A card holds the name and two columns side by side. */
const cardHeight = (columns: number) => 60 + Math.ceil(columns / 2) * 46;

/** Fixed widths in px: those of the rows in sight would change as one scrolls. */
function widthOf(column: CaseColumn): number {
  if (customKeyOf(column) !== null) return 180;
  switch (column) {
    case 'status':
      return 120;
    case 'opened_on':
    case 'closed_on':
    case 'created_at':
    case 'updated_at':
      return 130;
    case 'assignees':
      return 220;
    default:
      return 170;
  }
}

/** Rows with the row of heads; -1 is ARIA's word for "not known". */
function rowCount(loaded: number, total: number | null, hasMore: boolean): number {
  if (!hasMore) return loaded + 1;
  return total === null ? -1 : total + 1;
}

/** The row is in the document once the scroll has come to it. */
function focusWhenThere(frame: HTMLElement | null, index: number, tries = 10): void {
  const link = frame?.querySelector<HTMLElement>(`[data-index="${index}"] [data-case-id]`);
  if (link) link.focus({ preventScroll: true });
  else if (tries > 0) requestAnimationFrame(() => focusWhenThere(frame, index, tries - 1));
}

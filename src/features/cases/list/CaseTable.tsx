import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import { formatList } from '../../../messages/format';
import { messages } from '../../../messages/messages';
import { useDialect } from '../../../session/useSession';
import tableClasses from '../../../ui/table.module.css';
import type { CustomFieldDefinitions } from '../../reference/customFieldForm';
import type { CasePage } from '../caseQueries';
import { CaseRow } from './CaseRow';
import classes from './CaseTable.module.css';
import { type CaseColumn, isSortable, type SortableField } from './caseColumns';
import type { CaseSortTerm } from './caseListView';
import { columnLabel } from './columnLabel';
import { rememberPlace, useRestoredPlace } from './listPlace';
import { SortHead } from './SortHead';
import { useCasePrefetch } from './useCasePrefetch';

interface CaseTableProps {
  page: CasePage;
  /** True while these rows stand in for others that are loading. */
  isBusy: boolean;
  columns: readonly CaseColumn[];
  definitions: CustomFieldDefinitions | undefined;
  /** The order on the screen. */
  sort: readonly CaseSortTerm[];
  /** The search part of the list's URL. */
  listSearch: string;
  onSort: (field: SortableField, isAdding: boolean) => void;
}

/** The rows of one page. On a phone each row is a card. */
export function CaseTable({
  page,
  isBusy,
  columns,
  definitions,
  sort,
  listSearch,
  onSort,
}: CaseTableProps) {
  const { hasMultiSort } = useDialect();
  const frame = useRef<HTMLElement>(null);
  const { approach, retreat } = useCasePrefetch();
  const handleOpen = useCallback(
    (caseId: string) => rememberPlace(frame.current, { listSearch, caseId }),
    [listSearch],
  );
  useStartAtTop(frame, page.resources[0]?.id);
  useRestoredPlace(frame, listSearch, !isBusy);
  const order = sort.map(({ field, direction }) =>
    messages.cases.table.order({
      label: columnLabel(field, definitions),
      isDescending: direction === 'desc',
    }),
  );
  const sortHead = (field: SortableField, className?: string) => (
    <SortHead
      key={field}
      field={field}
      label={columnLabel(field, definitions)}
      sort={sort}
      canAdd={hasMultiSort}
      className={className}
      onSort={onSort}
    />
  );

  return (
    <section
      ref={frame}
      className={`${tableClasses.frame} ${classes.frame}`}
      aria-label={messages.cases.title}
      aria-busy={isBusy}
      data-busy={isBusy || undefined}
      // A frame that scrolls must be reachable by keyboard.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
      tabIndex={0}
    >
      <div className={classes.progress} aria-hidden />
      <table className={`${tableClasses.table} ${classes.table}`}>
        <caption className="visually-hidden">
          {messages.cases.table.caption({ order: formatList(order) })}
        </caption>
        <thead>
          <tr>
            {sortHead('name', tableClasses.sticky)}
            {columns.map((column) =>
              isSortable(column) ? (
                sortHead(column)
              ) : (
                <th key={column} scope="col">
                  {columnLabel(column, definitions)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {page.resources.map((caseResource) => (
            <CaseRow
              key={caseResource.id}
              caseResource={caseResource}
              assignees={page.assignees.get(caseResource.id)}
              columns={columns}
              definitions={definitions}
              listSearch={listSearch}
              onApproach={approach}
              onRetreat={retreat}
              onOpen={handleOpen}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Another page starts at its top; the same page, fetched again, stays where it is. */
function useStartAtTop(frame: RefObject<HTMLElement | null>, firstId: string | undefined) {
  const shown = useRef(firstId);
  useLayoutEffect(() => {
    if (shown.current === firstId) return;
    shown.current = firstId;
    frame.current?.scrollTo({ top: 0 });
  }, [frame, firstId]);
}

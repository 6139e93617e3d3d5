import { type RefObject, useLayoutEffect, useRef } from 'react';
import * as messages from '../../../messages/messages';
import tableClasses from '../../../ui/table.module.css';
import type { CustomFieldDefinitions } from '../../reference/customFieldForm';
import type { CasePage } from '../earlyPage';
import { CaseRow } from './CaseRow';
import classes from './CaseTable.module.css';
import { CaseTableHead } from './CaseTableHead';
import type { CaseColumn, SortableField } from './caseColumns';
import type { CaseSortTerm } from './caseListView';
import { rememberPlace, useRestoredPlace } from './listPlace';
import { useRowEvents } from './useRowEvents';
import { useRowProps } from './useRowProps';

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
  const frame = useRef<HTMLElement>(null);
  const rowProps = useRowProps();
  const rowEvents = useRowEvents({
    listSearchOf: () => listSearch,
    onOpen: (caseId) => rememberPlace(frame.current, { listSearch, caseId }),
  });
  useStartAtTop(frame, page.resources[0]?.id);
  useRestoredPlace(frame, listSearch, !isBusy);
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
        <CaseTableHead
          columns={columns}
          definitions={definitions}
          sort={sort}
          pageIds={page.resources.map(({ id }) => id)}
          onSort={onSort}
        />
        <tbody {...rowEvents}>
          {page.resources.map((caseResource, index) => (
            <CaseRow
              key={caseResource.id}
              caseResource={caseResource}
              assignees={page.assignees.get(caseResource.id)}
              columns={columns}
              definitions={definitions}
              {...rowProps(caseResource.id, index)}
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

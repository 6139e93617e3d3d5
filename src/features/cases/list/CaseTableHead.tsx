import type { ReactNode } from 'react';
import { formatList } from '../../../messages/format';
import * as messages from '../../../messages/messages';
import { useDialect } from '../../../session/useSession';
import tableClasses from '../../../ui/table.module.css';
import type { CustomFieldDefinitions } from '../../reference/customFieldForm';
import { SelectPageBox } from '../selection/SelectPageBox';
import { type CaseColumn, isSortable, type SortableField } from './caseColumns';
import type { CaseSortTerm } from './caseListView';
import { columnLabel } from './columnLabel';
import { SortHead } from './SortHead';

interface CaseTableHeadProps {
  columns: readonly CaseColumn[];
  definitions: CustomFieldDefinitions | undefined;
  /** The order on the screen. */
  sort: readonly CaseSortTerm[];
  /** Place of the row of heads where not all rows are in the document; from 1. */
  rowIndex?: number;
  /** The cases of the page, where they can be selected together. */
  pageIds?: readonly string[];
  onSort: (field: SortableField, isAdding: boolean) => void;
}

/** The caption and the heads of a table of cases. */
export function CaseTableHead({
  columns,
  definitions,
  sort,
  rowIndex,
  pageIds,
  onSort,
}: CaseTableHeadProps) {
  const { hasMultiSort } = useDialect();
  const order = sort.map(({ field, direction }) =>
    messages.cases.table.order({
      label: columnLabel(field, definitions),
      isDescending: direction === 'desc',
    }),
  );
  const sortHead = (field: SortableField, className?: string, before?: ReactNode) => (
    <SortHead
      key={field}
      field={field}
      label={columnLabel(field, definitions)}
      sort={sort}
      canAdd={hasMultiSort}
      className={className}
      before={before}
      onSort={onSort}
    />
  );
  return (
    <>
      <caption className="visually-hidden">
        {messages.cases.table.caption({ order: formatList(order) })}
      </caption>
      <thead>
        <tr aria-rowindex={rowIndex}>
          {sortHead('name', tableClasses.sticky, pageIds && <SelectPageBox ids={pageIds} />)}
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
    </>
  );
}

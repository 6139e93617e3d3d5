import type { VirtualItem } from '@tanstack/react-virtual';
import { Fragment } from 'react';
import type { CustomFieldDefinitions } from '../../reference/customFieldForm';
import { CaseRow } from './CaseRow';
import classes from './CaseScroll.module.css';
import type { CaseColumn } from './caseColumns';
import type { Find } from './useFind';
import { useRowEvents } from './useRowEvents';
import { useRowProps } from './useRowProps';
import type { ScrolledCase } from './useScrolledCases';

interface ScrolledRowsProps {
  rows: readonly ScrolledCase[];
  /** The rows that are in the document, in their order. */
  items: readonly VirtualItem[];
  totalSize: number;
  columns: readonly CaseColumn[];
  definitions: CustomFieldDefinitions | undefined;
  find: Find;
  measure: (row: HTMLTableRowElement | null) => void;
  onOpen: (caseId: string) => void;
}

/** The rows in sight, and empty space where the others are. */
export function ScrolledRows({
  rows,
  items,
  totalSize,
  columns,
  definitions,
  find,
  measure,
  onOpen,
}: ScrolledRowsProps) {
  const rowProps = useRowProps();
  const rowEvents = useRowEvents({
    listSearchOf: (caseId) =>
      rows.find(({ caseResource }) => caseResource.id === caseId)?.listSearch ?? '',
    onOpen,
  });
  const matches = new Set(find.matches);
  const foundAt = (index: number) => {
    if (index === find.presentIndex) return 'present';
    return matches.has(index) ? 'match' : undefined;
  };
  return (
    <tbody {...rowEvents}>
      {items.map((item, place) => {
        const row = rows[item.index];
        if (!row) return null;
        const previous = items[place - 1];
        const isNextToIt = item.index === (previous?.index ?? -1) + 1;
        return (
          <Fragment key={item.key}>
            {!isNextToIt && (
              <Space height={item.start - (previous?.end ?? 0)} span={columns.length + 1} />
            )}
            <CaseRow
              caseResource={row.caseResource}
              assignees={row.assignees}
              columns={columns}
              definitions={definitions}
              {...rowProps(row.caseResource.id, item.index)}
              index={item.index}
              found={foundAt(item.index)}
              measure={measure}
            />
          </Fragment>
        );
      })}
      <Space height={totalSize - (items.at(-1)?.end ?? 0)} span={columns.length + 1} />
    </tbody>
  );
}

interface SpaceProps {
  height: number;
  span: number;
}

function Space({ height, span }: SpaceProps) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden className={classes.space}>
      <td colSpan={span} style={{ height }} />
    </tr>
  );
}

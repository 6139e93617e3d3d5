import { memo } from 'react';
import type { Dialect } from '../../../api/dialect';
import type { Related } from '../../../api/document';
import * as messages from '../../../messages/messages';
import { UnexpectedValue } from '../../../ui/NoValue';
import tableClasses from '../../../ui/table.module.css';
import type { CustomFieldDefinitions } from '../../reference/customFieldForm';
import type { User } from '../../reference/userSchema';
import type { Case } from '../caseSchema';
import { SelectBox } from '../selection/SelectBox';
import classes from './CaseTable.module.css';
import type { CaseColumn } from './caseColumns';
import { cellContent } from './cellContent';
import { columnLabel } from './columnLabel';

interface CaseRowProps {
  caseResource: Case;
  assignees: Related<User> | undefined;
  columns: readonly CaseColumn[];
  definitions: CustomFieldDefinitions | undefined;
  dialect: Dialect;
  href: string;
  /** Begins the ids of its cells. */
  rowId: string;
  isSelected: boolean;
  /** The filter of the list: see `filterKeyOf`. Null where nothing can be selected. */
  filterKey: string | null;
  /** Place in a long scroll, of which only a part is in the document; from 0. */
  index?: number;
  /** Whether what one looks for is in its name. */
  found?: 'match' | 'present';
  /** Takes the row's height. Stable, as the row is memoised. */
  measure?: (row: HTMLTableRowElement | null) => void;
}

/**
 * One case. Its name is the link; what the row does, `useRowEvents` does for all of them. There may be a hundred, so
 * it is few elements, and few components.
 */
export const CaseRow = memo(function CaseRow({
  caseResource,
  assignees,
  columns,
  definitions,
  dialect,
  href,
  rowId,
  isSelected,
  filterKey,
  index,
  found,
  measure,
}: CaseRowProps) {
  const { id, attributes, unexpected } = caseResource;
  const hasUnexpectedName = 'name' in unexpected;
  const name = attributes.name || messages.cases.unnamed;
  const described = columns.filter(describesCase);
  return (
    <tr
      ref={measure}
      data-index={index}
      data-found={found}
      aria-rowindex={index === undefined ? undefined : index + 2}
      className={classes.row}
    >
      <th scope="row" className={nameClass}>
        {filterKey !== null && (
          <SelectBox caseId={id} name={name} isChecked={isSelected} filterKey={filterKey} />
        )}
        {/* Not a Link: a hundred of them take longer than the rest of their rows. */}
        <a
          href={href}
          data-case-id={id}
          aria-describedby={described.map((column) => `${rowId}-${column}`).join(' ') || undefined}
        >
          {hasUnexpectedName ? <UnexpectedValue value={unexpected.name} /> : name}
        </a>
      </th>
      {columns.map((column) => (
        <td
          key={column}
          id={describesCase(column) ? `${rowId}-${column}` : undefined}
          data-column={column}
          data-label={columnLabel(column, definitions)}
        >
          {cellContent(column, { caseResource, assignees, definitions, dialect })}
        </td>
      ))}
    </tr>
  );
});

/** Columns that a screen reader reads with the name. */
const describesCase = (column: CaseColumn) => column === 'status' || column === 'case_type';

const nameClass = `${tableClasses.sticky} ${classes.name}`;

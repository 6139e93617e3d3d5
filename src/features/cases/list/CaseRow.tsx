import { type MouseEvent, memo, useId } from 'react';
import { useHref, useNavigate } from 'react-router';
import type { Related } from '../../../api/document';
import { paths } from '../../../lib/paths';
import { messages } from '../../../messages/messages';
import { UnexpectedValue } from '../../../ui/NoValue';
import tableClasses from '../../../ui/table.module.css';
import type { CustomFieldDefinitions } from '../../reference/customFieldForm';
import type { User } from '../../reference/userSchema';
import type { Case } from '../caseSchema';
import { handleRowKey } from '../selection/rowKeys';
import { SelectBox } from '../selection/SelectBox';
import { CaseCell } from './CaseCell';
import classes from './CaseTable.module.css';
import type { CaseColumn } from './caseColumns';
import { columnLabel } from './columnLabel';

interface CaseRowProps {
  caseResource: Case;
  assignees: Related<User> | undefined;
  columns: readonly CaseColumn[];
  definitions: CustomFieldDefinitions | undefined;
  /** The search part of the list's URL, which the case page needs for the way back. */
  listSearch: string;
  /** Stable functions, as the row is memoised. */
  onApproach: (caseId: string) => void;
  onRetreat: () => void;
  onOpen: (caseId: string) => void;
  /** Place in a long scroll, of which only a part is in the document; from 0. */
  index?: number;
  /** Whether what one looks for is in its name. */
  found?: 'match' | 'present';
  /** Takes the row's height. Stable as well. */
  measure?: (row: HTMLTableRowElement | null) => void;
}

/** One case. Its name is the link; the rest of the row opens it too, but stays text that can be selected. */
export const CaseRow = memo(function CaseRow({
  caseResource,
  assignees,
  columns,
  definitions,
  listSearch,
  onApproach,
  onRetreat,
  onOpen,
  index,
  found,
  measure,
}: CaseRowProps) {
  const { id, attributes, unexpected } = caseResource;
  const navigate = useNavigate();
  const path = paths.caseDetail(id);
  const href = useHref(path);
  const rowId = useId();
  const hasUnexpectedName = 'name' in unexpected;
  const described = columns.filter((column) => column === 'status' || column === 'case_type');

  function handleRowClick(event: MouseEvent<HTMLTableRowElement>) {
    const isOnControl =
      event.target instanceof Element && event.target.closest('a, button, input, label');
    if (event.defaultPrevented || isOnControl || event.altKey || event.shiftKey) return;
    if (!window.getSelection()?.isCollapsed) return;
    if (event.button === 1 || event.ctrlKey || event.metaKey) {
      window.open(href, '_blank', 'noopener');
    } else if (event.button === 0) {
      open();
    }
  }

  function handleLinkClick(event: MouseEvent) {
    const { button, ctrlKey, metaKey, shiftKey, altKey } = event;
    if (button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return; // the browser's own ways
    event.preventDefault();
    open();
  }

  function open() {
    onOpen(id);
    void navigate(path, { state: { list: listSearch } });
  }

  return (
    // The link inside does the same by keyboard.
    <tr
      ref={measure}
      data-index={index}
      data-found={found}
      aria-rowindex={index === undefined ? undefined : index + 2}
      className={classes.row}
      onClick={handleRowClick}
      onAuxClick={(event) => event.button === 1 && handleRowClick(event)}
      onPointerEnter={() => onApproach(id)}
      onPointerLeave={onRetreat}
      onKeyDown={handleRowKey}
    >
      <th scope="row" className={`${tableClasses.sticky} ${classes.name}`}>
        <SelectBox caseId={id} name={attributes.name || messages.cases.unnamed} />
        {/* Not a Link: a hundred of them take longer than the rest of their rows. */}
        <a
          href={href}
          data-case-id={id}
          aria-describedby={described.map((column) => `${rowId}-${column}`).join(' ') || undefined}
          onClick={handleLinkClick}
          onFocus={() => onApproach(id)}
          onBlur={onRetreat}
        >
          {hasUnexpectedName && <UnexpectedValue value={unexpected.name} />}
          {!hasUnexpectedName && (attributes.name || messages.cases.unnamed)}
        </a>
      </th>
      {columns.map((column) => (
        <td
          key={column}
          id={`${rowId}-${column}`}
          data-column={column}
          data-label={columnLabel(column, definitions)}
        >
          <CaseCell
            caseResource={caseResource}
            assignees={assignees}
            column={column}
            definitions={definitions}
          />
        </td>
      ))}
    </tr>
  );
});

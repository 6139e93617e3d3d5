import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import * as messages from '../../../messages/messages';
import classes from './CaseTable.module.css';
import type { SortableField } from './caseColumns';
import type { CaseSortTerm } from './caseListView';

interface SortHeadProps {
  field: SortableField;
  label: string;
  /** The order on the screen. */
  sort: readonly CaseSortTerm[];
  canAdd: boolean;
  className?: string;
  /** What stands before the head's button. */
  before?: ReactNode;
  onSort: (field: SortableField, isAdding: boolean) => void;
}

/** The head of a column that sorts. */
export function SortHead({ field, label, sort, canAdd, className, before, onSort }: SortHeadProps) {
  const place = sort.findIndex((term) => term.field === field);
  const direction = sort[place]?.direction;
  const { hint, singleHint, place: placeText } = messages.cases.table.sort;
  return (
    <th
      scope="col"
      className={className}
      aria-sort={direction && (direction === 'asc' ? 'ascending' : 'descending')}
    >
      {before}
      <button
        type="button"
        className={classes.sort}
        title={canAdd ? hint : singleHint}
        onClick={(event) => onSort(field, canAdd && event.shiftKey)}
      >
        {label}
        {direction ? icons[direction] : icons.none}
        {sort.length > 1 && place >= 0 && (
          <span className={classes.place}>
            <span aria-hidden>{place + 1}</span>
            <span className="visually-hidden">{placeText({ place: place + 1 })}</span>
          </span>
        )}
      </button>
    </th>
  );
}

const icons: Record<'asc' | 'desc' | 'none', ReactNode> = {
  asc: <IconArrowUp size={16} aria-hidden />,
  desc: <IconArrowDown size={16} aria-hidden />,
  none: <IconArrowsSort size={16} aria-hidden className={classes.sortable} />,
};

import * as messages from '../../../messages/messages';
import { ChoiceSelect } from '../../../ui/ChoiceSelect';
import { isSortable, sortableFields } from './caseColumns';
import { type CaseSortTerm, withoutDefaultSort } from './caseListView';
import classes from './Toolbar.module.css';

interface SortSelectProps {
  /** The order on the screen. */
  sort: readonly CaseSortTerm[];
  onSort: (sort: CaseSortTerm[]) => void;
}

const several = 'several';

/** The order, where a phone's cards leave no column heads to click. */
export function SortSelect({ sort, onSort }: SortSelectProps) {
  const { columns, sortBy } = messages.cases;
  const [first] = sort;
  const isSeveral = sort.length > 1;
  return (
    <ChoiceSelect
      className={classes.sortSelect}
      aria-label={sortBy.label}
      value={isSeveral || !first ? several : `${first.field} ${first.direction}`}
      options={[
        ...(isSeveral ? [{ value: several, label: sortBy.several }] : []),
        ...sortableFields.flatMap((field) =>
          (['asc', 'desc'] as const).map((direction) => ({
            value: `${field} ${direction}`,
            label: sortBy.option({ label: columns[field], isDescending: direction === 'desc' }),
          })),
        ),
      ]}
      onChange={(event) => {
        const [field = '', direction] = event.currentTarget.value.split(' ');
        if (!isSortable(field)) return;
        onSort(withoutDefaultSort([{ field, direction: direction === 'desc' ? 'desc' : 'asc' }]));
      }}
    />
  );
}

import * as messages from '../../../messages/messages';
import { deselectCases, selectCases } from './caseSelection';
import classes from './SelectBox.module.css';
import { useFilterKey } from './SelectionScope';
import { useSelectedAmong } from './useCaseSelection';

/** Selects the cases of a page, or takes them out again. */
export function SelectPageBox({ ids }: { ids: readonly string[] }) {
  const filterKey = useFilterKey();
  const count = useSelectedAmong(ids);
  if (filterKey === null) return null;
  const isAll = count === ids.length && count > 0;
  return (
    <input
      ref={(input) => {
        if (input) input.indeterminate = count > 0 && !isAll;
      }}
      type="checkbox"
      className={classes.box}
      aria-label={messages.cases.selectPage}
      checked={isAll}
      onChange={() => (isAll ? deselectCases(ids) : selectCases(ids, filterKey))}
    />
  );
}

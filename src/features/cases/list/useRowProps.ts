import { useId } from 'react';
import { useHref } from 'react-router';
import { paths } from '../../../lib/paths';
import { useDialect } from '../../../session/useSession';
import { useFilterKey } from '../selection/SelectionScope';
import { useSelected } from '../selection/useCaseSelection';

/**
 * What a table gives each of its rows, by the id and the place of its case. One call for all of them, as hooks in
 * every row would cost more than the row.
 */
export function useRowProps() {
  const dialect = useDialect();
  const filterKey = useFilterKey();
  const isSelected = useSelected();
  const root = useHref(paths.home()).replace(/\/$/, '');
  const tableId = useId();
  return (caseId: string, index: number) => ({
    dialect,
    filterKey,
    isSelected: isSelected(caseId),
    href: root + paths.caseDetail(caseId),
    rowId: `${tableId}-${index}`,
  });
}

import type { SortableField } from './caseColumns';
import { type CaseSortTerm, defaultSort, withoutDefaultSort } from './caseListView';

/**
 * The order after a click on a column's head: ascending, descending, none. With `isAdding` the other
 * columns keep their part in it.
 */
export function nextSort(
  sort: readonly CaseSortTerm[],
  field: SortableField,
  isAdding: boolean,
): CaseSortTerm[] {
  const current = sort.find((term) => term.field === field);
  const next: CaseSortTerm | null = !current
    ? { field, direction: 'asc' }
    : current.direction === 'asc'
      ? { field, direction: 'desc' }
      : null;
  if (!isAdding) return withoutDefaultSort(next ? [next] : []);
  if (current) {
    return withoutDefaultSort(sort.flatMap((term) => (term.field === field ? (next ?? []) : term)));
  }
  // A further column refines the order on the screen, also where that is the default.
  const base = sort.length > 0 ? sort : defaultSort.filter((term) => term.field !== field);
  return withoutDefaultSort([...base, ...(next ? [next] : [])]);
}

import { useCallback, useSyncExternalStore } from 'react';
import {
  type CaseSelection,
  getSelection,
  isSelected,
  subscribeToSelection,
} from './caseSelection';

/** How much is selected, seen from a filter. */
export function useCaseSelection(filterKey: string): CaseSelection {
  return useSyncExternalStore(
    subscribeToSelection,
    useCallback(() => getSelection(filterKey), [filterKey]),
  );
}

/** Whether one case is selected; renders again only when that changes. */
export function useIsSelected(caseId: string): boolean {
  return useSyncExternalStore(
    subscribeToSelection,
    useCallback(() => isSelected(caseId), [caseId]),
  );
}

/** How many of these cases are selected. */
export function useSelectedAmong(ids: readonly string[]): number {
  return useSyncExternalStore(subscribeToSelection, () => ids.filter(isSelected).length);
}

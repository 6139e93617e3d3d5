import { useCallback, useSyncExternalStore } from 'react';
import {
  type CaseSelection,
  getSelection,
  getSelectionVersion,
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

/** Says of any case whether it is selected; renders again whenever the selection changes. */
export function useSelected(): (caseId: string) => boolean {
  useSyncExternalStore(subscribeToSelection, getSelectionVersion);
  return isSelected;
}

/** How many of these cases are selected. */
export function useSelectedAmong(ids: readonly string[]): number {
  return useSyncExternalStore(subscribeToSelection, () => ids.filter(isSelected).length);
}

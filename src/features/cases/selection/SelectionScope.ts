import { createContext, useContext } from 'react';

/** The filter of the list around: see `filterKeyOf`. Null outside of a list, where nothing can be selected. */
export const SelectionScope = createContext<string | null>(null);

/** The filter under which a case would be picked here. */
export function useFilterKey(): string | null {
  return useContext(SelectionScope);
}

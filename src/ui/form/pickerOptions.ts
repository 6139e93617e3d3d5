import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import * as messages from '../../messages/messages';

/** A record as a picker shows it. */
export interface PickerOption {
  id: string;
  label: string;
  /** Tells namesakes apart. */
  description?: string;
}

/** A hook that gives the options for what is typed; it asks nothing while `isEnabled` is false. */
export type UseOptions = (
  search: string,
  isEnabled: boolean,
) => { options: readonly PickerOption[]; isLoading: boolean; error: unknown };

const searchDelayMs = 200;

/** The options of a picker: what the server finds for the typed text, asked only while the list is open. */
export function usePickerOptions(useOptions: UseOptions, chosen: readonly PickerOption[]) {
  const [search, setSearch] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  // A single picker shows its choice as text; that text is no search.
  const wanted = chosen.some(({ label }) => label === search) ? '' : search.trim();
  const [asked] = useDebouncedValue(wanted, searchDelayMs);
  const { options, isLoading, error } = useOptions(asked, isOpen);
  const isBusy = isLoading || asked !== wanted;
  const found = new Map([...chosen, ...options].map((option) => [option.id, option]));
  return {
    search,
    setSearch,
    setIsOpen,
    wanted,
    found,
    isBusy,
    emptyMessage: error
      ? messages.forms.searchFailed
      : isBusy
        ? messages.forms.searching
        : messages.forms.noMatches,
    data: [...found.values()].map(({ id, label }) => ({ value: id, label })),
  };
}

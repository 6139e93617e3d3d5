import { useSyncExternalStore } from 'react';
import { type ColorScheme, getColorScheme, subscribeToColorScheme } from './colorScheme';

/** The scheme that was chosen. */
export function useColorScheme(): ColorScheme {
  return useSyncExternalStore(subscribeToColorScheme, getColorScheme);
}

import './mantine.css';
import './mantineTokens.css';
import { MantineContext, MantineProvider } from '@mantine/core';
import { type ReactNode, useContext, useState } from 'react';
import {
  type ColorScheme,
  chooseColorScheme,
  getColorScheme,
  subscribeToColorScheme,
} from './colorScheme';
import { theme } from './theme';

/** What components of Mantine need around them. The first page has none: it comes with the first code that does. */
export function MantineScope({ children }: { children: ReactNode }) {
  const isInside = useContext(MantineContext) !== null;
  const [manager] = useState(createManager);
  if (isInside) return children;
  return (
    // Variables and classes are files (mantineTokens.css), so that no style is injected.
    <MantineProvider
      theme={theme}
      colorSchemeManager={manager}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      {children}
    </MantineProvider>
  );
}

/** Lets Mantine follow the scheme that `colorScheme.ts` holds. */
function createManager() {
  let stop = () => {};
  return {
    get: getColorScheme,
    set: chooseColorScheme,
    subscribe: (onUpdate: (scheme: ColorScheme) => void) => {
      stop = subscribeToColorScheme(() => onUpdate(getColorScheme()));
    },
    unsubscribe: () => stop(),
    clear: () => chooseColorScheme('auto'),
  };
}

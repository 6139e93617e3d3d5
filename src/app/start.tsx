import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { noteScreen, startActivityLog } from '../features/activity/activityLog';
import { startRunHost } from '../features/bulk-review/run/runHost';
import { setFormatLanguage } from '../messages/format';
import { ConfigurationErrorPage } from '../session/ConfigurationErrorPage';
import { loadConfiguration } from '../session/configuration';
import { onSessionWipe, startSession } from '../session/sessionStore';
import { startTabs } from '../session/tabs';
import { theme } from '../ui/theme';
import { AppErrorBoundary } from './AppErrorBoundary';
import { createQueryClient } from './queryClient';
import { reloadOnUpdate } from './reloadOnUpdate';
import { createRouter } from './router';

/** Reads the configuration, takes up a kept session, and mounts the app. A broken configuration gets its own page. */
export async function start(container: HTMLElement): Promise<void> {
  // The catalogue is English; its dates and numbers follow the person's country.
  setFormatLanguage(navigator.languages.find((tag) => tag.startsWith('en')) ?? 'en-US');
  const root = createRoot(container);
  const show = (content: React.ReactNode) =>
    root.render(
      <StrictMode>
        <AppErrorBoundary>
          {/* Variables and classes are files (ui/tokens.css), so that no style is injected. */}
          <MantineProvider
            theme={theme}
            defaultColorScheme="auto"
            withCssVariables={false}
            withGlobalClasses={false}
          >
            {content}
          </MantineProvider>
        </AppErrorBoundary>
      </StrictMode>,
    );
  try {
    startSession(await loadConfiguration());
  } catch (error) {
    show(<ConfigurationErrorPage error={error} />);
    return;
  }
  startTabs();
  startRunHost();
  startActivityLog();
  const queryClient = createQueryClient();
  onSessionWipe(() => queryClient.clear());
  const router = createRouter();
  reloadOnUpdate(() => {
    const { location: next } = router.state.navigation;
    return next ? router.createHref(next) : null;
  });
  router.subscribe(({ location }) => noteScreen(location.pathname));
  show(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
      <Notifications position="bottom-right" />
    </QueryClientProvider>,
  );
}

import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { noteScreen, startActivityLog } from '../features/activity/activityLog';
import { paths } from '../lib/paths';
import { setFormatLanguage } from '../messages/format';
import { ConfigurationErrorPage } from '../session/ConfigurationErrorPage';
import { loadConfiguration } from '../session/configuration';
import { startKeptDatabase } from '../session/keptDatabase';
import { getSessionState, onSessionWipe, startSession } from '../session/sessionStore';
import { startTabs } from '../session/tabs';
import { LateAtRest, latePart } from '../ui/late';
import { theme } from '../ui/theme';
import { AppErrorBoundary } from './AppErrorBoundary';
import { loadLatePartsAfterFirst } from './loadLatePartsAfterFirst';
import { createQueryClient } from './queryClient';
import { reloadOnUpdate } from './reloadOnUpdate';
import { createRouter } from './router';

/** Whoever opens the list waits for its cases above all: they are asked for before the page is drawn. */
function askForList(): void {
  const state = getSessionState();
  if (state.kind !== 'signedIn' || location.pathname !== listPathname()) return;
  const { dialect } = state.session.environment;
  // Code that is missing is told by the page that needs it.
  import('./routes/CasesRoute').then(
    ({ ask }) => ask(location.search, dialect),
    () => undefined,
  );
}

function listPathname(): string {
  return new URL(`.${paths.cases()}`, document.baseURI).pathname;
}

const notificationHost = latePart(
  () => import('../ui/NotificationHost').then(({ NotificationHost }) => NotificationHost),
  true,
);

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
  startKeptDatabase();
  startActivityLog();
  const queryClient = createQueryClient();
  onSessionWipe(() => queryClient.clear());
  askForList();
  const router = createRouter();
  reloadOnUpdate(() => {
    const { location: next } = router.state.navigation;
    return next ? router.createHref(next) : null;
  });
  router.subscribe(({ location }) => noteScreen(location.pathname));
  loadLatePartsAfterFirst(queryClient);
  show(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
      <LateAtRest part={notificationHost} />
    </QueryClientProvider>,
  );
}

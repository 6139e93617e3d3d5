import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { noteScreen } from '../features/activity/activityLog';
import { onSessionWipe } from '../session/sessionStore';
import { startKeptDatabase } from '../session/startKeptDatabase';
import { startTabs } from '../session/tabs';
import { LateAtRest, latePart } from '../ui/late';
import { AppErrorBoundary } from './AppErrorBoundary';
import { loadLatePartsAfterFirst } from './loadLatePartsAfterFirst';
import { createQueryClient } from './queryClient';
import { reloadOnUpdate } from './reloadOnUpdate';
import { createRouter } from './router';

const notificationHost = latePart(
  () => import('../ui/NotificationHost').then(({ NotificationHost }) => NotificationHost),
  true,
);

/** Mounts the app, once its configuration has been read and the session that there may be is taken up. */
export function mount(container: HTMLElement): void {
  startTabs();
  startKeptDatabase();
  const queryClient = createQueryClient();
  onSessionWipe(() => queryClient.clear());
  const router = createRouter();
  reloadOnUpdate(() => {
    const { location: next } = router.state.navigation;
    return next ? router.createHref(next) : null;
  });
  noteScreen(router.state.location.pathname);
  router.subscribe(({ location }) => noteScreen(location.pathname));
  loadLatePartsAfterFirst(queryClient);
  createRoot(container).render(
    <StrictMode>
      <AppErrorBoundary>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
          <LateAtRest part={notificationHost} />
        </QueryClientProvider>
      </AppErrorBoundary>
    </StrictMode>,
  );
}

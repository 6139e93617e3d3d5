import { createRoot } from 'react-dom/client';
import { ConfigurationErrorPage } from '../session/ConfigurationErrorPage';
import { AppErrorBoundary } from './AppErrorBoundary';

/** In place of the app, where its configuration cannot be used. */
export function mountConfigurationError(container: HTMLElement, error: unknown): void {
  createRoot(container).render(
    <AppErrorBoundary>
      <ConfigurationErrorPage error={error} />
    </AppErrorBoundary>,
  );
}

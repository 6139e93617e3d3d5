import { startActivityLog } from '../features/activity/activityLog';
import { askEarly } from '../features/cases/earlyPage';
import { shownQuery } from '../features/cases/list/caseListQuery';
import { parseCaseListView } from '../features/cases/list/caseListView';
import { paths } from '../lib/paths';
import * as messages from '../messages/messages';
import { loadConfiguration } from '../session/configuration';
import { getSessionState, startSession } from '../session/sessionStore';
import { startColorScheme } from '../ui/colorScheme';

/**
 * Reads the configuration, takes up a kept session, and mounts the app. This code is small and comes first, so that
 * the cases are on their way while the app's code still is. A broken configuration gets its own page.
 */
export async function start(container: HTMLElement): Promise<void> {
  startColorScheme();
  try {
    startSession(await loadConfiguration());
  } catch (error) {
    const page = await import('./mountConfigurationError').catch(() => null);
    if (page) page.mountConfigurationError(container, error);
    else showMissingCode(container);
    return;
  }
  startActivityLog();
  askForList();
  const app = await import('./mount').catch(() => null);
  if (app) app.mount(container);
  else showMissingCode(container);
}

/** Whoever opens the list waits for its cases above all. */
function askForList(): void {
  const state = getSessionState();
  if (state.kind !== 'signedIn') return;
  const { pathname } = new URL(`.${paths.cases()}`, document.baseURI);
  if (location.pathname !== pathname) return;
  const view = parseCaseListView(new URLSearchParams(location.search));
  askEarly(shownQuery(view, state.session.environment.dialect));
}

/** The app's code could not be fetched, so this answer does without. */
function showMissingCode(container: HTMLElement): void {
  const { title, detail } = messages.problems.missingCode;
  const main = document.createElement('main');
  const heading = document.createElement('h1');
  const text = document.createElement('p');
  const button = document.createElement('button');
  main.setAttribute('role', 'alert');
  heading.textContent = title;
  text.textContent = detail;
  button.textContent = messages.common.retry;
  button.addEventListener('click', () => location.reload());
  main.append(heading, text, button);
  container.replaceChildren(main);
}

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** What names a browser that is not in one of the usual places. */
const browserVariables = ['PLAYWRIGHT_CHROMIUM', 'CHROME_PATH'] as const;

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const macApplications = ['Google Chrome', 'Chromium'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

/** For a browser that has more to it than a test needs: updates, sync, first-run pages, a GPU. */
export const browserArguments = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

/** The path of a Chromium or Chrome that starts here: a named one, Playwright's own, or the machine's. */
export function findBrowser(): string | undefined {
  const named = browserVariables.map((variable) => process.env[variable]);
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => commands.map((command) => join(folder, command)));
  return [...named, chromium.executablePath(), ...onPath, ...macApplications].find(canStart);
}

/** A file is not enough: a download without its system libraries is there, and does not start. */
function canStart(path: string | undefined): path is string {
  if (!path || !existsSync(path)) return false;
  // On Windows, `--version` opens a window instead of answering.
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

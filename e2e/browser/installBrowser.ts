import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { isDebian, isRootOnLinux, succeeds } from '../checks/system';
import { findBrowser } from './findBrowser';

/** What to do by hand where there is neither a browser nor a way to get one. */
export const browserAdvice =
  'No browser for the end-to-end tests: run "npx playwright install --with-deps chromium", or install Chromium or Chrome, or give the path of one in PLAYWRIGHT_CHROMIUM.';

interface Way {
  line: string;
  applies: () => boolean;
  commands: readonly (readonly string[])[];
}

/** Playwright's own first, as it is the one that this Playwright was tested with. */
const ways: readonly Way[] = [
  {
    line: "No browser found: downloading Playwright's Chromium …",
    applies: () => !existsSync(chromium.executablePath()),
    commands: [['npx', 'playwright', 'install', 'chromium']],
  },
  {
    line: "Playwright's Chromium does not start: installing the system libraries that it needs …",
    applies: () => isRootOnLinux() && existsSync(chromium.executablePath()),
    commands: [['npx', 'playwright', 'install-deps', 'chromium']],
  },
  {
    line: "Playwright's Chromium is not to be had: installing Debian's …",
    applies: () => isRootOnLinux() && isDebian(),
    commands: [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', 'chromium'],
    ],
  },
];

/** Finds a browser, else installs one and says so through `say`. Undefined where neither works. */
export function findOrInstallBrowser(say: (line: string) => void): string | undefined {
  let browser = findBrowser();
  for (const { line, applies, commands } of ways) {
    if (browser) break;
    if (!applies()) continue;
    say(line);
    commands.every((command) => succeeds(command));
    browser = findBrowser();
  }
  return browser;
}

import { defineConfig, devices } from '@playwright/test';
import { browserArguments, findBrowser } from './e2e/browser/findBrowser';
import { browserAdvice } from './e2e/browser/installBrowser';

const executablePath = findBrowser();
if (!executablePath) throw new Error(browserAdvice);
// Workers read this file again: they need not search again.
process.env.PLAYWRIGHT_CHROMIUM = executablePath;

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    timezoneId: 'America/Chicago',
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
    launchOptions: { executablePath, args: browserArguments },
  },
});

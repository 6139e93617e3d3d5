import { test as base, expect } from '@playwright/test';
import { startAppServer } from './support/appServer';
import { SandboxApi } from './support/sandboxApi';
import { Staging } from './support/staging';
import { watchForErrors } from './support/watchForErrors';

interface WorkerFixtures {
  /** The production build beside a sandbox that only this worker uses. */
  server: { url: string };
}

interface TestFixtures {
  /** The sandbox without the app, as the Admin; `api.as('Worker')` for another role. */
  api: SandboxApi;
  /** Faults and situations made on purpose. */
  staging: Staging;
  /** Uncaught errors, policy violations and console errors that the test expects. */
  expectedErrors: RegExp[];
  errorGuard: undefined;
}

/** Tests against an own sandbox; each one fails on any error that its pages did not handle. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the dependencies from the pattern
    async ({}, use) => {
      const server = await startAppServer();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  api: async ({ server }, use) => use(new SandboxApi(`${server.url}/sandbox`)),
  staging: async ({ server }, use) => use(new Staging(`${server.url}/sandbox`)),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the dependencies from the pattern
  expectedErrors: async ({}, use) => use([]),
  errorGuard: [
    async ({ context, staging, expectedErrors }, use) => {
      await staging.reset();
      const errors = await watchForErrors(context);
      await use(undefined);
      await staging.reset();
      const unexpected = errors.filter((error) => !expectedErrors.some((it) => it.test(error)));
      expect(unexpected, 'errors in the page that nobody handled').toEqual([]);
    },
    { auto: true },
  ],
});

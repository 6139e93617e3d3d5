import { expect, type Page } from '@playwright/test';
import { test } from './fixtures';
import { expectAccessible } from './support/accessibility';
import {
  confirmRun,
  finished,
  listPath,
  newCases,
  outcome,
  previewType,
  selectAll,
} from './support/bulk';
import type { Resource, SandboxApi } from './support/sandboxApi';
import { signIn } from './support/signIn';
import type { Staging } from './support/staging';

const type = 'Adoption';

/** How often each of these cases was written with success, beside none at all. */
async function writesPerCase(staging: Staging, cases: readonly Resource[]): Promise<number[]> {
  const patches = await staging.requests({ method: 'PATCH', path: /^\/cases\/cases\// });
  return cases.map(
    ({ id }) =>
      patches.filter(
        ({ path, status }) => path.endsWith(id) && status !== null && status >= 200 && status < 300,
      ).length,
  );
}

const typeOf = async (api: SandboxApi, { id }: Resource) =>
  (await api.get('cases', id)).attributes.case_type;

async function begin(page: Page, api: SandboxApi, count: number) {
  const { family, cases } = await newCases(api, count);
  await signIn(page, 'Admin', listPath(family));
  await selectAll(page, count);
  await previewType(page, type);
  return { family, cases };
}

test('a run changes each case once, and its report tells what became of each', async ({
  page,
  api,
  staging,
}) => {
  const { cases } = await begin(page, api, 12);
  await expect(page.getByRole('button', { name: 'Change 12 cases' })).toBeVisible();
  await expect(page.getByText('Case type: Family preservation → Adoption').first()).toBeVisible();
  await expectAccessible(page);
  // One is taken out, and somebody changes another one after the preview.
  await page.getByRole('checkbox', { name: `Change ${cases[3]?.attributes.name}` }).uncheck();
  await staging.changeBySomeoneElse(cases[5] as Resource, { county: null, summary: 'Theirs' });
  await staging.forgetRequests();
  await confirmRun(page, 11);
  await expect(finished(page)).toBeVisible();
  expect(await outcome(page, 'Changed')).toBe(10);
  expect(await outcome(page, 'Changed by someone else')).toBe(1);
  await expectAccessible(page);
  const writes = await writesPerCase(staging, cases);
  expect(writes).toEqual(cases.map((_, index) => (index === 3 || index === 5 ? 0 : 1)));
  expect(await typeOf(api, cases[5] as Resource)).toBe('Family preservation');
});

const refusal = (id: string, status: number, times = 1) => ({
  method: 'PATCH',
  path: `/cases/cases/${id}`,
  times,
  fault: { kind: 'status' as const, status },
});

test('300 cases, of which some are refused and some fail: the ledger adds up, and only the refused are tried again', async ({
  page,
  api,
  staging,
}) => {
  test.setTimeout(180_000);
  const { cases } = await begin(page, api, 300);
  await expect(page.getByRole('button', { name: 'Change 300 cases' })).toBeVisible();
  const refused = [cases[10], cases[50], cases[150], cases[299]] as Resource[];
  const failing = cases[100] as Resource;
  for (const { id } of refused) await staging.fault(refusal(id, 422));
  for (const place of [20, 120, 220]) {
    await staging.fault(refusal((cases[place] as Resource).id, 500));
  }
  await staging.fault(refusal(failing.id, 500, 1000));
  await staging.forgetRequests();
  await confirmRun(page, 300);
  await expect(finished(page)).toBeVisible({ timeout: 120_000 });
  expect(await outcome(page, 'Changed')).toBe(295);
  expect(await outcome(page, 'Refused')).toBe(5);
  expect(await outcome(page, 'All')).toBe(300);
  const isRefused = ({ id }: Resource) => [...refused, failing].some((one) => one.id === id);
  expect(await writesPerCase(staging, cases)).toEqual(cases.map((one) => (isRefused(one) ? 0 : 1)));

  await staging.clearFaults();
  await staging.forgetRequests();
  await page.getByRole('button', { name: 'Try the 5 refused again' }).click();
  await expect(page.getByText('5 of 5 cases', { exact: true })).toBeVisible();
  await expect(finished(page)).toBeVisible();
  expect(await writesPerCase(staging, cases)).toEqual(cases.map((one) => (isRefused(one) ? 1 : 0)));
});

/** Lets a run of `count` cases begin slowly, so that something can happen in its middle. */
async function beginSlowly(page: Page, api: SandboxApi, staging: Staging, count: number) {
  const { cases } = await begin(page, api, count);
  await expect(page.getByRole('button', { name: `Change ${count} cases` })).toBeVisible();
  await staging.forgetRequests();
  await staging.settings({ latency_ms: 300 });
  await confirmRun(page, count);
  await expect(page.getByText(new RegExp(`^([1-9]|1\\d) of ${count} cases$`))).toBeVisible();
  return cases;
}

/** Nothing was lost and nothing was written twice. */
async function expectWhole(page: Page, api: SandboxApi, staging: Staging, cases: Resource[]) {
  await expect(finished(page)).toBeVisible({ timeout: 60_000 });
  expect(await outcome(page, 'Changed')).toBe(cases.length);
  expect(await writesPerCase(staging, cases)).toEqual(cases.map(() => 1));
  expect(await typeOf(api, cases.at(-1) as Resource)).toBe(type);
}

test('a reload in the middle: the app offers to go on, and each case is changed once', async ({
  page,
  api,
  staging,
}) => {
  test.setTimeout(120_000);
  const cases = await beginSlowly(page, api, staging, 40);
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(page.getByText('This bulk change was interrupted')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expectWhole(page, api, staging, cases);
});

test('the token expires in the middle: the run waits for the next one and goes on', async ({
  page,
  api,
  staging,
}) => {
  test.setTimeout(120_000);
  const cases = await beginSlowly(page, api, staging, 40);
  await staging.expireTokens();
  const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
  await expect(dialog).toBeVisible();
  await expect(page.getByText('Waiting for a new session')).toBeVisible();
  await page.getByRole('button', { name: 'Continue as Demo Admin' }).click();
  await expect(dialog).toHaveCount(0);
  await expectWhole(page, api, staging, cases);
});

test('offline in the middle: the run waits for the network and goes on by itself', async ({
  page,
  api,
  staging,
  context,
  expectedErrors,
}) => {
  test.setTimeout(120_000);
  expectedErrors.push(/ERR_INTERNET_DISCONNECTED/);
  const cases = await beginSlowly(page, api, staging, 40);
  await context.setOffline(true);
  await expect(page.getByText('Waiting for the network')).toBeVisible();
  await context.setOffline(false);
  await expectWhole(page, api, staging, cases);
});

test('pause, another page, and cancel: what was not sent stays as it was', async ({
  page,
  api,
  staging,
}) => {
  test.setTimeout(120_000);
  const cases = await beginSlowly(page, api, staging, 40);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByText('You paused it.')).toBeVisible();
  await page.getByRole('link', { name: 'Cases', exact: true }).first().click();
  await page.getByRole('link', { name: /^Bulk change paused: / }).click();
  await page.getByRole('button', { name: 'Cancel the rest' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel the rest' }).click();
  await expect(finished(page)).toBeVisible();
  const [changed, cancelled] = [await outcome(page, 'Changed'), await outcome(page, 'Cancelled')];
  expect(changed + cancelled).toBe(40);
  expect(cancelled).toBeGreaterThan(0);
  const writes = await writesPerCase(staging, cases);
  expect(writes.filter((count) => count === 1)).toHaveLength(changed);
  expect(writes.filter((count) => count > 1)).toEqual([]);
});

test('undo puts back what the run wrote, and leaves alone what somebody changed after it', async ({
  page,
  api,
  staging,
}) => {
  test.setTimeout(120_000);
  const { cases } = await begin(page, api, 30);
  await confirmRun(page, 30);
  await expect(finished(page)).toBeVisible();
  expect(await outcome(page, 'Changed')).toBe(30);
  const theirs = cases.slice(4, 7);
  for (const one of theirs) await staging.changeBySomeoneElse(one, { case_type: 'Foster care' });
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByRole('button', { name: 'Undo it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Undo: / })).toBeVisible();
  await expect(finished(page)).toBeVisible();
  expect(await outcome(page, 'Changed')).toBe(27);
  await page.getByRole('button', { name: /^Changed by someone else/ }).click();
  for (const { attributes } of theirs) {
    await expect(page.getByRole('link', { name: attributes.name })).toBeVisible();
  }
  expect(await typeOf(api, cases[0] as Resource)).toBe('Family preservation');
  expect(await typeOf(api, theirs[0] as Resource)).toBe('Foster care');
});

test('another tab shows the run and does not drive it', async ({ page, api, staging, context }) => {
  test.setTimeout(120_000);
  const cases = await beginSlowly(page, api, staging, 40);
  await staging.settings({ latency_ms: 600 }); // so that it lasts until the other tab is there
  const other = await context.newPage();
  await signIn(other, 'Admin', '/runs');
  await other.getByRole('link', { name: /40 cases/ }).click();
  await expect(other.getByText('Another tab carries this out.')).toBeVisible();
  await staging.settings({ latency_ms: 0 });
  await expectWhole(page, api, staging, cases);
  await expect(finished(other)).toBeVisible();
});

test('a sign-out leaves no ledger behind', async ({ page, api }) => {
  await begin(page, api, 5);
  await confirmRun(page, 5);
  await expect(finished(page)).toBeVisible();
  await page.getByRole('button', { name: /^Session/ }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('Nothing of the session is kept in this tab.')).toBeVisible();
  const kept = () =>
    page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('caseload');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const stores = [...database.objectStoreNames];
      const transaction = database.transaction(stores);
      const counts = await Promise.all(
        stores.map(
          (store) =>
            new Promise<number>((resolve) => {
              const request = transaction.objectStore(store).count();
              request.onsuccess = () => resolve(request.result);
            }),
        ),
      );
      database.close();
      return counts;
    });
  await expect.poll(kept).toEqual([0, 0, 0, 0, 0]);
});

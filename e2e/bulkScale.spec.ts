import { expect } from '@playwright/test';
import { test as base } from './fixtures';
import { type AppServer, startAppServer } from './support/appServer';
import {
  confirmRun,
  finished,
  listPath,
  newCases,
  outcome,
  previewType,
  selectAll,
  selectionBar,
} from './support/bulk';
import { signIn } from './support/signIn';

const test = base.extend<Record<never, never>, { server: AppServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the dependencies from the pattern
    async ({}, use) => {
      const server = await startAppServer({ cases: 2000 });
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
});

test('all that match, while cases leave the filter: each that stays is selected once', async ({
  page,
  api,
  staging,
}) => {
  test.setTimeout(120_000);
  const filter = { 'filter[status]': 'Open', sort: 'created_at', 'page[size]': '100' };
  const countOpen = async () =>
    (await api.getDocument('/cases/cases', filter)).meta?.record_count ?? 0;
  const before = await countOpen();
  const oldest = await api.list('cases', filter);
  await signIn(page, 'Admin', '/cases?status=Open');
  await page.getByRole('checkbox', { name: 'Select all cases on this page' }).check();
  await staging.settings({ latency_ms: 300 });
  await page.getByRole('button', { name: /^Select all .*that match$/ }).click();
  await expect(selectionBar(page).getByText(/^Collected [1-9]\d\d of/)).toBeVisible();
  for (const one of oldest.slice(0, 30))
    await staging.changeBySomeoneElse(one, { status: 'Pending' });
  await expect(selectionBar(page)).toContainText('cases collected', { timeout: 60_000 });
  await staging.settings({ latency_ms: 0 });

  expect(await countOpen()).toBe(before - 30);
  // Those that left had been collected before; nobody behind them was missed, and nobody counts twice.
  await expect(selectionBar(page)).toContainText(
    `The service counts ${before.toLocaleString('en-US')}; ${before.toLocaleString('en-US')} cases collected.`,
  );
  await expect(selectionBar(page)).toContainText('0 cases joined this list and 30 left it');
});

test('the sandbox is stopped and started again in the middle: nothing is lost or sent twice', async ({
  page,
  api,
  staging,
  server,
  expectedErrors,
}) => {
  test.setTimeout(120_000);
  expectedErrors.push(/ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET/);
  const { family, cases } = await newCases(api, 40);
  await signIn(page, 'Admin', listPath(family));
  await selectAll(page, 40);
  await previewType(page, 'Adoption');
  await expect(page.getByRole('button', { name: 'Change 40 cases' })).toBeVisible();
  await staging.settings({ latency_ms: 300 });
  await confirmRun(page, 40);
  await expect(page.getByText(/^([1-9]|1\d) of 40 cases$/)).toBeVisible();
  const versions = async () =>
    new Map(
      (await api.list('cases', { 'filter[name][contains]': family, 'page[size]': '100' })).map(
        ({ id, attributes }) => [id, attributes.updated_at],
      ),
    );
  await server.stop();
  await server.start();
  const afterRestart = await versions();
  const types = async () =>
    (await api.list('cases', { 'filter[name][contains]': family, 'page[size]': '100' })).map(
      ({ attributes }) => attributes.case_type,
    );
  await expect(finished(page)).toBeVisible({ timeout: 90_000 });
  expect(await outcome(page, 'Changed')).toBe(40);
  expect(await types()).toEqual(cases.map(() => 'Adoption'));
  // What was written before the restart was not written again: each case has one write in all.
  const patches = await staging.requests({ method: 'PATCH', path: /^\/cases\/cases\// });
  const again = patches.filter(({ path, status }) => {
    const id = path.split('/').at(-1) ?? '';
    const created = cases.find((one) => one.id === id)?.attributes.updated_at;
    return status !== null && status < 300 && afterRestart.get(id) !== created;
  });
  expect(again).toEqual([]);
});

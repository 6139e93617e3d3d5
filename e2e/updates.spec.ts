import { expect } from '@playwright/test';
import { test } from './fixtures';
import { field } from './support/caseFile';
import { newCase } from './support/newRecords';
import { signIn } from './support/signIn';

test('a page whose code is gone after an update is opened in the new version', async ({
  page,
  expectedErrors,
}) => {
  expectedErrors.push(/404|dynamically imported module/);
  await signIn(page, 'Admin');
  await expect(page.getByRole('table')).toBeVisible();
  await page.evaluate(() => Object.assign(window, { isOldVersion: true }));
  let isGone = true;
  page.on('request', (request) => {
    if (request.isNavigationRequest()) isGone = false;
  });
  await page.route(/\/assets\/RunsRoute-/, (route) =>
    isGone ? route.fulfill({ status: 404 }) : route.continue(),
  );
  await page.getByRole('link', { name: 'Bulk changes' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Bulk changes' })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/runs');
  expect(await page.evaluate(() => 'isOldVersion' in window)).toBe(false);
});

test('a form is not lost with a piece that is gone after an update', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push(/404|dynamically imported module/);
  const { id } = await newCase(api);
  await page.route(/\/assets\/Calendar-.*js/, (route) => route.fulfill({ status: 404 }));
  await signIn(page, 'Admin', `/cases/${id}/edit`);
  await field(page, 'Summary').fill('Half a sen');
  await page.getByRole('button', { name: 'Choose Opened on from a calendar' }).click();
  await expect(page.getByText('The calendar can’t be loaded')).toBeVisible();
  await expect(field(page, 'Summary')).toHaveValue('Half a sen');
});

import { expect, type Page } from '@playwright/test';
import { test } from './fixtures';
import { expectAccessible } from './support/accessibility';
import { passAnHour } from './support/clock';
import { newCase, uniqueName } from './support/newRecords';
import { signIn } from './support/signIn';
import type { Staging } from './support/staging';
import { storedText } from './support/storedText';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Your session has ended' });
const continueAs = (page: Page, name: string) =>
  page.getByRole('button', { name: `Continue as ${name}` });

/** Ends the token behind the back of a list whose next page is there already, and asks for the last one. */
async function expireOnList(page: Page, staging: Staging): Promise<void> {
  await expect.poll(() => staging.requests({ path: /^\/cases\/cases\?.*page.*2/ })).toHaveLength(1);
  await staging.expireTokens();
  await page.getByRole('button', { name: 'Last page' }).click();
}

test('a token that has run out asks once, over the page, and everything goes on', async ({
  page,
  staging,
}) => {
  await signIn(page, 'Supervisor', '/cases?sort=name');
  await expect(page.getByRole('rowheader')).toHaveCount(10);
  await expireOnList(page, staging);
  await expect(dialog(page)).toHaveCount(1);
  await expect(dialog(page)).toContainText('Everything that you have open stays as it is');
  expect(await storedText(page)).not.toMatch(/"token":"(?!ended)/);
  await continueAs(page, 'Demo Supervisor').click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page).toHaveURL(/\/cases\?sort=name&page=\d+$/);
  await expect(page.getByRole('button', { name: 'Next page' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});

test('a save that met the end of the session is sent once, and what is typed keeps its place', async ({
  page,
  api,
  staging,
}) => {
  const name = uniqueName('Okafor family');
  await signIn(page, 'Admin', '/cases/new');
  await page.getByLabel('Name (required)').fill(name);
  for (const label of ['Case type', 'Status', 'Referral source']) {
    await page.getByRole('combobox', { name: `${label} (required)` }).click();
    await page.getByRole('option').first().click();
  }
  const summary = page.getByLabel('Summary');
  await summary.fill('Two visits');
  await page.keyboard.press('ArrowLeft');
  await staging.expireTokens();
  await staging.forgetRequests();
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page)).toBeVisible();
  await continueAs(page, 'Demo Admin').click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  expect(await api.list('cases', { 'filter[name]': name })).toHaveLength(1);
  const posts = await staging.requests({ method: 'POST', path: /^\/cases\/cases/ });
  expect(posts.map(({ status }) => status)).toEqual([401, 201]);
});

test('focus and caret return to where one was typing', async ({ page, api }) => {
  const { id } = await newCase(api);
  await page.clock.install();
  await signIn(page, 'Admin', `/cases/${id}/edit`);
  const summary = page.getByLabel('Summary');
  // The page is at rest, with what comes late.
  await expect(page.getByRole('button', { name: 'API activity' })).toBeVisible();
  await summary.fill('Two visits');
  await page.keyboard.press('ArrowLeft');
  await passAnHour(page);
  await expect(dialog(page)).toBeVisible();
  await expectAccessible(page);
  await continueAs(page, 'Demo Admin').click();
  // An hour has passed on this device and none in the sandbox.
  await dialog(page).getByRole('button', { name: 'Continue all the same' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(summary).toBeFocused();
  await page.keyboard.type('!');
  await expect(summary).toHaveValue('Two visit!s');
});

test('with another application nothing that waited is sent, and nothing that was open stays', async ({
  page,
  api,
  staging,
}) => {
  const caseResource = await newCase(api);
  const path = `/cases/${caseResource.id}/edit`;
  await signIn(page, 'Admin', path);
  await page.getByLabel('Summary').fill('Of the first application');
  await staging.expireTokens();
  await page.getByRole('button', { name: 'Save 1 change' }).click();
  await expect(dialog(page)).toBeVisible();
  await dialog(page).getByRole('textbox', { name: 'Client ID' }).fill('demo-supervisor');
  await dialog(page).getByLabel('Client Secret', { exact: true }).fill('demo-supervisor-secret');
  await staging.forgetRequests();
  await dialog(page).getByRole('button', { name: 'Sign in' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByLabel('Summary')).toHaveValue('');
  expect(await staging.requests({ method: 'PATCH' })).toEqual([]);
});

test('giving up signs out and keeps nothing', async ({ page, staging }) => {
  await signIn(page, 'Supervisor');
  await expect(page.getByRole('rowheader')).toHaveCount(10);
  await expireOnList(page, staging);
  await dialog(page).getByRole('button', { name: 'Sign out instead' }).click();
  await expect(page.getByText('Nothing of the session is kept in this tab.')).toBeVisible();
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test('a session whose secret the tab keeps in memory is renewed without asking', async ({
  page,
  staging,
}) => {
  await page.goto('/cases');
  await page.getByRole('textbox', { name: 'Client ID' }).fill('demo-admin');
  await page.getByLabel('Client Secret', { exact: true }).fill('demo-admin-secret');
  await page.getByRole('checkbox', { name: 'Renew the session by itself' }).check();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('rowheader')).toHaveCount(10);
  await expireOnList(page, staging);
  await expect(page.getByRole('button', { name: 'Next page' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await expect(dialog(page)).toHaveCount(0);
  expect(await storedText(page)).not.toContain('demo-admin-secret');
});

test('a sign-in reaches the tabs that wait for it, and a sign-out reaches them all', async ({
  page,
  context,
  staging,
}) => {
  await signIn(page, 'Admin');
  const other = await context.newPage();
  await signIn(other, 'Admin');
  for (const tab of [page, other]) await expect(tab.getByRole('rowheader')).toHaveCount(10);
  await expect.poll(() => staging.requests({ path: /^\/cases\/cases\?.*page.*2/ })).toHaveLength(2);
  await staging.expireTokens();
  for (const tab of [page, other]) {
    await tab.getByRole('button', { name: 'Last page' }).click();
    await expect(dialog(tab)).toBeVisible();
  }
  await continueAs(page, 'Demo Admin').click();
  for (const tab of [page, other]) {
    await expect(dialog(tab)).toHaveCount(0);
    await expect(tab.getByRole('button', { name: 'Next page' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  }
  await other.getByRole('button', { name: /^Session/ }).click();
  await other.getByRole('button', { name: 'Sign out' }).click();
  for (const tab of [page, other]) {
    await expect(tab.getByText('Nothing of the session is kept in this tab.')).toBeVisible();
    expect(await tab.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
  }
});

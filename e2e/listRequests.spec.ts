import { expect, type Page } from '@playwright/test';
import { test } from './fixtures';
import { family, newCase } from './support/newRecords';
import { signIn } from './support/signIn';

const names = (page: Page) => page.getByRole('rowheader');
const head = (page: Page, name: string) => page.getByRole('columnheader', { name });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const isListRequest = /^\/cases\/cases\?.*sort/;
const isPage = (number: number) => new RegExp(`page(\\[|%5B)number(\\]|%5D)=${number}`);

test('the request asks for the visible columns and no more', async ({ page, staging }) => {
  await signIn(page, 'Supervisor', '/cases?columns=status');
  await expect(names(page)).toHaveCount(10);
  await staging.forgetRequests();

  await button(page, 'Columns').click();
  await page.getByRole('checkbox', { name: 'Referral source' }).check();
  await expect(head(page, 'Referral source')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Status' }).uncheck();
  await expect(head(page, 'Status')).toHaveCount(0);
  await expect(page).toHaveURL(/columns=custom_fields.referralSource$/);

  await expect
    .poll(async () =>
      (await staging.requests({ path: isListRequest })).map(({ query }) =>
        new URLSearchParams(query).get('fields[cases]'),
      ),
    )
    .toEqual(expect.arrayContaining(['name,status,custom_fields', 'name,custom_fields']));
  const requests = await staging.requests({ path: isListRequest });
  expect(requests.every(({ query }) => !query.includes('include'))).toBe(true);
});

test('while a page loads the old one stays, marked as busy', async ({ page, api, staging }) => {
  const { word } = await family(api, 12);
  await signIn(page, 'Supervisor', `/cases?search=${word}&sort=name`);
  await expect(page.getByText('1–10 of 12')).toBeVisible();
  await staging.fault({ path: 'sort=-name', fault: { kind: 'delay', delay_ms: 1500 } });

  await head(page, 'Name').getByRole('button').click();
  const frame = page.getByRole('region', { name: 'Cases' });
  await expect(frame).toHaveAttribute('aria-busy', 'true');
  await expect(names(page).first()).toHaveText(`${word} 01`);
  await expect(frame).toHaveAttribute('aria-busy', 'false');
  await expect(names(page).first()).toHaveText(`${word} 12`);
});

test('the next page and an aimed-at case are fetched ahead', async ({ page, api, staging }) => {
  const { word, cases } = await family(api, 12);
  await signIn(page, 'Supervisor', `/cases?search=${word}&sort=name`);
  const asked = async (path: RegExp) => (await staging.requests({ path })).length;
  await expect.poll(() => asked(isPage(2))).toBe(1);

  await page.getByRole('link', { name: `${word} 03` }).hover();
  const detail = new RegExp(`^/cases/cases/${cases[2]?.id}\\?include=`);
  await expect.poll(() => asked(detail)).toBe(1);
  await page.getByRole('link', { name: `${word} 03` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${word} 03`);
  expect(await asked(detail)).toBe(1);
});

test('a reload asks for the list once, before the app is there, and shows what it holds now', async ({
  page,
  api,
}) => {
  const { id } = await newCase(api, { name: 'Before the reload' });
  await signIn(page, 'Admin', '/cases');
  await expect(names(page).first()).toHaveText('Before the reload');
  await api.patch({ type: 'cases', id }, { name: 'After the reload' });
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/\/cases\/cases\?.*number%5D=1&/.test(request.url())) asked.push(request.url());
  });
  await page.reload();
  await expect(names(page).first()).toHaveText('After the reload');
  expect(asked).toHaveLength(1);
});

test('a page seen before is there within the click', async ({ page, api }) => {
  const { word } = await family(api, 12);
  await signIn(page, 'Supervisor', `/cases?search=${word}&sort=name`);
  await expect(names(page).first()).toHaveText(`${word} 01`);
  await button(page, 'Next page').click();
  await expect(names(page).first()).toHaveText(`${word} 11`);
  const first = await button(page, 'Previous page').evaluate((previous: HTMLElement) => {
    previous.click();
    return document.querySelector('tbody th')?.textContent;
  });
  expect(first).toBe(`${word} 01`);
});

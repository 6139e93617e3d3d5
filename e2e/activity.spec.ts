import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, type Page } from '@playwright/test';
import { test } from './fixtures';
import { expectAccessible } from './support/accessibility';
import { newCase, uniqueName } from './support/newRecords';
import { signIn } from './support/signIn';

const opener = (page: Page) => page.getByRole('button', { name: 'API activity' });
const drawer = (page: Page) => page.getByRole('dialog', { name: 'API activity' });
const requests = (page: Page) =>
  drawer(page)
    .getByRole('list', { name: 'Requests' })
    .getByRole('button', { name: /^(GET|PATCH)/ });

/** The token that the app sends, from the next request to the service. */
async function tokenSent(page: Page, act: () => Promise<unknown>): Promise<string> {
  const sent = page.waitForRequest((request) => request.url().includes('/sandbox/cases/'));
  await act();
  return (await (await sent).allHeaders()).authorization?.replace('Bearer ', '') ?? '';
}

test('a screen shows its requests with their outcome, and the one that was repeated', async ({
  page,
  api,
  staging,
  expectedErrors,
}) => {
  expectedErrors.push(/503/);
  const { id } = await newCase(api, { name: uniqueName('Activity family') });
  await signIn(page, 'Supervisor');
  await expect(page.getByRole('rowheader')).toHaveCount(10);
  await staging.fault({
    method: 'GET',
    path: `^/cases/cases/${id}`,
    times: 1,
    fault: { kind: 'status', status: 503 },
  });
  await page.goto(`/cases/${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Activity family');

  await opener(page).click();
  const row = requests(page).filter({ hasText: `/cases/cases/${id}` });
  await expect(row).toHaveText(/200.*\d ms.*characters.*1 retry/);
  await row.press('Enter');
  await expect(drawer(page).getByText('Tried before: 503')).toBeVisible();
  const received = drawer(page).getByRole('region', { name: 'Received document' });
  await received.getByRole('button', { name: /^attributes/ }).click();
  await expect(received.getByText('"Activity family', { exact: false })).toBeVisible();
  await expectAccessible(page);

  await page.keyboard.press('Escape');
  await expect(drawer(page)).toHaveCount(0);
  await expect(opener(page)).toBeFocused();
});

test('the cURL command holds no token, and runs with one', async ({ page }) => {
  const token = await tokenSent(page, () => signIn(page, 'Supervisor'));
  expect(token).not.toBe('');
  await expect(page.getByRole('rowheader')).toHaveCount(10);
  await opener(page).click();
  await requests(page).filter({ hasText: '/cases/cases?' }).first().click();
  const command = await drawer(page).getByRole('code').textContent();
  expect(command).toContain('Bearer $TOKEN');
  expect(await drawer(page).innerHTML()).not.toContain(token);

  const script = `${command} --silent --output /dev/null --write-out '%{http_code}'`;
  const env = { ...process.env, TOKEN: token };
  // The sandbox lives in this process, so it must not be blocked.
  const { stdout } = await promisify(execFile)('sh', ['-c', script], { env });
  expect(stdout).toBe('200');
});

test('diagnostics tell what happened, and of nobody', async ({ page, api }) => {
  const name = uniqueName('Planted Quillfeather');
  const { id } = await newCase(api, { name });
  const token = await tokenSent(page, () => signIn(page, 'Supervisor'));
  await page.getByRole('textbox', { name: 'Search in case names' }).fill(name);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

  await opener(page).click();
  await drawer(page).getByRole('button', { name: 'All', exact: true }).click();
  await expect(requests(page).filter({ hasText: name })).not.toHaveCount(0);
  const download = page.waitForEvent('download');
  await drawer(page).getByRole('button', { name: 'Download diagnostics' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  expect(JSON.parse(text).requests).toContainEqual(
    expect.objectContaining({ method: 'GET', path: `/cases/cases/${id.slice(0, 8)}…` }),
  );
  for (const secret of ['Quillfeather', id, token]) expect(text).not.toContain(secret);
});

test('the key opens it, not while typing, and signing out empties it', async ({ page }) => {
  await signIn(page, 'Supervisor');
  await expect(page.getByRole('rowheader')).toHaveCount(10);
  const search = page.getByRole('textbox', { name: 'Search in case names' });
  await search.press('a');
  await expect(search).toHaveValue('a');
  await expect(drawer(page)).toHaveCount(0);
  await search.fill('');
  await expect(opener(page)).toBeVisible(); // it comes late, and its key with it
  const link = page.getByRole('rowheader').first().getByRole('link');
  await link.focus();
  await page.keyboard.press('a');
  await expect(requests(page)).not.toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(drawer(page)).toHaveCount(0);
  await expect(link).toBeFocused();

  const opened = (await link.getAttribute('href'))?.match(/[0-9a-f-]{36}/)?.[0] ?? 'no case';
  await link.click();
  await expect(page.getByRole('link', { name: 'Edit' })).toBeVisible();
  await page.getByRole('link', { name: 'Cases', exact: true }).first().click();
  await expect(page.getByRole('rowheader')).toHaveCount(10);
  await opener(page).click();
  await drawer(page).getByRole('button', { name: 'All', exact: true }).click();
  await expect(requests(page).filter({ hasText: opened })).not.toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Session/ }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Continue as Demo Observer' }).click();
  await expect(page.getByRole('rowheader')).toHaveCount(10);
  await opener(page).click();
  await drawer(page).getByRole('button', { name: 'All', exact: true }).click();
  await expect(requests(page)).not.toHaveCount(0);
  await expect(requests(page).filter({ hasText: opened })).toHaveCount(0);
});

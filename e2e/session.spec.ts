import { expect, type Page } from '@playwright/test';
import { test } from './fixtures';
import { passAnHour } from './support/clock';
import { newCase, uniqueName } from './support/newRecords';
import { signIn } from './support/signIn';
import { storedText } from './support/storedText';

const session = (page: Page) => page.getByRole('button', { name: /^Session/ });
const signInHeading = (page: Page) => page.getByRole('heading', { level: 1, name: 'Sign in' });

/** The token that the tab holds. */
async function tokenOf(page: Page): Promise<string> {
  const [, token = ''] = /"token":"([^"]+)"/.exec(await storedText(page)) ?? [];
  expect(token.length).toBeGreaterThan(10);
  return token;
}

async function signOut(page: Page): Promise<void> {
  await session(page).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('Nothing of the session is kept in this tab.')).toBeVisible();
}

test('a reload keeps the session and asks for no new token', async ({ page, staging }) => {
  await signIn(page, 'Supervisor', '/cases?search=family');
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  await staging.forgetRequests();
  await page.reload();
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  await expect(session(page)).toContainText(/Demo Supervisor.*\d+ min left/);
  expect(await staging.requests({ path: /^\/oauth2/ })).toEqual([]);
});

test('the badge stays within the top bar, also once its panel can open', async ({ page }) => {
  await signIn(page, 'Supervisor');
  await session(page).click();
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(session(page)).toBeFocused();
  const [badge, bar] = [
    await session(page).boundingBox(),
    await page.getByRole('banner').boundingBox(),
  ];
  expect(badge?.y).toBeGreaterThanOrEqual(bar?.y ?? 0);
  expect((badge?.y ?? 0) + (badge?.height ?? 0)).toBeLessThan((bar?.y ?? 0) + (bar?.height ?? 0));
});

test('another tab has no session', async ({ page, context }) => {
  await signIn(page, 'Supervisor');
  const other = await context.newPage();
  await other.goto('/cases');
  await expect(signInHeading(other)).toBeVisible();
});

test('sign-out leaves nothing of the session in the tab', async ({ page, api }) => {
  const name = uniqueName('Confidential Bergström');
  const search = new URLSearchParams({ search: name });
  await newCase(api, { name });
  await signIn(page, 'Admin', `/cases?${search}`);
  await page.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  const token = await tokenOf(page);

  await signOut(page);
  const stored = await storedText(page);
  expect(stored).not.toContain(token);
  expect(stored).not.toContain('Confidential');
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  await expect(page).toHaveTitle('Sign in · Caseload');
  await expect(page).toHaveURL(/\/sign-in$/);

  await page.goBack();
  await expect(signInHeading(page)).toBeVisible();
  await expect(page.getByText(name)).toHaveCount(0);
});

test('who signs in next waits for their own answers', async ({ page, staging }) => {
  await signIn(page, 'Admin');
  await expect(page.getByRole('rowheader')).toHaveCount(10);
  const [first = ''] = await page.getByRole('rowheader').allInnerTexts();
  expect(first).not.toBe('');
  await signOut(page);
  await staging.fault({
    path: '^/cases/cases',
    skip: 1, // the one that tries the token
    fault: { kind: 'delay', delay_ms: 1500 },
  });
  await page.getByRole('button', { name: 'Continue as Demo Worker' }).click();
  await expect(page.getByRole('status', { name: 'Loading cases' })).toBeVisible();
  await expect(page.getByText(first, { exact: true })).toHaveCount(0);
  await expect(page.getByRole('rowheader').first()).toBeVisible();
});

test('a session that ran out before a reload says so as well', async ({ page }) => {
  await page.clock.install();
  await signIn(page, 'Supervisor', '/cases?sort=name');
  await expect(page.getByRole('rowheader')).toHaveCount(10);
  await passAnHour(page);
  await expect(page.getByRole('dialog', { name: 'Your session has ended' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Your session has ended' })).toBeVisible();
  await expect(page).toHaveURL(/\/sign-in\?from=%2Fcases%3Fsort%3Dname$/);
});

test('the token and the secret stand in no address', async ({ page, api, staging }) => {
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  page.on('framenavigated', (frame) => addresses.push(frame.url()));
  const { id, attributes } = await newCase(api);
  await signIn(page, 'Admin', `/cases/${id}`);
  await expect(page.getByRole('heading', { level: 1, name: attributes.name })).toBeVisible();
  const token = await tokenOf(page);
  await signOut(page);
  await page.getByRole('button', { name: 'Continue as Demo Admin' }).click();
  await expect(page.getByRole('rowheader')).toHaveCount(10);

  const received = await staging.requests();
  const all = [...addresses, page.url(), ...received.map(({ path, query }) => `${path}?${query}`)];
  expect(all.length).toBeGreaterThan(10);
  expect(all.filter((address) => address.includes(token) || /secret/i.test(address))).toEqual([]);
});

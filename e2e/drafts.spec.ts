import { expect, type Page } from '@playwright/test';
import { test } from './fixtures';
import { expectAccessible } from './support/accessibility';
import { field, section } from './support/caseFile';
import { newCase, uniqueName } from './support/newRecords';
import { signIn } from './support/signIn';
import { storedRecords, storedText } from './support/storedText';

const offer = (page: Page) =>
  page.getByRole('region', { name: 'You typed something here that was not saved' });
const acceptLeaving = (page: Page) => page.on('dialog', (dialog) => void dialog.accept());
const drafts = (page: Page) => storedRecords(page, 'drafts');

test('what was typed survives a reload, and is saved onto what others changed meanwhile', async ({
  page,
  api,
}) => {
  acceptLeaving(page);
  const found = await newCase(api);
  const path = `/cases/${found.id}/edit`;
  await signIn(page, 'Admin', path);
  await field(page, 'Summary').fill('Typed before the crash');
  await expect.poll(() => drafts(page)).toHaveLength(1);
  expect(JSON.stringify(await drafts(page))).not.toContain('before the crash');
  await page.reload();
  await expect(offer(page)).toContainText('Summary');
  await expect(offer(page)).toContainText('Typed before the crash');
  await expect(offer(page)).toContainText('this minute');
  await expectAccessible(page);
  await api.patch(found, { name: 'Renamed meanwhile' });
  await page.reload();
  await offer(page).getByRole('button', { name: 'Go on with it' }).click();
  await expect(field(page, 'Summary')).toHaveValue('Typed before the crash');
  await page.getByRole('button', { name: 'Save 1 change' }).click();
  await expect(section(page, 'Details')).toContainText('Typed before the crash');
  expect((await api.get('cases', found.id)).attributes).toMatchObject({
    name: 'Renamed meanwhile',
    summary: 'Typed before the crash',
  });
  await page.goto(path);
  await expect(field(page, 'Summary')).toHaveValue('Typed before the crash');
  await expect(offer(page)).toHaveCount(0);
});

test('a closed tab loses nothing; what is discarded, or left on purpose, is not offered again', async ({
  page,
  context,
}) => {
  const name = uniqueName('Draft family');
  await signIn(page, 'Admin', '/cases/new');
  await field(page, 'Name (required)').fill(name);
  await expect.poll(() => drafts(page)).toHaveLength(1);
  await page.close();

  const next = await context.newPage();
  acceptLeaving(next);
  await signIn(next, 'Worker', '/cases/new');
  await expect(field(next, 'Name (required)')).toHaveValue('');
  await next.close();

  const again = await context.newPage();
  acceptLeaving(again);
  await signIn(again, 'Admin', '/cases/new');
  await expect(offer(again)).toContainText(name);
  await offer(again).getByRole('button', { name: 'Discard it' }).click();
  await expect(field(again, 'Name (required)')).toHaveValue('');
  await again.reload();
  await expect(field(again, 'Name (required)')).toHaveValue('');

  await field(again, 'Name (required)').fill(name);
  await expect.poll(() => drafts(again)).toHaveLength(1);
  await again.getByRole('link', { name: 'Cases', exact: true }).first().click();
  await again.getByRole('button', { name: 'Leave' }).click();
  await expect.poll(() => drafts(again)).toHaveLength(0);
});

test('a sign-out leaves nothing of a family or the token, in no storage', async ({ page, api }) => {
  acceptLeaving(page);
  const name = uniqueName('Planted');
  const found = await newCase(api, { name });
  let token = '';
  page.on('request', async (request) => {
    token ||= (await request.headerValue('authorization'))?.replace('Bearer ', '') ?? '';
  });
  await signIn(page, 'Admin', `/cases?search=${encodeURIComponent(name)}`);
  await page.getByRole('link', { name }).click();
  await page.getByRole('link', { name: 'Edit case' }).click();
  await field(page, 'Summary').fill(`About the ${name} children`);
  await expect.poll(() => drafts(page)).toHaveLength(1);
  await page.getByRole('button', { name: /^Session/ }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  const leave = page.getByRole('button', { name: 'Leave' });
  await expect(
    leave.or(page.getByText('Nothing of the session is kept in this tab.')),
  ).toBeVisible();
  if (await leave.isVisible()) await leave.click();
  await expect(page.getByText('Nothing of the session is kept in this tab.')).toBeVisible();
  expect(token).not.toBe('');
  for (const store of ['drafts', 'draftKeys', 'ledgers', 'entries', 'reviews']) {
    await expect.poll(() => storedRecords(page, store)).toEqual([]);
  }
  const sent: string[] = [];
  page.on('request', async (request) => {
    sent.push(request.url(), JSON.stringify(await request.allHeaders()), request.postData() ?? '');
  });
  await page.goto('/sign-in');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const left = [await storedText(page), await page.content(), page.url(), ...sent].join('\n');
  expect(left).not.toContain(name);
  expect(left).not.toContain(found.id);
  expect(left).not.toContain(token);
});

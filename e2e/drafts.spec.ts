import { expect, type Page } from '@playwright/test';
import { test } from './fixtures';
import { expectAccessible } from './support/accessibility';
import { field, section } from './support/caseFile';
import { newCase, newGoal, uniqueName } from './support/newRecords';
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

test('a goal that was being changed survives a reload, and meets what another person made of it', async ({
  page,
  api,
  browser,
  baseURL,
}) => {
  acceptLeaving(page);
  const found = await newCase(api);
  const goal = await newGoal(api, found, { description: 'Find a school place' });
  await signIn(page, 'Admin', `/cases/${found.id}`);
  await page.getByRole('button', { name: 'Edit goal “Find a school place”' }).click();
  await field(page, 'Goal (required)').fill('Find a school place nearby');
  await expect.poll(() => drafts(page)).toHaveLength(1);
  await page.reload();

  const colleague = await browser.newContext({ baseURL });
  const other = await colleague.newPage();
  await signIn(other, 'Supervisor', `/cases/${found.id}`);
  await other.getByRole('button', { name: 'Edit goal “Find a school place”' }).click();
  await field(other, 'Goal (required)').fill('Find a school');
  await field(other, 'Target date').fill('1 Feb 2030');
  await other.getByRole('button', { name: 'Save 2 changes' }).click();
  await expect(section(other, 'Goals')).toContainText('1 Feb 2030');
  await colleague.close();

  await page.reload();
  await page.getByRole('button', { name: 'Edit goal “Find a school”' }).click();
  await expect(offer(page)).toContainText('Find a school place nearby');
  await expect(offer(page)).toContainText('Was: Find a school place');
  await expectAccessible(page);
  await offer(page).getByRole('button', { name: 'Go on with it' }).click();
  await page.getByRole('button', { name: 'Save 1 change' }).click();
  const conflict = page.getByRole('dialog');
  await expect(conflict).toContainText('Find a school');
  await conflict.getByRole('radio', { name: /Find a school place nearby/ }).check();
  await conflict.getByRole('button', { name: 'Save what I chose' }).click();
  await expect(section(page, 'Goals')).toContainText('Find a school place nearby');
  expect((await api.get('goals', goal.id)).attributes).toMatchObject({
    description: 'Find a school place nearby',
    target_date: '2030-02-01',
  });
  await expect.poll(() => drafts(page)).toHaveLength(0);
});

test('an involvement that is given up on purpose is not offered again', async ({ page, api }) => {
  acceptLeaving(page);
  const found = await newCase(api);
  await signIn(page, 'Admin', `/cases/${found.id}`);
  const add = page.getByRole('button', { name: 'Add involvement' });
  await add.click();
  await field(page, 'Notes').fill('Half a note');
  await expect.poll(() => drafts(page)).toHaveLength(1);
  await page.reload();
  await add.click();
  await expect(offer(page)).toContainText('Half a note');
  await offer(page).getByRole('button', { name: 'Go on with it' }).click();
  await expect(field(page, 'Notes')).toHaveValue('Half a note');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click();
  await expect.poll(() => drafts(page)).toHaveLength(0);
  await add.click();
  await expect(field(page, 'Notes')).toHaveValue('');
});

test('who gives up at the end of a session may have what was typed wait for the same application', async ({
  page,
  api,
  staging,
}) => {
  acceptLeaving(page);
  const found = await newCase(api);
  const path = `/cases/${found.id}/edit`;
  await signIn(page, 'Admin', path);
  await field(page, 'Summary').fill('Half a sentence');
  await expect.poll(() => drafts(page)).toHaveLength(1);
  await staging.expireTokens();
  await page.getByRole('button', { name: 'Save 1 change' }).click();
  const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
  await dialog.getByRole('checkbox', { name: 'Keep what I typed' }).check();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Sign out instead' }).click();
  await expect(page.getByText('Nothing of the session is kept in this tab.')).toBeVisible();
  expect(JSON.stringify(await drafts(page))).not.toContain('Half a sentence');
  await signIn(page, 'Admin', path);
  await expect(offer(page)).toContainText('Half a sentence');
  await page.getByRole('button', { name: /^Session/ }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect.poll(() => drafts(page)).toHaveLength(0);
});

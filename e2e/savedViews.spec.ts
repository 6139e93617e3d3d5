import { expect, type Page } from '@playwright/test';
import { test } from './fixtures';
import { expectAccessible } from './support/accessibility';
import { signIn } from './support/signIn';

const views = (page: Page) => page.getByRole('navigation', { name: 'Saved views' });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function chooseInMenu(page: Page, name: string): Promise<void> {
  await button(page, 'Views').click();
  await page.getByRole('menuitem', { name }).click();
}

async function saveAs(page: Page, name: string): Promise<void> {
  await chooseInMenu(page, 'Save as a view…');
  await page.getByRole('textbox', { name: 'Name of the view' }).fill(name);
  await button(page, 'Save view').click();
}

const kept = (page: Page) => page.evaluate(() => JSON.stringify(Object.entries(localStorage)));

test('the usual views are offered, marked when shown, and only those that can be known', async ({
  page,
}) => {
  await signIn(page, 'Worker');
  await expect(views(page).getByRole('link')).toHaveText([
    'All cases',
    'Open, untouched for 90 days',
    'Closed this month',
  ]);
  await expect(views(page).getByRole('link', { name: 'All cases' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await views(page).getByRole('link', { name: 'Closed this month' }).click();
  await expect(page).toHaveURL(/closed_from=\d{4}-\d\d-01&closed_to=/);
  await expect(page.getByRole('list', { name: 'Active filters' })).toContainText('Closed:');
  await expect(views(page).getByRole('link', { name: 'Closed this month' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  expect(await kept(page)).not.toContain('savedViews');
});

test('a view is saved, left, opened again, changed and saved again', async ({ page }) => {
  await signIn(page, 'Supervisor', '/cases?status=Open&sort=name&columns=status');
  await saveAs(page, 'Open by name');
  const mine = views(page).getByRole('link', { name: 'Open by name' });
  await expect(mine).toHaveAttribute('aria-current', 'page');

  await views(page).getByRole('link', { name: 'All cases' }).click();
  await expect(page).toHaveURL(/\/cases$/);
  await page.reload();
  await mine.click();
  await expect(page).toHaveURL('/cases?status=Open&sort=name&columns=status');

  await button(page, 'Display').click();
  await page.getByRole('radio', { name: 'Compact' }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByText('“Open by name”, changed')).toBeVisible();
  await expect(mine).not.toHaveAttribute('aria-current');
  await button(page, 'Save changes').click();
  await expect(mine).toHaveAttribute('aria-current', 'page');
  await expect(mine).toHaveAttribute('href', /density=compact/);
});

test('what may name a person is not kept, and that is said', async ({ page }) => {
  await signIn(
    page,
    'Supervisor',
    '/cases?search=Miller&status=Open&custom.schoolName.contains=Oak',
  );
  await chooseInMenu(page, 'Save as a view…');
  const dialog = page.getByRole('dialog', { name: 'Save as a view' });
  await expect(dialog).toContainText('The search is not kept');
  await expect(dialog).toContainText('Not kept, as text may name a person');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Save view' }).click();
  await expect(dialog.getByRole('textbox')).toHaveAccessibleDescription(/Give the view a name/);
  await dialog.getByRole('textbox').fill('Open ones');
  await dialog.getByRole('button', { name: 'Save view' }).click();
  await expect(views(page).getByRole('link', { name: 'Open ones' })).toBeVisible();

  const text = await kept(page);
  expect(text).toContain('status=Open');
  expect(text).not.toContain('Miller');
  expect(text).not.toContain('Oak');
});

test('views are renamed, moved, unpinned, deleted and brought back by keyboard', async ({
  page,
}) => {
  await signIn(page, 'Supervisor', '/cases?status=Open');
  await saveAs(page, 'First name');
  await chooseInMenu(page, 'Manage views…');
  const panel = page.getByRole('dialog', { name: 'Views' });
  const names = panel.getByRole('listitem');

  await panel.getByRole('button', { name: 'Rename “First name”' }).press('Enter');
  await page.keyboard.type('Other name');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: 'Rename “Other name”' })).toBeFocused();
  const up = panel.getByRole('button', { name: 'Move “Other name” up' });
  await up.press('Enter');
  await up.press('Enter');
  await up.press('Enter');
  await expect(up).toBeFocused();
  await expect(names.first()).toContainText('Other name');
  await panel.getByRole('button', { name: 'Pin “Closed this month”' }).press('Space');
  await panel.getByRole('button', { name: 'Delete “Other name”' }).press('Enter');
  await expect(names).toHaveCount(2);
  await expect(panel.getByRole('button', { name: 'Undo' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(names.first()).toContainText('Other name');
  await page.keyboard.press('Escape');

  await expect(views(page).getByRole('link')).toHaveText([
    'All cases',
    'Other name',
    'Open, untouched for 90 days',
  ]);
});

test('a link to a view shows the same list to somebody else', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn(page, 'Supervisor', '/cases?search=Miller&status=Open&sort=name&density=compact');
  await chooseInMenu(page, 'Copy link to this list');
  await expect(page.getByText('Link copied, without the search')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(`${baseURL}/cases?status=Open&sort=name&density=compact`);

  const other = await browser.newContext();
  const elsewhere = await other.newPage();
  await elsewhere.goto(link);
  await elsewhere.getByRole('button', { name: 'Continue as Demo Observer' }).click();
  await expect(elsewhere.getByRole('list', { name: 'Active filters' })).toContainText('Open');
  await other.close();
});

test('views stay with the application that saved them', async ({ page }) => {
  await signIn(page, 'Supervisor', '/cases?status=Open');
  await saveAs(page, 'Mine alone');
  await expect(views(page).getByRole('link', { name: 'Mine alone' })).toBeVisible();
  await page.evaluate(() => sessionStorage.clear());
  await signIn(page, 'Observer');
  await expect(views(page)).toBeVisible();
  await expect(views(page).getByRole('link', { name: 'Mine alone' })).toHaveCount(0);
});

test('on a phone the views fit, and so does their panel', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'Supervisor', '/cases?status=Open');
  await saveAs(page, 'A view with quite a long name for a phone');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await expectAccessible(page);
  await chooseInMenu(page, 'Manage views…');
  await expect(page.getByRole('dialog', { name: 'Views' })).toBeVisible();
  await expectAccessible(page);
});

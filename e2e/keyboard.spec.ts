import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './fixtures';
import { field, rowOf, section } from './support/caseFile';
import { newCase, uniqueName } from './support/newRecords';

const mostSteps = 60;

/** Presses a key until `target` has the focus, as someone without a mouse looks for a thing. */
async function walkTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let step = 0; step < mostSteps; step += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(key);
  }
  const at = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
  throw new Error(`${mostSteps} times ${key} did not lead to ${target}; the focus is at ${at}`);
}

const hasFocus = (target: Locator) =>
  target.evaluate((element) => element === document.activeElement);

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

test('from sign-in to a saved goal without a mouse', async ({ page, api }) => {
  const name = uniqueName('Keyboard family');
  const { id } = await newCase(api, { name });
  const description = uniqueName('Learn to ride');
  await page.goto('/');

  await walkTo(page, button(page, 'Continue as Demo Supervisor'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Cases' })).toBeVisible();
  await expect(page.getByRole('rowheader')).toHaveCount(10);

  await page.keyboard.press('/');
  await expect(page.getByRole('textbox', { name: 'Search in case names' })).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('rowheader')).toHaveText([name]);
  await walkTo(page, page.getByRole('link', { name }));
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1, name })).toBeFocused();
  await walkTo(page, button(page, 'Add goal'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Goal (required)' })).toBeFocused();
  await page.keyboard.type(description);
  await walkTo(page, field(page, 'Status (required)'));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('In prog');
  await expect(page.getByRole('option')).toHaveText(['In progress']);
  await page.keyboard.press('ArrowDown'); // Enter takes what is marked, and the mark comes after the list
  await page.keyboard.press('Enter');
  await walkTo(page, page.getByRole('textbox', { name: 'Target date' }));
  await page.keyboard.type('12 Mar 2030');
  await page.keyboard.press('Control+Enter');

  await expect(rowOf(section(page, 'Goals'), description)).toContainText('In progress');
  await expect(button(page, 'Add goal')).toBeFocused();
  const [goal] = await api.list('goals', { 'filter[description]': description });
  expect(goal?.attributes).toMatchObject({ status: 'in_progress', target_date: '2030-03-12' });
  expect(goal?.relationships.case?.data).toEqual({ type: 'cases', id });
});

test('the list is paged, ordered and narrowed without a mouse, and a case leads back to its row', async ({
  page,
}) => {
  await page.goto('/cases?status=Open');
  await walkTo(page, button(page, 'Continue as Demo Supervisor'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('rowheader')).toHaveCount(10);

  const county = page.getByRole('columnheader', { name: 'County' });
  await walkTo(page, county.getByRole('button'));
  await page.keyboard.press('Enter');
  await expect(county).toHaveAttribute('aria-sort', 'ascending');
  await walkTo(page, button(page, 'Next page'));
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^11–20 of/)).toBeVisible();
  await expect(button(page, 'Next page')).toBeFocused();

  const link = page.getByRole('rowheader').nth(3).getByRole('link');
  const opened = (await page.getByRole('rowheader').allInnerTexts())[3] ?? '';
  await walkTo(page, link, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: opened })).toBeFocused();
  await walkTo(page, page.getByRole('link', { name: 'Cases', exact: true }).last());
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^11–20 of/)).toBeVisible();
  await expect(link).toBeFocused();

  await walkTo(page, button(page, /^Filters/), 'Shift+Tab');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Filter cases' });
  await walkTo(page, panel.getByRole('combobox', { name: 'Status' }));
  await page.keyboard.press('Backspace');
  await page.keyboard.type('Closed');
  const options = page.getByRole('listbox').getByRole('option');
  await expect(options).toHaveText(['Closed']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(panel.getByText('Closed', { exact: true }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(options).toHaveCount(0);
  await walkTo(page, panel.getByRole('button', { name: 'Show cases' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/status=Closed/);
  await expect(panel).toHaveCount(0);
  await expect(button(page, /^Filters \(1\)/)).toBeFocused();
});

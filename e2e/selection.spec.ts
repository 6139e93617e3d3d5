import { expect, type Page } from '@playwright/test';
import { test } from './fixtures';
import { expectAccessible } from './support/accessibility';
import { listPath, newCases, selectionBar } from './support/bulk';
import { signIn } from './support/signIn';

const box = (page: Page, name: string) => page.getByRole('checkbox', { name: `Select ${name}` });

test('a range, a page and paging: what is ticked stays ticked', async ({ page, api }) => {
  const { family } = await newCases(api, 14);
  await signIn(page, 'Admin', `${listPath(family)}&sort=name`);
  await box(page, `${family} 001`).check();
  await box(page, `${family} 004`).click({ modifiers: ['Shift'] });
  await expect(selectionBar(page)).toContainText('4 cases selected');
  await page.getByRole('button', { name: 'Next page' }).click();
  await box(page, `${family} 012`).check();
  await expect(selectionBar(page)).toContainText('5 cases selected');
  await page.getByRole('button', { name: 'Previous page' }).click();
  await expect(box(page, `${family} 003`)).toBeChecked();
  await page.getByRole('checkbox', { name: 'Select all cases on this page' }).check();
  await expect(selectionBar(page)).toContainText('11 cases selected');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Clear the selection' }).click();
  await expect(selectionBar(page)).toHaveCount(0);
  await expect(box(page, `${family} 003`)).not.toBeChecked();
});

test('the keyboard goes down and up, and ticks', async ({ page, api }) => {
  const { family } = await newCases(api, 3);
  await signIn(page, 'Admin', `${listPath(family)}&sort=name`);
  await page.getByRole('link', { name: `${family} 000` }).focus();
  await page.keyboard.press('j');
  await expect(page.getByRole('link', { name: `${family} 001` })).toBeFocused();
  await page.keyboard.press('x');
  await expect(box(page, `${family} 001`)).toBeChecked();
  await page.keyboard.press('k');
  await expect(page.getByRole('link', { name: `${family} 000` })).toBeFocused();
  await expect(selectionBar(page)).toContainText('1 case selected');
});

test('what a filter hides is counted and listed, and no action touches it', async ({
  page,
  api,
}) => {
  const { family } = await newCases(api, 4);
  await signIn(page, 'Admin', `${listPath(family)}&sort=name`);
  await page.getByRole('checkbox', { name: 'Select all cases on this page' }).check();
  await page.getByLabel('Search in case names').fill(`${family} 002`);
  await expect(page.getByRole('rowheader')).toHaveCount(1);
  await expect(selectionBar(page)).toContainText('1 case selected');
  await expect(selectionBar(page)).toContainText('3 cases picked under other filters');
  await page.getByRole('button', { name: 'Change…' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(page.getByRole('button', { name: 'Delete 1 case', exact: true })).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: 'List them' }).click();
  const panel = page.getByRole('dialog', { name: 'Picked under other filters' });
  await expect(panel.getByRole('link', { name: `${family} 000` })).toBeVisible();
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'Leave these 3 out' }).click();
  await expect(selectionBar(page)).not.toContainText('picked under other filters');
});

test('who may not change anything is told why', async ({ page }) => {
  await signIn(page, 'Observer');
  await page.getByRole('checkbox', { name: 'Select all cases on this page' }).check();
  await expect(page.getByRole('button', { name: 'Change…' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await expect(page.getByRole('button', { name: 'Change…' })).toHaveAccessibleDescription(/lacks/);
});

test('deleting many asks for their number', async ({ page, api }) => {
  const { family, cases } = await newCases(api, 21);
  await signIn(page, 'Admin', `${listPath(family)}&size=25`);
  await page.getByRole('checkbox', { name: 'Select all cases on this page' }).check();
  await page.getByRole('button', { name: 'Change…' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  const confirm = page.getByRole('button', { name: 'Delete 21 cases', exact: true });
  await expect(confirm).toHaveAttribute('aria-disabled', 'true');
  await expectAccessible(page);
  await page.getByLabel(/^Type 21 to confirm/).fill('21');
  await confirm.click();
  await expect(page.getByText('Finished', { exact: true })).toBeVisible();
  expect(await Promise.all(cases.map((one) => api.exists(one)))).toEqual(cases.map(() => false));
});

test('on a phone cases are ticked on their cards', async ({ page, api }) => {
  const { family } = await newCases(api, 2);
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'Admin', listPath(family));
  await box(page, `${family} 000`).check();
  await expect(selectionBar(page)).toContainText('1 case selected');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await expectAccessible(page);
});

import { expect } from '@playwright/test';
import { test } from './fixtures';
import { expectAccessible } from './support/accessibility';
import { signIn } from './support/signIn';

test('in the calendar a weekend is no warning, and axe finds nothing', async ({ page }) => {
  await signIn(page, 'Supervisor', '/cases/new');
  await page.getByRole('textbox', { name: /^Opened on/ }).fill('12 Mar 2026');
  await page.getByRole('button', { name: /^Choose Opened on|calendar.*Opened on/i }).click();
  const day = (name: string) => page.getByRole('button', { name, exact: true });
  await expect(day('14 March 2026')).toBeVisible();
  const colour = (name: string) => day(name).evaluate((it) => getComputedStyle(it).color);
  expect(await colour('14 March 2026')).toBe(await colour('13 March 2026'));
  await expectAccessible(page);
});

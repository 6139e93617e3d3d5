import { expect } from '@playwright/test';
import { test } from './fixtures';
import { expectAccessible } from './support/accessibility';
import { field } from './support/caseFile';
import { newCase } from './support/newRecords';
import { signIn } from './support/signIn';
import { storedText } from './support/storedText';

test('a page that nobody touches is covered, gives up the token, and keeps what was typed', async ({
  page,
  api,
}) => {
  const found = await newCase(api);
  await page.clock.install();
  await signIn(page, 'Admin', `/cases/${found.id}/edit`);
  await field(page, 'Summary').fill('Half a sen');
  await page.clock.fastForward('29:00');
  await page.mouse.move(10, 10);
  await page.clock.fastForward('29:00');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.clock.fastForward('02:00');
  const dialog = page.getByRole('dialog', { name: 'Locked, as nobody was here' });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  const covered = await field(page, 'Summary').evaluate((input) => {
    const { left, top } = input.getBoundingClientRect();
    return document.elementFromPoint(left + 2, top + 2) !== input;
  });
  expect(covered).toBe(true);
  expect(await storedText(page)).toContain('"token":"ended"');
  await dialog.getByRole('button', { name: /Demo Admin/ }).click();
  // An hour has passed on this device and none in the sandbox.
  await dialog.getByRole('button', { name: 'Continue all the same' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(field(page, 'Summary')).toHaveValue('Half a sen');
  await page.getByRole('button', { name: 'Save 1 change' }).click();
  await expect(page.getByText('Half a sen')).toBeVisible();
});

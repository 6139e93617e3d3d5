import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './fixtures';
import { expectAccessible } from './support/accessibility';
import { newCase } from './support/newRecords';
import { signIn } from './support/signIn';

async function openDialog(page: Page, name: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Delete case' }).click();
  const dialog = page.getByRole('dialog', { name: `Delete ${name}?` });
  await expect(dialog).toContainText('hidden from Casebook and from Reporting');
  return dialog;
}

test('a delete says what it means, asks, deletes and goes back to the list that one came from', async ({
  page,
  api,
}) => {
  const caseResource = await newCase(api, { name: 'Deleted family' });
  await signIn(page, 'Admin', '/cases?search=Deleted+family');
  await page.getByRole('link', { name: 'Deleted family' }).first().click();
  const dialog = await openDialog(page, 'Deleted family');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  expect(await api.exists(caseResource)).toBe(true);
  await openDialog(page, 'Deleted family');
  await dialog.getByRole('button', { name: 'Delete case' }).click();
  await expect(page).toHaveURL(/\/cases\?search=Deleted/);
  await expect(page.getByText('Deleted Deleted family.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Deleted family' })).toHaveCount(0);
  expect(await api.exists(caseResource)).toBe(false);
});

test('a case that is already gone is said to be gone', async ({ page, api, staging }) => {
  const caseResource = await newCase(api, { name: 'Gone family' });
  await signIn(page, 'Admin', `/cases/${caseResource.id}`);
  const dialog = await openDialog(page, 'Gone family');
  await staging.deleteBySomeoneElse(caseResource);
  await dialog.getByRole('button', { name: 'Delete case' }).click();
  await expect(page).toHaveURL(/\/cases$/);
  await expect(page.getByText('There was nothing left to delete')).toBeVisible();
});

test('a delete that fails stays in the dialog and can be tried again', async ({
  page,
  api,
  staging,
}) => {
  const caseResource = await newCase(api, { name: 'Stubborn family' });
  await staging.fault({ method: 'DELETE', fault: { kind: 'status', status: 500 } });
  await signIn(page, 'Admin', `/cases/${caseResource.id}`);
  const dialog = await openDialog(page, 'Stubborn family');
  await dialog.getByRole('button', { name: 'Delete case' }).click();
  await expect(dialog.getByRole('alert')).toContainText('The service has a fault');
  await dialog.getByRole('button', { name: 'Delete case' }).click();
  await expect(page).toHaveURL(/\/cases$/);
  expect(await api.exists(caseResource)).toBe(false);
});

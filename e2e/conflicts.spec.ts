import { expect, type Page } from '@playwright/test';
import { test } from './fixtures';
import { expectAccessible } from './support/accessibility';
import { field, rowOf, section } from './support/caseFile';
import { identifierOf, newCase, newGoal, uniqueName } from './support/newRecords';
import { signIn } from './support/signIn';

const dialog = (page: Page) =>
  page.getByRole('dialog', { name: 'Somebody else changed this while you had it open' });

const versions = (page: Page, name: string) => dialog(page).getByRole('radiogroup', { name });

test('a save keeps what somebody else changed in other fields, and names it', async ({
  page,
  api,
  staging,
}) => {
  const caseResource = await newCase(api);
  await signIn(page, 'Admin', `/cases/${caseResource.id}/edit`);
  const summary = uniqueName('The mother has found work');
  await page.getByLabel('Summary').fill(summary);
  await staging.changeBySomeoneElse(caseResource, { legacy_id: 'L-77' });
  await page.getByRole('button', { name: 'Save 1 change' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Legacy ID' })).toContainText(
    'had changed Legacy ID meanwhile. That stays as they saved it.',
  );
  const { attributes } = await api.get('cases', caseResource.id);
  expect([attributes.summary, attributes.legacy_id]).toEqual([summary, 'L-77']);
});

test('a field that both changed is decided before anything is sent', async ({
  page,
  api,
  staging,
}) => {
  const caseResource = await newCase(api, { legacy_id: 'A-1', summary: 'Old' });
  await signIn(page, 'Admin', `/cases/${caseResource.id}/edit`);
  await page.getByLabel('Summary').fill('Mine');
  await page.getByLabel('Legacy ID').fill('A-2');
  await staging.changeBySomeoneElse(caseResource, { summary: 'Theirs', legacy_id: 'A-3' });
  await staging.forgetRequests();
  await page.getByRole('button', { name: 'Save 2 changes' }).click();

  await expect(versions(page, 'Summary')).toHaveAccessibleDescription('When you opened it: Old');
  await expect(versions(page, 'Summary').getByRole('radio')).toHaveCount(2);
  await expectAccessible(page);
  await dialog(page).getByRole('button', { name: 'Back to the form' }).click();
  await expect(page.getByText('Nothing was sent. Everything that you typed')).toBeVisible();
  await expect(page.getByLabel('Summary')).toHaveValue('Mine');
  expect(await staging.requests({ method: 'PATCH' })).toEqual([]);

  await page.getByRole('button', { name: 'Save 2 changes' }).click();
  await versions(page, 'Summary').getByRole('radio', { name: 'Mine' }).check();
  await versions(page, 'Legacy ID').getByRole('radio', { name: 'A-3' }).check();
  // Somebody saves once more while it is being decided.
  await staging.changeBySomeoneElse(caseResource, { summary: 'Theirs again' });
  await dialog(page).getByRole('button', { name: 'Save what I chose' }).click();
  await expect(versions(page, 'Summary')).toContainText('Theirs again');
  expect(await staging.requests({ method: 'PATCH' })).toEqual([]);
  await versions(page, 'Summary').getByRole('radio', { name: 'Mine' }).check();
  await dialog(page).getByRole('button', { name: 'Save what I chose' }).click();

  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Edit');
  const [patch, ...others] = await staging.requests({ method: 'PATCH' });
  expect(others).toEqual([]);
  expect(patch?.body.data.attributes).toEqual({ summary: 'Mine' });
  const { attributes } = await api.get('cases', caseResource.id);
  expect([attributes.summary, attributes.legacy_id]).toEqual(['Mine', 'A-3']);
});

test('two people add an assignee each, and the case has both', async ({ page, api }) => {
  const [first, second] = await api.list('users', { 'page[size]': '2' });
  const caseResource = await newCase(api);
  await signIn(page, 'Admin', `/cases/${caseResource.id}/edit`);
  await page.getByRole('combobox', { name: 'Assignees' }).fill(String(first?.attributes.name));
  await page.getByRole('option').first().click();
  await page.keyboard.press('Escape');
  await api.patch(caseResource, {}, { assignees: second ? [identifierOf(second)] : [] });
  await page.getByRole('button', { name: 'Save 1 change' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Edit');
  const { relationships } = await api.get('cases', caseResource.id, { include: 'assignees' });
  const linked = relationships.assignees?.data;
  const ids = Array.isArray(linked) ? linked.map(({ id }) => id) : [];
  expect(ids.toSorted()).toEqual([first?.id, second?.id].toSorted());
});

test('a case that was deleted meanwhile keeps what was typed, and it becomes a new case', async ({
  page,
  api,
  staging,
}) => {
  const caseResource = await newCase(api);
  await signIn(page, 'Admin', `/cases/${caseResource.id}/edit`);
  const summary = uniqueName('Three visits');
  await page.getByLabel('Summary').fill(summary);
  await staging.deleteBySomeoneElse(caseResource);
  await page.getByRole('button', { name: 'Save 1 change' }).click();
  await expect(page.getByRole('alert')).toContainText('was deleted while you had it open');
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByLabel('Summary')).toHaveValue(summary);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Make a new case of it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'New case' })).toBeVisible();
  await page.getByRole('button', { name: 'Create case' }).click();
  const name = String(caseResource.attributes.name);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  const [made] = await api.list('cases', { 'filter[name]': name });
  expect(made?.attributes.summary).toBe(summary);
});

test('a goal that both changed is decided in the row where it is edited', async ({
  page,
  api,
  staging,
}) => {
  const caseResource = await newCase(api);
  const goal = await newGoal(api, caseResource, { target_date: '2030-01-01' });
  const name = String(goal.attributes.description);
  await signIn(page, 'Admin', `/cases/${caseResource.id}`);
  await rowOf(section(page, 'Goals'), name).getByRole('button', { name: 'Edit' }).click();
  await field(page, 'Target date').fill('1 Mar 2030');
  await staging.changeBySomeoneElse(goal, { target_date: '2030-02-01', status: 'in_progress' });
  await page.getByRole('button', { name: 'Save 1 change' }).click();
  await expect(versions(page, 'Target date')).toHaveAccessibleDescription(/1 Jan 2030/);
  await versions(page, 'Target date').getByRole('radio', { name: '1 Feb 2030' }).check();
  await dialog(page).getByRole('button', { name: 'Save what I chose' }).click();
  await expect(page.getByText('with what you chose, the record already holds')).toBeVisible();
  expect((await api.get('goals', goal.id)).attributes.target_date).toBe('2030-02-01');
});

import { expect } from '@playwright/test';
import { test } from './fixtures';
import { expectAccessible } from './support/accessibility';
import { cell, choose, daysFromToday, field, rowOf, section } from './support/caseFile';
import { newCase, newGoal, uniqueName } from './support/newRecords';
import { signIn } from './support/signIn';

test('a goal is added by keyboard alone, and the page shows it without a reload', async ({
  page,
  api,
}) => {
  const { id } = await newCase(api);
  const description = uniqueName('Find a school place');
  await signIn(page, 'Supervisor', `/cases/${id}`);
  const add = page.getByRole('button', { name: 'Add goal' });
  await add.focus();
  await page.keyboard.press('Enter');
  await expect(field(page, 'Goal (required)')).toBeFocused();
  await page.keyboard.type(description);
  await field(page, 'Target date').fill('1 Feb 2030');
  await page.keyboard.press('Control+Enter');

  const row = rowOf(section(page, 'Goals'), description);
  await expect(await cell(row, 'Target date')).toHaveText('1 Feb 2030');
  await expect(page.getByRole('status').filter({ hasText: 'was added' })).toHaveText(
    `The goal “${description}” was added.`,
  );
  await expect(add).toBeFocused();
  const goals = await api.list('goals', { 'filter[description]': description });
  expect(goals.map(({ attributes }) => attributes.target_date)).toEqual(['2030-02-01']);
});

test('a double click on add creates one goal, and nothing empty is sent', async ({
  page,
  api,
  staging,
}) => {
  const { id } = await newCase(api);
  const description = uniqueName('Keep the flat');
  await signIn(page, 'Admin', `/cases/${id}`);
  await staging.fault({ method: 'POST', path: '/goals', fault: { kind: 'delay', delay_ms: 600 } });
  await page.getByRole('button', { name: 'Add goal' }).click();
  await field(page, 'Goal (required)').fill(description);
  await page.getByRole('button', { name: 'Add this goal' }).dblclick();
  await expect(rowOf(section(page, 'Goals'), description)).toBeVisible();
  const posts = await staging.requests({ method: 'POST', path: /^\/cases\/goals/ });
  expect(posts.map(({ body }) => body.data.attributes)).toEqual([
    { description, status: 'not_started' },
  ]);
});

test('an edit sends only what changed, and an unchanged form sends nothing and says so', async ({
  page,
  api,
  staging,
}) => {
  const caseResource = await newCase(api);
  const goal = await newGoal(api, caseResource, { target_date: '2030-01-01' });
  const { description } = goal.attributes;
  await signIn(page, 'Admin', `/cases/${caseResource.id}`);
  const edit = page.getByRole('button', { name: `Edit goal “${description}”` });
  await edit.click();
  await expect(field(page, 'Goal (required)')).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Nothing has changed, so nothing was sent.')).toBeVisible();
  expect(await staging.requests({ method: 'PATCH' })).toEqual([]);

  await choose(field(page, 'Status (required)'), 'Not achieved');
  await field(page, 'Target date').fill('');
  await page.getByRole('button', { name: 'Save 2 changes' }).click();
  await expect(await cell(rowOf(section(page, 'Goals'), description), 'Status')).toHaveText(
    'Not achieved',
  );
  await expect(edit).toBeFocused();
  const patches = await staging.requests({ method: 'PATCH' });
  expect(patches.map(({ body }) => body.data)).toEqual([
    { type: 'goals', id: goal.id, attributes: { status: 'not_achieved', target_date: null } },
  ]);
});

test('a goal is marked as achieved today', async ({ page, api }) => {
  const caseResource = await newCase(api);
  const goal = await newGoal(api, caseResource, { target_date: daysFromToday(-10) });
  await signIn(page, 'Supervisor', `/cases/${caseResource.id}`);
  const row = rowOf(section(page, 'Goals'), goal.attributes.description);
  await expect(row).toContainText('10 days overdue');
  await row.getByRole('button', { name: /^Mark achieved/ }).click();
  await page.getByRole('button', { name: 'Mark as achieved', exact: true }).click();
  await expect(await cell(row, 'Status')).toContainText('Achieved');
  await expect(row).not.toContainText('overdue');
  const { attributes } = await api.get('goals', goal.id);
  expect(attributes).toMatchObject({ status: 'achieved', achieved_on: daysFromToday(0) });
});

test('a goal is removed after it was said what that means', async ({ page, api }) => {
  const caseResource = await newCase(api);
  const goal = await newGoal(api, caseResource);
  const { description } = goal.attributes;
  await signIn(page, 'Admin', `/cases/${caseResource.id}`);
  const remove = page.getByRole('button', { name: `Remove goal “${description}”` });
  await remove.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Only Casebook Support can bring it back.');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(remove).toBeFocused();
  await remove.click();
  await dialog.getByRole('button', { name: 'Remove goal' }).click();
  await expect(page.getByText('No goal has been set for this case yet.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Goals' })).toBeFocused();
  expect(await api.exists(goal)).toBe(false);
});

test('a refused goal keeps what was typed and shows each error at its field', async ({
  page,
  api,
  staging,
}) => {
  const { id } = await newCase(api);
  await signIn(page, 'Admin', `/cases/${id}`);
  await staging.fault({
    method: 'POST',
    path: '/goals',
    fault: {
      kind: 'status',
      status: 422,
      errors: [
        {
          code: 'required',
          detail: 'target_date is required.',
          source: { pointer: '/data/attributes/target_date' },
        },
        { detail: 'The case is locked by an audit.' },
      ],
    },
  });
  await page.getByRole('button', { name: 'Add goal' }).click();
  const description = field(page, 'Goal (required)');
  await description.fill('Typed and kept');
  await page.keyboard.press('Control+Enter');

  const summary = section(page, 'Goals').getByRole('alert');
  await expect(summary).toBeFocused();
  await expect(summary).toContainText('The case is locked by an audit.');
  const target = field(page, 'Target date (required)');
  await expect(target).toHaveAccessibleDescription(/target_date is required/);
  await summary.getByRole('link').click();
  await expect(target).toBeFocused();
  await expect(description).toHaveValue('Typed and kept');
  await expectAccessible(page);

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('button', { name: 'Add goal' }).click();
  await expect(target).toBeVisible();
});

test('a case that was closed meanwhile refuses the goal in its own words', async ({
  page,
  api,
  staging,
}) => {
  const caseResource = await newCase(api);
  await signIn(page, 'Admin', `/cases/${caseResource.id}`);
  await page.getByRole('button', { name: 'Add goal' }).click();
  await field(page, 'Goal (required)').fill('Too late');
  await staging.changeBySomeoneElse(caseResource, {
    status: 'Closed',
    closed_on: '2026-03-01',
    closing_reason: 'Goals achieved',
  });
  await page.keyboard.press('Control+Enter');
  await expect(section(page, 'Goals').getByRole('alert')).toContainText(
    'A closed case takes no new goal.',
  );
  await expect(field(page, 'Goal (required)')).toHaveValue('Too late');
});

test('what the role may not do is explained where the server refuses it', async ({
  page,
  api,
  staging,
}) => {
  const caseResource = await newCase(api);
  const goal = await newGoal(api, caseResource);
  await signIn(page, 'Admin', `/cases/${caseResource.id}`);
  await staging.fault({ method: 'DELETE', fault: { kind: 'status', status: 403 } });
  const remove = page.getByRole('button', { name: /^Remove goal/ });
  await remove.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Remove goal' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Your application may not do this');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(remove).toHaveAttribute('aria-disabled', 'true');
  expect(await api.exists(goal)).toBe(true);
});

test('unsaved work is asked about, on Esc, on another form and on leaving', async ({
  page,
  api,
}) => {
  const { id } = await newCase(api);
  await signIn(page, 'Admin', `/cases/${id}`);
  const add = page.getByRole('button', { name: 'Add goal' });
  const description = field(page, 'Goal (required)');
  await add.click();
  // The form opens once it is known that no draft waits for it.
  await expect(description).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(description).toHaveCount(0);
  await expect(add).toBeFocused();

  await add.click();
  await description.fill('Half a thought');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Keep typing' }).click();
  await expect(description).toBeFocused();
  await expect(description).toHaveValue('Half a thought');

  await page.getByRole('button', { name: 'Add involvement' }).click();
  await page.getByRole('button', { name: 'Keep typing' }).click();
  await page.getByRole('link', { name: 'Cases', exact: true }).last().click();
  await expect(page.getByRole('dialog')).toContainText('Leave without saving?');
  await page.getByRole('button', { name: 'Stay and go on' }).click();
  await expect(description).toHaveValue('Half a thought');

  await page.getByRole('button', { name: 'Add involvement' }).click();
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(description).toHaveCount(0);
  await expect(field(page, 'Person (required)')).toBeFocused();
  await page.getByRole('link', { name: 'Cases', exact: true }).last().click();
  await expect(page).toHaveURL(/\/cases$/);
});

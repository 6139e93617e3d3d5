import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './fixtures';
import { rowOf, section } from './support/caseFile';
import {
  identifierOf,
  newCase,
  newGoal,
  newInvolvement,
  newPerson,
  uniqueName,
  userNamed,
} from './support/newRecords';
import type { Resource, SandboxApi } from './support/sandboxApi';
import { signIn } from './support/signIn';
import { storedText } from './support/storedText';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

/** Shown, reachable, and says why it cannot be done. */
async function expectUnavailable(action: Locator, reason: RegExp): Promise<void> {
  await expect(action).toHaveAttribute('aria-disabled', 'true');
  await expect(action).toHaveAccessibleDescription(reason);
}

async function expectAvailable(...actions: Locator[]): Promise<void> {
  for (const action of actions) {
    await expect(action).toBeVisible();
    await expect(action).not.toHaveAttribute('aria-disabled', 'true');
  }
}

/** A case of the Worker's with one person and one goal, and the actions of both rows. */
async function caseFile(page: Page, api: SandboxApi) {
  const assignee = identifierOf(await userNamed(api, 'Dana Whitfield'));
  const caseResource = await newCase(api, {}, { assignees: [assignee] });
  const person = await newPerson(api);
  const goal = await newGoal(api, caseResource);
  await newInvolvement(api, caseResource, {}, person);
  const who: string = person.attributes.full_name;
  const what: string = goal.attributes.description;
  const actions = {
    edit: [
      button(page, `Edit goal “${what}”`),
      button(page, `Mark achieved: goal “${what}”`),
      button(page, `Edit involvement of ${who}`),
      button(page, `End involvement of ${who}`),
    ],
    add: [button(page, 'Add goal'), button(page, 'Add involvement')],
    removeGoal: button(page, `Remove goal “${what}”`),
    removeInvolvement: button(page, `Remove involvement of ${who}`),
  };
  return { caseResource, goal, actions };
}

async function addGoal(page: Page, description: string): Promise<void> {
  await button(page, 'Add goal').click();
  await page.getByRole('textbox', { name: 'Goal (required)' }).fill(description);
  await button(page, 'Add this goal').click();
}

test('an admin can do everything', async ({ page, api }) => {
  const { caseResource, actions } = await caseFile(page, api);
  await signIn(page, 'Admin', `/cases/${caseResource.id}`);
  await expectAvailable(link(page, 'Edit case'), button(page, 'Delete case'), ...actions.add);
  await expectAvailable(...actions.edit, actions.removeGoal, actions.removeInvolvement);
  await link(page, 'Cases').last().click();
  await expectAvailable(link(page, 'New case'));
});

test('a supervisor removes a goal, and reads why the case cannot be deleted', async ({
  page,
  api,
}) => {
  const { caseResource, goal, actions } = await caseFile(page, api);
  await signIn(page, 'Supervisor', `/cases/${caseResource.id}`);
  await expectAvailable(link(page, 'Edit case'), ...actions.add, ...actions.edit);
  await expectUnavailable(button(page, 'Delete case'), /lacks People Delete\./);
  await button(page, 'Delete case').click({ force: true });
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await actions.removeGoal.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove goal' }).click();
  await expect(page.getByText('No goal has been set for this case yet.')).toBeVisible();
  expect(await api.exists(goal)).toBe(false);
  expect(await api.exists(caseResource)).toBe(true);
});

test('a worker adds to an own case, and reads why nothing can be removed', async ({
  page,
  api,
}) => {
  const { caseResource, actions } = await caseFile(page, api);
  await signIn(page, 'Worker', `/cases/${caseResource.id}`);
  await expectAvailable(link(page, 'Edit case'), ...actions.add, ...actions.edit);
  await expectUnavailable(actions.removeGoal, /lacks Engage Delete\. An administrator can/);
  await expectUnavailable(actions.removeInvolvement, /lacks Engage Delete\./);
  await expectUnavailable(button(page, 'Delete case'), /lacks Engage Delete and People Delete\./);

  const description = uniqueName('Find a tutor');
  await addGoal(page, description);
  await expect(rowOf(section(page, 'Goals'), description)).toBeVisible();
  expect(await api.list('goals', { 'filter[description]': description })).toHaveLength(1);
});

test('a worker’s list holds own cases only, and another case is not found', async ({
  page,
  api,
}) => {
  const word = uniqueName('Larkspur').replace(' ', '');
  const assignee = identifierOf(await userNamed(api, 'Dana Whitfield'));
  await newCase(api, { name: `${word} own` }, { assignees: [assignee] });
  const other: Resource = await newCase(api, { name: `${word} other` });
  await signIn(page, 'Worker', `/cases?search=${word}`);
  await expect(page.getByRole('rowheader')).toHaveText([`${word} own`]);
  await expectAvailable(link(page, 'New case'));

  await page.goto(`/cases/${other.id}`);
  await expect(page.getByRole('heading', { name: 'This case can’t be found' })).toBeVisible();
  await expect(page.getByText(/your application may not see it/)).toBeVisible();
  await page.goto(`/cases/${other.id}/edit`);
  await expect(page.getByRole('heading', { name: 'This case can’t be found' })).toBeVisible();
  await expect(page.getByText(word)).toHaveCount(0);
});

test('an observer reads, and each action says why it is not available', async ({ page, api }) => {
  const { caseResource, actions } = await caseFile(page, api);
  await signIn(page, 'Observer', `/cases/${caseResource.id}`);
  await expectUnavailable(button(page, 'Edit case'), /lacks Engage Edit and People Edit\./);
  await expectUnavailable(button(page, 'Delete case'), /lacks Engage Delete and People Delete\./);
  for (const action of actions.add)
    await expectUnavailable(action, /lacks Engage Create \(All\)\./);
  for (const action of actions.edit) await expectUnavailable(action, /lacks Engage Edit\./);
  await expectUnavailable(actions.removeGoal, /lacks Engage Delete\./);
  await expectUnavailable(actions.removeInvolvement, /lacks Engage Delete\./);

  // The reason is for eyes as well, and reached by keyboard.
  await button(page, 'Edit case').focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('tooltip')).toHaveText(/lacks Engage Edit and People Edit\./);
  await link(page, 'Cases').last().click();
  await expectUnavailable(button(page, 'New case'), /lacks Engage Create \(All\) and People/);
});

for (const [path, title] of [
  ['/cases/new', 'You can’t create a case here'],
  ['edit', 'You can’t edit this case'],
] as const) {
  test(`an observer who opens ${path} by its address reads the reason`, async ({ page, api }) => {
    const { id } = await newCase(api);
    await signIn(page, 'Observer', path === 'edit' ? `/cases/${id}/edit` : path);
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await expect(page.getByText(/^This application lacks Engage/)).toBeVisible();
    await expect(page.getByRole('textbox')).toHaveCount(0);
  });
}

test('with a bare token nothing is known: the refusal is explained, and known from then on', async ({
  page,
  api,
}) => {
  const { id } = await newCase(api);
  await signIn(page, 'Observer');
  const [, token = ''] = /"token":"([^"]+)"/.exec(await storedText(page)) ?? [];
  await page.evaluate(() => sessionStorage.clear());
  await page.goto(`/cases/${id}`);
  await page.getByRole('tab', { name: 'Paste a token' }).click();
  await page.getByRole('textbox', { name: 'Bearer token' }).fill(token);
  await button(page, 'Sign in').click();

  await expectAvailable(link(page, 'Edit case'), button(page, 'Add goal'));
  await addGoal(page, 'Typed and kept');
  const refusal = section(page, 'Goals').getByRole('alert');
  await expect(refusal).toContainText('Your application may not do this');
  await expect(refusal).toContainText('An administrator can give the application the role');
  await expect(page.getByRole('textbox', { name: 'Goal (required)' })).toHaveValue(
    'Typed and kept',
  );
  await page.keyboard.press('Escape');
  await button(page, 'Discard').click();
  await expectUnavailable(button(page, 'Add goal'), /lacks Engage Create \(All\)\./);
  await expectAvailable(link(page, 'Edit case'));
});

test('a 403 that nobody expected is explained at the form, and known afterwards', async ({
  page,
  api,
  staging,
}) => {
  const { id, attributes } = await newCase(api);
  await signIn(page, 'Admin', `/cases/${id}`);
  await link(page, 'Edit case').click();
  await page.getByRole('textbox', { name: 'Summary' }).fill('Typed and kept');
  await staging.fault({ method: 'PATCH', fault: { kind: 'status', status: 403 } });
  await button(page, 'Save 1 change').click();
  await expect(page.getByRole('alert')).toContainText('Your application may not do this');
  await expect(page.getByRole('textbox', { name: 'Summary' })).toHaveValue('Typed and kept');
  await button(page, 'Cancel').click();
  await button(page, 'Leave without saving').click();
  await expect(page.getByRole('heading', { level: 1, name: attributes.name })).toBeVisible();
  await expectUnavailable(button(page, 'Edit case'), /lacks Engage Edit and People Edit\./);
});

import { expect, type Page } from '@playwright/test';
import { test } from './fixtures';
import { expectAccessible } from './support/accessibility';
import { confirmRun, finished, listPath, newCases, outcome, previewType } from './support/bulk';
import { choose, field } from './support/caseFile';
import { identifierOf, newGoal, newInvolvement, newPerson, userNamed } from './support/newRecords';
import type { Resource, SandboxApi } from './support/sandboxApi';
import { signIn } from './support/signIn';

/** From the list of `count` new cases to the form of an action. */
async function openAction(page: Page, api: SandboxApi, action: string, count = 3) {
  const { family, cases } = await newCases(api, count);
  await signIn(page, 'Admin', `${listPath(family)}&sort=name`);
  await openForm(page, action);
  return { family, cases };
}

async function openForm(page: Page, action: string) {
  await page.getByRole('checkbox', { name: 'Select all cases on this page' }).check();
  await page.getByRole('button', { name: 'Change…' }).click();
  await page.getByRole('menuitem', { name: action }).click();
}

const preview = (page: Page) => page.getByRole('button', { name: 'Preview the change' }).click();

/** Confirms, and waits until `count` cases are changed. */
async function carryOut(page: Page, count: number) {
  await confirmRun(page, count);
  await expect(finished(page)).toBeVisible();
  expect(await outcome(page, 'Changed')).toBe(count);
}

const read = (api: SandboxApi, cases: readonly Resource[]) =>
  Promise.all(cases.map(({ id }) => api.get('cases', id)));

const assigneesOf = ({ relationships }: Resource) =>
  [relationships.assignees?.data ?? []].flat().map(({ id }) => id);

test('closing asks for a date and a reason, and each case holds them', async ({ page, api }) => {
  const { cases } = await openAction(page, api, 'Set status');
  await choose(field(page, 'Status (required)'), 'Closed');
  await field(page, 'Closed on (required)').fill('');
  await preview(page);
  await expect(field(page, 'Closed on (required)')).toHaveAccessibleDescription(/Give a day/);
  await expectAccessible(page);
  await field(page, 'Closed on (required)').fill('2026-03-12');
  await choose(field(page, 'Closing reason (required)'), 'Reunification');
  await preview(page);
  await carryOut(page, 3);
  for (const { attributes } of await read(api, cases)) {
    expect(attributes).toMatchObject({
      status: 'Closed',
      closed_on: '2026-03-12',
      closing_reason: 'Reunification',
    });
  }
});

test('a case that would close before it opened is named, and left as it is', async ({
  page,
  api,
  staging,
}) => {
  const { family, cases } = await newCases(api, 2);
  await staging.changeBySomeoneElse(cases[1] as Resource, { opened_on: '2026-04-01' });
  await signIn(page, 'Admin', `${listPath(family)}&sort=name`);
  await openForm(page, 'Set status');
  await choose(field(page, 'Status (required)'), 'Closed');
  await field(page, 'Closed on (required)').fill('2026-03-12');
  await choose(field(page, 'Closing reason (required)'), 'Reunification');
  await preview(page);
  await page.getByRole('button', { name: /^Breaks a rule/ }).click();
  await expect(page.getByRole('row', { name: `${family} 001` })).toContainText(
    'It would close before it opened.',
  );
  await carryOut(page, 1);
  expect((await api.get('cases', (cases[1] as Resource).id)).attributes.status).toBe('Open');
});

test('a county is set, and cleared again', async ({ page, api }) => {
  const { family, cases } = await openAction(page, api, 'Set county');
  await choose(field(page, 'County'), 'Kings County, NY');
  await preview(page);
  await carryOut(page, 3);
  expect((await read(api, cases)).map(({ attributes }) => attributes.county)).toEqual(
    cases.map(() => 'Kings County, NY'),
  );
  await page.goto(`${listPath(family)}&sort=name`);
  await openForm(page, 'Set county');
  await preview(page);
  await carryOut(page, 3);
  expect((await read(api, cases)).map(({ attributes }) => attributes.county)).toEqual(
    cases.map(() => null),
  );
});

test('a custom field is set, and the other custom fields of the cases stay', async ({
  page,
  api,
}) => {
  const { family, cases } = await openAction(page, api, 'Set a custom field');
  await choose(field(page, 'Custom field (required)'), 'Risk level');
  await choose(field(page, 'Risk level'), 'High');
  await expectAccessible(page);
  await preview(page);
  await expect(page.getByText('Risk level: none → High').first()).toBeVisible();
  await carryOut(page, 3);
  await page.goto(`${listPath(family)}&sort=name`);
  await openForm(page, 'Set a custom field');
  await choose(field(page, 'Custom field (required)'), 'Household size');
  await field(page, 'Household size').fill('4');
  await preview(page);
  await carryOut(page, 3);
  for (const { attributes } of await read(api, cases)) {
    expect(attributes.custom_fields).toMatchObject({
      referralSource: cases[0]?.attributes.custom_fields.referralSource,
      riskLevel: expect.any(String),
      householdSize: 4,
    });
  }
});

test('an assignee is added beside the others, and removed again', async ({ page, api }) => {
  const [priya, grace] = [
    await userNamed(api, 'Priya Raman'),
    await userNamed(api, 'Grace Lindqvist'),
  ];
  const { family, cases } = await newCases(api, 3);
  await api.patch(cases[0] as Resource, {}, { assignees: [identifierOf(grace)] });
  await api.patch(cases[2] as Resource, {}, { assignees: [identifierOf(priya)] });
  await signIn(page, 'Admin', `${listPath(family)}&sort=name`);
  for (const action of ['Add an assignee', 'Remove an assignee']) {
    await openForm(page, action);
    await field(page, 'User (required)').fill('Priya');
    await page.getByRole('option', { name: /Priya Raman/ }).click();
    await preview(page);
    const changing = action.startsWith('Add') ? 2 : 3;
    if (changing === 2) {
      await expect(page.getByRole('button', { name: /^Already so\s*1$/ })).toBeVisible();
    }
    await carryOut(page, changing);
    const after = (await read(api, cases)).map(assigneesOf);
    expect(after.map((ids) => ids.includes(priya.id))).toEqual(
      cases.map(() => action.startsWith('Add')),
    );
    expect(after[0]).toContain(grace.id);
    await page.goto(`${listPath(family)}&sort=name`);
  }
});

test('a goal is added to each case that has none like it', async ({ page, api }) => {
  const { family, cases } = await newCases(api, 3);
  await newGoal(api, cases[1] as Resource, { description: 'Visit the school' });
  await signIn(page, 'Admin', `${listPath(family)}&sort=name`);
  await openForm(page, 'Add a goal to each');
  await field(page, 'Goal (required)').fill('Visit the school');
  await field(page, 'Target date').fill('2027-01-15');
  await expectAccessible(page);
  await preview(page);
  await expect(page.getByRole('button', { name: /^Already so\s*1$/ })).toBeVisible();
  await carryOut(page, 2);
  for (const { id } of cases) {
    const { included = [] } = await api.getDocument(`/cases/cases/${id}`, { include: 'goals' });
    expect(included.map(({ attributes }) => attributes.description)).toEqual(['Visit the school']);
  }
});

test('the active involvements of a role, then of a person, end', async ({ page, api }) => {
  const { family, cases } = await newCases(api, 2);
  const [first, second] = cases as [Resource, Resource];
  const person = await newPerson(api);
  const child = await newInvolvement(api, first);
  const mother = await newInvolvement(api, first, { role: 'Mother' }, person);
  const father = await newInvolvement(api, second, { role: 'Father' }, person);
  const endOf = async ({ id }: Resource) =>
    (await api.get('involvements', id)).attributes.end_date ?? null;

  await signIn(page, 'Admin', `${listPath(family)}&sort=name`);
  await openForm(page, 'End involvements');
  await choose(field(page, 'Role (required)'), 'Child');
  await field(page, 'End date (required)').fill('2026-05-01');
  await expectAccessible(page);
  await preview(page);
  await carryOut(page, 1);
  expect(await endOf(child)).toBe('2026-05-01');
  expect(await endOf(mother)).toBeNull();

  await page.goto(`${listPath(family)}&sort=name`);
  await openForm(page, 'End involvements');
  await choose(field(page, 'Whose involvements (required)'), 'One person');
  await field(page, 'Person (required)').fill(person.attributes.last_name);
  await page.getByRole('option', { name: `Noor ${person.attributes.last_name} ` }).click();
  await field(page, 'End date (required)').fill('2026-06-01');
  await preview(page);
  await carryOut(page, 2);
  expect(await Promise.all([child, mother, father].map(endOf))).toEqual([
    '2026-05-01',
    '2026-06-01',
    '2026-06-01',
  ]);
});

test('a preview that was stopped reads on, and a reload forgets it without sending anything', async ({
  page,
  api,
  staging,
}) => {
  const { family } = await newCases(api, 12);
  await signIn(page, 'Admin', `${listPath(family)}&size=25`);
  await page.getByRole('checkbox', { name: 'Select all cases on this page' }).check();
  await staging.settings({ latency_ms: 1500 });
  await staging.forgetRequests();
  await previewType(page, 'Adoption');
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText('The reading was stopped. Nothing was sent.')).toBeVisible();
  await staging.settings({ latency_ms: 0 });
  await page.getByRole('button', { name: 'Read on' }).click();
  await expect(page.getByRole('button', { name: 'Change 12 cases' })).toBeVisible();
  await page.reload();
  await expect(page.getByText('There is nothing to preview')).toBeVisible();
  await expectAccessible(page);
  expect(await staging.requests({ method: 'PATCH' })).toEqual([]);
});

test('a second bulk change waits until the first one is finished', async ({
  page,
  api,
  staging,
}) => {
  const { family } = await openAction(page, api, 'Set county', 12);
  await choose(field(page, 'County'), 'Kings County, NY');
  await preview(page);
  await staging.settings({ latency_ms: 600 });
  await confirmRun(page, 10);
  await page.getByRole('button', { name: 'Pause' }).click();
  await staging.settings({ latency_ms: 0 });
  await page.getByRole('link', { name: 'Cases', exact: true }).first().click();
  await page.getByLabel('Search in case names').fill(family);
  await expect(page.getByRole('rowheader', { name: new RegExp(family) }).first()).toBeVisible();
  await expect(page.getByRole('rowheader')).toHaveCount(10);
  await page.getByRole('checkbox', { name: 'Select all cases on this page' }).check();
  await previewType(page, 'Adoption');
  const confirm = page.getByRole('button', { name: 'Change 10 cases' });
  await expect(confirm).toHaveAttribute('aria-disabled', 'true');
  await expect(confirm).toHaveAccessibleDescription(/Another bulk change is not finished/);
});

test('who may change but not delete sees why', async ({ page, api }) => {
  const { family } = await newCases(api, 1);
  await signIn(page, 'Supervisor', listPath(family));
  await page.getByRole('checkbox', { name: 'Select all cases on this page' }).check();
  await page.getByRole('button', { name: 'Change…' }).click();
  const item = page.getByRole('menuitem', { name: /^Delete/ });
  await expect(item).toHaveAttribute('aria-disabled', 'true');
  await expect(item).toContainText(/lacks/);
  await expectAccessible(page);
});

import { expect } from '@playwright/test';
import { test } from './fixtures';
import { expectAccessible } from './support/accessibility';
import { cell, daysFromToday, rowOf, section } from './support/caseFile';
import {
  identifierOf,
  newCase,
  newClosedCase,
  newGoal,
  newInvolvement,
  newPerson,
  userNamed,
} from './support/newRecords';
import { signIn } from './support/signIn';

test('one request brings the case with its people, goals and assignees', async ({
  page,
  api,
  staging,
}) => {
  const dana = await userNamed(api, 'Dana Whitfield');
  const caseResource = await newCase(
    api,
    { summary: 'Two lines.\nThe second.', county: null },
    { assignees: [identifierOf(dana)] },
  );
  const person = await newPerson(api, { first_name: 'Amina', birth_date: '2014-05-06' });
  await newInvolvement(api, caseResource, {}, person);
  const goal = await newGoal(api, caseResource, { target_date: daysFromToday(-3) });
  const { id } = caseResource;

  await signIn(page, 'Supervisor');
  await staging.forgetRequests();
  await page.goto(`/cases/${id}`);

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(caseResource.attributes.name);
  await expect(page.getByText('Assigned to Dana Whitfield')).toBeVisible();
  const involvement = rowOf(section(page, 'Involvements'), person.attributes.full_name);
  await expect(await cell(involvement, 'Role')).toHaveText('Child');
  await expect(await cell(involvement, 'From')).toHaveText('15 Jan 2026');
  await expect(await cell(involvement, 'State')).toHaveText('Active');
  const row = rowOf(section(page, 'Goals'), goal.attributes.description);
  await expect(await cell(row, 'Status')).toHaveText('In progress');
  await expect(await cell(row, 'Target date')).toContainText('3 days overdue');
  const fields = section(page, 'Custom fields');
  await expect(fields).toContainText('School');
  await expect(section(page, 'Record history')).toContainText('by Demo Admin');

  const requests = await staging.requests({ method: 'GET', path: /^\/cases\/(cases\/|goals|inv)/ });
  expect(requests.map(({ path }) => path)).toEqual([`/cases/cases/${id}`]);
  await expectAccessible(page);
});

test('a closed case tells when and why it closed, and offers nothing new', async ({
  page,
  api,
}) => {
  const { id } = await newClosedCase(api);
  await signIn(page, 'Admin', `/cases/${id}`);
  const details = section(page, 'Details');
  await expect(details).toContainText('20 Feb 2026');
  await expect(details).toContainText('Goals achieved');
  const add = page.getByRole('button', { name: 'Add goal' });
  await expect(add).toHaveAttribute('aria-disabled', 'true');
  await expect(add).toHaveAccessibleDescription(
    'This case is closed, and a closed case takes no new goal.',
  );
});

test('what the app does not know or expect is shown whole, and marked', async ({
  page,
  api,
  staging,
}) => {
  const caseResource = await newCase(api);
  await staging.changeBySomeoneElse(caseResource, {
    county: 7,
    custom_fields: { neverDefined: 'kept', riskLevel: 'no-such-option' },
    court_orders: [{ number: 'A-1', sealed: true }],
  });
  await signIn(page, 'Admin', `/cases/${caseResource.id}`);
  await expect(section(page, 'Details')).toContainText('7 (not the kind of value expected here)');
  const custom = section(page, 'Custom fields');
  await expect(custom).toContainText('neverDefined');
  await expect(custom).toContainText('not defined in this environment');
  await expect(custom).toContainText('no-such-option (not the kind of value expected here)');
  const others = section(page, 'Other fields');
  await expect(others).toContainText('court_orders');
  await expect(others).toContainText('A-1');
});

test('a relationship that was not loaded is never called none', async ({ page, api, staging }) => {
  const caseResource = await newCase(api);
  const { id, attributes } = caseResource;
  await signIn(page, 'Admin');
  const goalsOf = { goals: {}, involvements: { data: [{ type: 'involvements', id: 'lost' }] } };
  await staging.fault({
    path: `^/cases/cases/${id}`,
    fault: {
      kind: 'status',
      status: 200,
      content_type: 'application/vnd.api+json',
      body: { data: { type: 'cases', id, attributes, relationships: goalsOf } },
    },
  });
  await page.goto(`/cases/${id}`);
  await expect(page.getByText('The service did not say which goals this case has.')).toBeVisible();
  await expect(page.getByText('1 involvement could not be loaded.')).toBeVisible();
  await expect(page.getByText('Assignees not loaded')).toBeVisible();
  await expect(page.getByText('No goal has been set for this case yet.')).toHaveCount(0);
});

test('a case that is not there says that it may have been deleted', async ({ page, api }) => {
  const caseResource = await newCase(api);
  await api.delete(caseResource);
  await signIn(page, 'Admin', `/cases/${caseResource.id}`);
  await expect(page.getByRole('heading', { name: 'This case can’t be found' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to the cases' }).click();
  await expect(page).toHaveURL(/\/cases$/);
});

test('a fault of the server offers to try again', async ({ page, api, staging }) => {
  const caseResource = await newCase(api);
  await signIn(page, 'Admin');
  await staging.fault({
    path: `^/cases/cases/${caseResource.id}`,
    fault: { kind: 'status', status: 500 },
  });
  await page.goto(`/cases/${caseResource.id}`);
  await expect(page.getByRole('alert')).toContainText('The service has a fault');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(caseResource.attributes.name);
});

test('an answer that cannot be read says so', async ({ page, api, staging }) => {
  const { id } = await newCase(api);
  await signIn(page, 'Admin');
  await staging.fault({
    path: `^/cases/cases/${id}`,
    fault: { kind: 'status', status: 200, body: { data: { type: 'cases' } } },
  });
  await page.goto(`/cases/${id}`);
  await expect(page.getByRole('alert')).toContainText('can’t be read');
});

test('a case that the role may not see says so', async ({ page, api, staging }) => {
  const { id } = await newCase(api);
  await signIn(page, 'Worker');
  await staging.fault({ path: `^/cases/cases/${id}`, fault: { kind: 'status', status: 403 } });
  await page.goto(`/cases/${id}`);
  await expect(page.getByRole('alert')).toContainText('Your application may not do this');
});

test('an observer reads everything, and every action says why it is not available', async ({
  page,
  api,
}) => {
  const caseResource = await newCase(api);
  const person = await newPerson(api);
  await newInvolvement(api, caseResource, {}, person);
  await signIn(page, 'Observer', `/cases/${caseResource.id}`);
  for (const name of [
    'Edit case',
    'Delete case',
    'Add goal',
    'Add involvement',
    `End involvement of ${person.attributes.full_name}`,
  ]) {
    const button = page.getByRole('button', { name });
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await expect(button).toHaveAccessibleDescription(/\S/);
  }
});

test('the previous and the next case of the list lead across its pages', async ({ page, api }) => {
  const total = (await api.getDocument('/cases/cases', { 'page[size]': '1' })).meta?.record_count;
  await signIn(page, 'Admin');
  await page.getByRole('row').nth(10).getByRole('link').first().click();
  await expect(page.getByText(`10 of ${total}`, { exact: true })).toBeVisible();
  await page.getByRole('link', { name: /^Next case/ }).click();
  await expect(page.getByText(`11 of ${total}`, { exact: true })).toBeVisible();
  const name = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await page.getByRole('link', { name: 'Cases', exact: true }).last().click();
  await expect(page.getByRole('link', { name })).toBeVisible();
});

test('on a phone, a case with long names needs no sideways scrolling', async ({ page, api }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const caseResource = await newCase(api, { name: `${'Wolfeschlegelstein'.repeat(6)} family` });
  const person = await newPerson(api, { last_name: 'Konstantinopolitanska'.repeat(3) });
  await newInvolvement(api, caseResource, {}, person);
  await signIn(page, 'Admin', `/cases/${caseResource.id}`);
  await expect(section(page, 'Involvements')).toContainText('Konstantinopolitanska');
  await page.getByRole('button', { name: 'Add involvement' }).click();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  await expectAccessible(page);
});

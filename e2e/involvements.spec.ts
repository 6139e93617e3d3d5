import { expect, type Page } from '@playwright/test';
import { test } from './fixtures';
import { expectAccessible } from './support/accessibility';
import { cell, choose, daysFromToday, field, rowOf, section } from './support/caseFile';
import { newCase, newInvolvement, newPerson, uniqueName } from './support/newRecords';
import { signIn } from './support/signIn';

async function chooseRoleAndType(page: Page): Promise<void> {
  await choose(field(page, 'Role (required)'), 'Father');
  await choose(field(page, 'Type (required)'), 'Caregiver');
}

test('a person on record is added; the birth date tells namesakes apart', async ({ page, api }) => {
  const { id } = await newCase(api);
  const last_name = uniqueName('Okafor');
  await newPerson(api, { first_name: 'Grace', last_name, birth_date: '1980-02-03' });
  const younger = await newPerson(api, {
    first_name: 'Grace',
    last_name,
    birth_date: '2011-07-08',
  });
  await signIn(page, 'Supervisor', `/cases/${id}`);
  await page.getByRole('button', { name: 'Add involvement' }).click();
  await expect(field(page, 'Person (required)')).toBeFocused();
  await field(page, 'Person (required)').fill(last_name);
  await page.getByRole('option', { name: /Born 8 Jul 2011/ }).click();
  await chooseRoleAndType(page);
  await page.getByRole('button', { name: 'Add this involvement' }).click();

  const row = rowOf(section(page, 'Involvements'), `Grace ${last_name}`);
  await expect(await cell(row, 'Role')).toHaveText('Father');
  await expect(await cell(row, 'State')).toHaveText('Active');
  await expect(page.getByRole('button', { name: 'Add involvement' })).toBeFocused();
  const people = await api.getDocument<never[]>(`/cases/cases/${id}`, {
    include: 'involvements.person',
  });
  const ids = people.included?.filter(({ type }) => type === 'people').map((it) => it.id);
  expect(ids).toEqual([younger.id]);
});

test('a person who is not on record is created in place, once', async ({ page, api }) => {
  const { id } = await newCase(api);
  const last_name = uniqueName('Quist').replace(' ', '');
  await signIn(page, 'Supervisor', `/cases/${id}`);
  await page.getByRole('button', { name: 'Add involvement' }).click();
  await field(page, 'Person (required)').fill(`Ines ${last_name}`);
  await page.getByRole('option', { name: /^Create/ }).click();
  await expect(field(page, 'First name (required)')).toBeFocused();
  await expect(field(page, 'Last name (required)')).toHaveValue(last_name);
  await field(page, 'Birth date').fill('2009-09-09');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(field(page, 'Person (required)')).toHaveValue(`Ines ${last_name}`);
  await chooseRoleAndType(page);
  await page.keyboard.press('Control+Enter');
  await expect(rowOf(section(page, 'Involvements'), `Ines ${last_name}`)).toBeVisible();
  const people = await api.list('people', { 'filter[last_name]': last_name });
  expect(people.map(({ attributes }) => attributes.birth_date)).toEqual(['2009-09-09']);
});

test('an empty form names what is missing, and the first field takes the focus', async ({
  page,
  api,
  staging,
}) => {
  const { id } = await newCase(api);
  await signIn(page, 'Admin', `/cases/${id}`);
  await page.getByRole('button', { name: 'Add involvement' }).click();
  await page.getByRole('button', { name: 'Add this involvement' }).click();
  await expect(field(page, 'Person (required)')).toBeFocused();
  await expect(field(page, 'Person (required)')).toHaveAccessibleDescription('Choose the person.');
  await expect(field(page, 'Role (required)')).toHaveAccessibleDescription('Choose the role.');
  expect(await staging.requests({ method: 'POST', path: /involvements/ })).toEqual([]);
  await expectAccessible(page);
});

test('a person who is already involved is refused at the field, and nothing typed is lost', async ({
  page,
  api,
}) => {
  const caseResource = await newCase(api);
  const person = await newPerson(api);
  await newInvolvement(api, caseResource, {}, person);
  const { full_name } = person.attributes;
  await signIn(page, 'Admin', `/cases/${caseResource.id}`);
  await page.getByRole('button', { name: 'Add involvement' }).click();
  await field(page, 'Person (required)').fill(full_name);
  await page.getByRole('option', { name: new RegExp(`^${full_name}`) }).click();
  await chooseRoleAndType(page);
  await field(page, 'Notes').fill('Calls weekly');
  await page.keyboard.press('Control+Enter');
  await expect(section(page, 'Involvements').getByRole('alert')).toBeFocused();
  await expect(field(page, 'Person (required)')).toHaveAccessibleDescription(
    /already has an active involvement/,
  );
  await expect(field(page, 'Notes')).toHaveValue('Calls weekly');
});

test('an involvement is ended with a date, which cannot lie before its beginning', async ({
  page,
  api,
}) => {
  const caseResource = await newCase(api);
  const person = await newPerson(api);
  const involvement = await newInvolvement(api, caseResource, {}, person);
  await signIn(page, 'Supervisor', `/cases/${caseResource.id}`);
  const row = rowOf(section(page, 'Involvements'), person.attributes.full_name);
  await row.getByRole('button', { name: /^End/ }).click();
  const endedOn = field(page, 'Ended on (required)');
  await expect(endedOn).toBeFocused();
  await endedOn.fill('2025-12-31');
  await page.keyboard.press('Enter');
  await expect(endedOn).toHaveAccessibleDescription(/cannot end before its effective date/);
  await endedOn.fill('1 Mar 2026');
  await page.getByRole('button', { name: 'End involvement', exact: true }).click();
  await expect(await cell(row, 'State')).toHaveText('Ended');
  await expect(await cell(row, 'To')).toHaveText('1 Mar 2026');
  expect((await api.get('involvements', involvement.id)).attributes.end_date).toBe('2026-03-01');
});

test('who is active stands before who is not', async ({ page, api }) => {
  const caseResource = await newCase(api);
  const [ended, active, coming] = await Promise.all(
    ['Aaa', 'Mmm', 'Bbb'].map((first_name) => newPerson(api, { first_name })),
  );
  await newInvolvement(api, caseResource, { end_date: '2026-02-01' }, ended);
  await newInvolvement(api, caseResource, {}, active);
  await newInvolvement(api, caseResource, { effective_date: daysFromToday(30) }, coming);
  await signIn(page, 'Admin', `/cases/${caseResource.id}`);
  const table = section(page, 'Involvements');
  await expect(table.getByRole('rowheader')).toHaveText([/^Mmm/, /^Bbb/, /^Aaa/]);
  await expect(table).toContainText('1 active of 3');
});

test('an edit sends only what changed, and clears what was emptied', async ({
  page,
  api,
  staging,
}) => {
  const caseResource = await newCase(api);
  const person = await newPerson(api);
  const involvement = await newInvolvement(
    api,
    caseResource,
    { end_date: '2026-02-01', notes: 'Old' },
    person,
  );
  await signIn(page, 'Admin', `/cases/${caseResource.id}`);
  const edit = page.getByRole('button', {
    name: `Edit involvement of ${person.attributes.full_name}`,
  });
  await edit.click();
  await field(page, 'To').fill('');
  await field(page, 'Notes').fill('New');
  await page.getByRole('button', { name: 'Save 2 changes' }).click();
  await expect(
    await cell(rowOf(section(page, 'Involvements'), person.attributes.full_name), 'State'),
  ).toHaveText('Active');
  await expect(edit).toBeFocused();
  const patches = await staging.requests({ method: 'PATCH' });
  expect(patches.map(({ body }) => body.data)).toEqual([
    { type: 'involvements', id: involvement.id, attributes: { end_date: null, notes: 'New' } },
  ]);
});

test('an involvement is removed, and the person stays on record', async ({ page, api }) => {
  const caseResource = await newCase(api);
  const person = await newPerson(api);
  const involvement = await newInvolvement(api, caseResource, {}, person);
  await signIn(page, 'Admin', `/cases/${caseResource.id}`);
  await page.getByRole('button', { name: /^Remove involvement/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('end the involvement instead');
  await dialog.getByRole('button', { name: 'Remove involvement' }).click();
  await expect(page.getByText('Nobody is involved in this case yet.')).toBeVisible();
  expect(await api.exists(involvement)).toBe(false);
  expect(await api.exists(person)).toBe(true);
});

test('the panel of a person opens beside the case, by its own address', async ({ page, api }) => {
  const caseResource = await newCase(api);
  const person = await newPerson(api, { preferred_name: 'Nunu', birth_date: '2012-12-12' });
  await newInvolvement(api, caseResource, {}, person);
  await signIn(page, 'Observer', `/cases/${caseResource.id}`);
  await page.getByRole('link', { name: person.attributes.full_name }).click();
  const panel = page.getByRole('dialog', { name: person.attributes.full_name });
  await expect(panel).toContainText('Nunu');
  await expect(panel).toContainText('12 Dec 2012');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(page.getByRole('link', { name: person.attributes.full_name })).toBeFocused();
});

import { expect, type Page } from '@playwright/test';
import { test } from './fixtures';
import { expectAccessible } from './support/accessibility';
import { newCase, uniqueName } from './support/newRecords';
import type { SandboxApi } from './support/sandboxApi';
import { signIn } from './support/signIn';
import type { ReceivedRequest, Staging } from './support/staging';

const nameField = (page: Page) => page.getByLabel('Name (required)');
const caseUrl = (id: string) => new RegExp(`/cases/${id}$`);

/** The alert with a heading: what was refused, in one place. */
const summary = (page: Page) => page.getByRole('alert').filter({ has: page.getByRole('heading') });

async function choose(page: Page, label: string, option?: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  const options = page.getByRole('option');
  await (option
    ? page.getByRole('option', { name: option, exact: true })
    : options.first()
  ).click();
}

async function fillRequired(page: Page, name: string): Promise<void> {
  await nameField(page).fill(name);
  await choose(page, 'Case type (required)', 'Adoption');
  await choose(page, 'Status (required)', 'Open');
  await choose(page, 'Referral source (required)');
}

/** Writes of cases that the app has sent; the test's own are forgotten before. */
const sent = (staging: Staging, method: 'POST' | 'PATCH'): Promise<ReceivedRequest[]> =>
  staging.requests({ method, path: /\/cases\/cases/ });

async function openForm(page: Page, api: SandboxApi, staging: Staging) {
  const caseResource = await newCase(api);
  await signIn(page, 'Admin', `/cases/${caseResource.id}/edit`);
  await expect(nameField(page)).toBeVisible();
  await staging.forgetRequests();
  return caseResource;
}

const attributesOf = async (api: SandboxApi, id: string) => (await api.get('cases', id)).attributes;

test('a new case carries what was filled in and nothing else, and its page opens', async ({
  page,
  staging,
}) => {
  const name = uniqueName('Nakamura family');
  await signIn(page, 'Admin', '/cases/new');
  await fillRequired(page, name);
  await expectAccessible(page);
  await page.getByLabel('Opened on', { exact: true }).fill('12 Mar 2026');
  await page.getByRole('combobox', { name: 'Assignees' }).fill('a');
  await page.getByRole('option').first().click();
  await page.keyboard.press('Escape');
  await page
    .getByRole('radiogroup', { name: 'Interpreter needed' })
    .getByLabel('No', { exact: true })
    .check();
  await page.getByRole('button', { name: 'Create case' }).click();
  await expect(page.getByRole('heading', { level: 1, name: name })).toBeVisible();
  await expect(page.getByText(`Created ${name}.`)).toBeVisible();
  const [post, ...others] = await sent(staging, 'POST');
  expect(others).toEqual([]);
  const data = post?.body.data;
  expect(Object.keys(data.attributes).sort()).toEqual([
    'case_type',
    'custom_fields',
    'name',
    'opened_on',
    'status',
  ]);
  expect(data.attributes.opened_on).toBe('2026-03-12');
  expect(Object.keys(data.attributes.custom_fields).length).toBe(2);
  expect(data.relationships.assignees.data).toHaveLength(1);
});

test('an edit sends only what changed, and other custom fields as they were', async ({
  page,
  api,
  staging,
}) => {
  const { id, attributes } = await openForm(page, api, staging);
  await nameField(page).fill('Okafor and Bello family');
  await page.getByLabel('Household size').fill('4');
  await expect(page.getByRole('button', { name: 'Save 2 changes' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Saved Okafor and Bello family.')).toBeVisible();
  await expect(page).toHaveURL(caseUrl(id));
  const [patch, ...others] = await sent(staging, 'PATCH');
  expect(others).toEqual([]);
  expect(patch?.body.data).toEqual({
    type: 'cases',
    id,
    attributes: {
      name: 'Okafor and Bello family',
      custom_fields: { ...attributes.custom_fields, householdSize: 4 },
    },
  });
});

test('a form saved without a change sends nothing and says so', async ({ page, api, staging }) => {
  await openForm(page, api, staging);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('You have changed nothing, so nothing was sent.')).toBeVisible();
  expect(await sent(staging, 'PATCH')).toEqual([]);
});

const impatience = {
  'two clicks': (page: Page) => page.getByRole('button', { name: 'Create case' }).dblclick(),
  'Enter twice': async (page: Page) => {
    await nameField(page).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
  },
};

for (const [title, submit] of Object.entries(impatience)) {
  test(`${title} creates one case`, async ({ page, staging }) => {
    const name = uniqueName('Twice family');
    await signIn(page, 'Admin', '/cases/new');
    await fillRequired(page, name);
    const path = '/cases/cases';
    await staging.fault({ method: 'POST', path, fault: { kind: 'delay', delay_ms: 500 } });
    await submit(page);
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    expect(await sent(staging, 'POST')).toHaveLength(1);
  });
}

test('a refused save keeps what was typed; errors stand at their fields and the rest in a summary that takes the focus', async ({
  page,
  api,
  staging,
}) => {
  const { id } = await newCase(api);
  await staging.fault({
    method: 'PATCH',
    path: '/cases/cases',
    fault: {
      kind: 'status',
      status: 422,
      errors: [
        {
          status: '422',
          code: 'invalid',
          detail: 'This county is not served.',
          source: { pointer: '/data/attributes/county' },
        },
        {
          status: '422',
          code: 'invalid',
          detail: 'Too many people.',
          source: { pointer: '/data/attributes/custom_fields/householdSize' },
        },
        {
          status: '422',
          code: 'invalid',
          detail: 'This user is on leave.',
          source: { pointer: '/data/relationships/assignees/data/0' },
        },
        {
          status: '422',
          code: 'required',
          detail: 'This must be given.',
          source: { pointer: '/data/attributes/court_region' },
        },
        { status: '422', code: 'invalid', detail: 'The case is locked for audit.' },
      ],
    },
  });
  await signIn(page, 'Admin', `/cases/${id}/edit`);
  await nameField(page).fill('Typed and kept');
  await page.getByRole('button', { name: 'Save 1 change' }).click();
  const alert = summary(page);
  await expect(alert).toBeFocused();
  await expect(alert).toContainText('court_region: This must be given.');
  await expect(alert).toContainText('The case is locked for audit.');
  await expect(page.getByRole('combobox', { name: 'County' })).toHaveAccessibleDescription(
    /This county is not served/,
  );
  await expect(page.getByLabel('Household size')).toHaveAccessibleDescription(/Too many people/);
  await expect(page.getByRole('combobox', { name: 'Assignees' })).toHaveAccessibleDescription(
    /on leave/,
  );
  await alert.getByRole('link', { name: /Household size/ }).click();
  await expect(page.getByLabel('Household size')).toBeFocused();
  await expect(nameField(page)).toHaveValue('Typed and kept');
  await page.getByRole('button', { name: 'Save 1 change' }).click();
  await expect(page.getByText('Saved Typed and kept.')).toBeVisible();
});

test('a field that the server calls required is marked as required from then on', async ({
  page,
  staging,
}) => {
  await staging.settings({ required_attributes: ['county', 'custom_fields.docketNumber'] });
  await signIn(page, 'Admin', '/cases/new');
  await fillRequired(page, 'Learning family');
  await page.getByRole('button', { name: 'Create case' }).click();
  await expect(summary(page)).toBeFocused();
  await expect(
    page.getByRole('combobox', { name: 'County (required)' }),
  ).toHaveAccessibleDescription(/county is required/);
  await expect(page.getByLabel('Docket number (required)')).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Go on with it' }).click();
  await expect(page.getByRole('combobox', { name: 'County (required)' })).toBeVisible();
});

test('closing asks for a day and a reason; reopening clears both', async ({
  page,
  api,
  staging,
}) => {
  const { id } = await openForm(page, api, staging);
  await choose(page, 'Status (required)', 'Closed');
  await page.getByRole('button', { name: 'Save 1 change' }).click();
  await expect(summary(page)).toContainText('There are 2 things to correct');
  expect(await sent(staging, 'PATCH')).toEqual([]);
  await page.getByLabel('Closed on (required)', { exact: true }).fill('2026-02-01');
  await choose(page, 'Closing reason (required)');
  await page.getByRole('button', { name: 'Save 3 changes' }).click();
  await expect(page).toHaveURL(caseUrl(id));
  expect((await attributesOf(api, id)).closed_on).toBe('2026-02-01');

  await page.goto(`/cases/${id}/edit`);
  await choose(page, 'Status (required)', 'Open');
  await expect(page.getByText('Saving reopens the case')).toBeVisible();
  await page.getByRole('button', { name: 'Save 3 changes' }).click();
  await expect(page).toHaveURL(caseUrl(id));
  expect(await attributesOf(api, id)).toMatchObject({
    status: 'Open',
    closed_on: null,
    closing_reason: null,
  });
});

// Not `drop`: Chromium itself repeats a request on a kept connection that was cut before any answer.
for (const fault of [
  { kind: 'html' },
  { kind: 'status', status: 503 },
  { kind: 'truncate' },
] as const) {
  test(`a create whose answer is lost (${fault.kind}) is repeated only when asked twice`, async ({
    page,
    staging,
  }) => {
    await signIn(page, 'Admin', '/cases/new');
    const name = uniqueName('Lost family');
    await fillRequired(page, name);
    await staging.fault({ method: 'POST', path: '/cases/cases', when: 'after', fault });
    await page.getByRole('button', { name: 'Create case' }).click();
    const notice = page
      .getByRole('alert')
      .filter({ hasText: 'It is not known whether the case was created' });
    await expect(notice).toBeFocused();
    expect(await sent(staging, 'POST')).toHaveLength(1);
    await expect(nameField(page)).toHaveValue(name);
    const opened = page.waitForEvent('popup');
    await notice.getByRole('link').click();
    const list = await opened;
    await expect(list.getByRole('link', { name })).toHaveCount(1);
    await list.close();
    await page.getByRole('button', { name: 'Create case' }).click();
    await expect(page.getByRole('dialog', { name: 'Create the case again?' })).toBeVisible();
    expect(await sent(staging, 'POST')).toHaveLength(1);
    await page.getByRole('button', { name: 'Create it again' }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    expect(await sent(staging, 'POST')).toHaveLength(2);
  });
}

test('leaving with unsaved changes asks, leaving with none does not', async ({
  page,
  api,
  staging,
}) => {
  const { id } = await newCase(api);
  await signIn(page, 'Admin', `/cases/${id}`);
  await page.getByRole('link', { name: 'Edit' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page).toHaveURL(caseUrl(id));
  await page.getByRole('link', { name: 'Edit' }).click();
  await nameField(page).fill('Unsaved');
  await page.getByRole('button', { name: 'Cancel' }).click();
  const dialog = page.getByRole('dialog', { name: 'Leave without saving?' });
  await dialog.getByRole('button', { name: 'Stay and go on' }).click();
  await expect(nameField(page)).toHaveValue('Unsaved');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await dialog.getByRole('button', { name: 'Leave without saving' }).click();
  await expect(page).toHaveURL(caseUrl(id));
  expect(await sent(staging, 'PATCH')).toEqual([]);
});

test('cancelling on the first page of a visit leads to the case, and still asks', async ({
  page,
  api,
  staging,
}) => {
  const { id } = await openForm(page, api, staging);
  await nameField(page).fill('Unsaved');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Leave without saving' }).click();
  await expect(page).toHaveURL(caseUrl(id));
});

test('a role that cannot write is told why, with a way back', async ({ page }) => {
  await signIn(page, 'Observer', '/cases/new');
  await expect(page.getByRole('heading', { name: 'You can’t create a case here' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Go to the cases' })).toBeVisible();
  await expect(nameField(page)).toHaveCount(0);
});

test('a 403 is explained and keeps what was typed', async ({ page, api, staging }) => {
  const { id } = await newCase(api);
  await staging.fault({
    method: 'PATCH',
    fault: { kind: 'status', status: 403, errors: [{ detail: 'Not yours.' }] },
  });
  await signIn(page, 'Admin', `/cases/${id}/edit`);
  await nameField(page).fill('Typed and kept');
  await page.getByRole('button', { name: 'Save 1 change' }).click();
  await expect(summary(page)).toContainText('Your application may not do this');
  await expect(nameField(page)).toHaveValue('Typed and kept');
});

test('a conflict is shown and keeps what was typed', async ({ page, api, staging }) => {
  const { id } = await newCase(api);
  await staging.fault({
    method: 'PATCH',
    fault: { kind: 'status', status: 409, errors: [{ detail: 'Someone was faster.' }] },
  });
  await signIn(page, 'Admin', `/cases/${id}/edit`);
  await nameField(page).fill('Typed and kept');
  await page.getByRole('button', { name: 'Save 1 change' }).click();
  await expect(summary(page)).toContainText('Someone was faster.');
  await expect(nameField(page)).toHaveValue('Typed and kept');
});

test('the form of a case that is not there says so', async ({ page }) => {
  await signIn(page, 'Admin', '/cases/00000000-0000-4000-8000-000000000000/edit');
  await expect(page.getByRole('heading', { name: 'This case can’t be found' })).toBeVisible();
});

test('without what the agency configured, values are typed and custom fields kept', async ({
  page,
  api,
  staging,
}) => {
  const { id, attributes } = await newCase(api);
  await staging.fault({
    path: 'field_values|custom_fields',
    times: 50,
    fault: { kind: 'status', status: 500 },
  });
  await signIn(page, 'Admin', `/cases/${id}/edit`);
  await expect(
    page.getByText('The values that your agency offers could not be loaded'),
  ).toBeVisible();
  await page.getByRole('textbox', { name: 'Status (required)' }).fill('Pending');
  await page.getByRole('button', { name: 'Save 1 change' }).click();
  await expect(page).toHaveURL(caseUrl(id));
  expect(await attributesOf(api, id)).toMatchObject({
    status: 'Pending',
    custom_fields: attributes.custom_fields,
  });
});

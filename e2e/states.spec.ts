import { expect, type Page } from '@playwright/test';
import { test } from './fixtures';
import { field, rowOf, section } from './support/caseFile';
import { hostileTexts } from './support/hostileTexts';
import { newCase, newGoal, uniqueName } from './support/newRecords';
import { signIn } from './support/signIn';
import type { FaultOrder } from './support/staging';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const names = (page: Page) => page.getByRole('rowheader');

const listRequest = '^/cases/cases\\?';

const faults: { what: string; fault: FaultOrder['fault']; words: string }[] = [
  { what: 'a fault of the server', fault: { kind: 'status', status: 500 }, words: 'has a fault' },
  { what: 'a refusal', fault: { kind: 'status', status: 403 }, words: 'may not do this' },
  { what: 'a page of HTML', fault: { kind: 'html', status: 200 }, words: 'can’t be read' },
];

for (const { what, fault, words } of faults) {
  for (const place of ['list', 'case', 'edit form'] as const) {
    test(`${what} instead of the ${place} is told, and a retry leads on`, async ({
      page,
      api,
      staging,
    }) => {
      const { id, attributes } = await newCase(api);
      await signIn(page, 'Admin', '/cases/new');
      await expect(heading(page)).toBeVisible();
      const path = place === 'list' ? listRequest : `^/cases/cases/${id}`;
      await staging.fault({ method: 'GET', path, fault });
      const address = { list: '/cases', case: `/cases/${id}`, 'edit form': `/cases/${id}/edit` };
      await page.goto(address[place]);

      await expect(page.getByRole('alert')).toContainText(words);
      await expect(heading(page)).toHaveCount(1);
      await button(page, 'Try again').click();
      if (place === 'list') await expect(names(page)).toHaveCount(10);
      if (place === 'case') await expect(heading(page)).toHaveText(attributes.name);
      if (place === 'edit form')
        await expect(field(page, 'Name (required)')).toHaveValue(attributes.name);
      await expect(page.getByRole('alert')).toHaveCount(0);
    });
  }
}

test('an answer that breaks off is told, and a retry leads on', async ({ page, api, staging }) => {
  const { id, attributes } = await newCase(api);
  await signIn(page, 'Admin', '/cases/new');
  await expect(heading(page)).toBeVisible();
  await staging.fault({ path: `^/cases/cases/${id}`, times: 3, fault: { kind: 'truncate' } });
  await page.goto(`/cases/${id}`);
  await expect(page.getByRole('alert')).toContainText(/can’t be (read|reached)/);
  await staging.clearFaults();
  await button(page, 'Try again').click();
  await expect(heading(page)).toHaveText(attributes.name);
});

test('what loads slowly shows the shape of what comes', async ({ page, api, staging }) => {
  const { id, attributes } = await newCase(api);
  await signIn(page, 'Admin', '/cases/new');
  await expect(heading(page)).toBeVisible();
  await staging.fault({ path: listRequest, fault: { kind: 'delay', delay_ms: 2000 } });
  await page.goto('/cases');
  await expect(page.getByRole('status', { name: 'Loading cases' })).toBeAttached();
  await expect(names(page)).toHaveCount(10);

  await staging.fault({ path: `^/cases/cases/${id}`, fault: { kind: 'delay', delay_ms: 2000 } });
  await page.goto(`/cases/${id}`);
  await expect(page.getByRole('status', { name: 'Loading the case' })).toBeAttached();
  await expect(heading(page)).toHaveText(attributes.name);
});

test('a list without any case says so and offers the first', async ({ page, staging }) => {
  await signIn(page, 'Admin', '/cases/new');
  await expect(heading(page)).toBeVisible();
  await staging.fault({
    path: listRequest,
    fault: {
      kind: 'status',
      status: 200,
      content_type: 'application/vnd.api+json',
      body: { data: [], meta: { record_count: 0 } },
    },
  });
  await page.goto('/cases');
  await expect(page.getByRole('heading', { name: /no cases? (here )?yet/i })).toBeVisible();
  await expect(page.getByRole('link', { name: 'New case' }).last()).toBeVisible();
});

test('a case that cannot be refreshed stays, with a notice', async ({ page, api, staging }) => {
  const caseResource = await newCase(api);
  const goal = await newGoal(api, caseResource);
  await signIn(page, 'Admin', `/cases/${caseResource.id}`);
  const row = rowOf(section(page, 'Goals'), goal.attributes.description);
  await expect(row).toBeVisible();
  await staging.fault({
    method: 'GET',
    path: `^/cases/cases/${caseResource.id}`,
    times: 5,
    fault: { kind: 'status', status: 500 },
  });
  await button(page, 'Add goal').click();
  await field(page, 'Goal (required)').fill('Another goal');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert').first()).toContainText('has a fault');
  await expect(row).toBeVisible();
  await staging.clearFaults();
  await button(page, 'Try again').first().click();
  await expect(section(page, 'Goals')).toContainText('Another goal');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

/** Names that a plain object would not take as its own. */
const hostileMembers = (text: string): Record<string, unknown> =>
  JSON.parse(
    JSON.stringify({ proto: text, constructor: text, neverDefined: text }).replace(
      '"proto"',
      '"__proto__"',
    ),
  );

for (const [index, text] of hostileTexts.entries()) {
  test(`hostile text ${index + 1} is shown as text on list, case and edit form`, async ({
    page,
    api,
    staging,
  }) => {
    const word = uniqueName('Hostile').replace(' ', '');
    const name = `${word} ${text}`;
    const caseResource = await newCase(api);
    const goal = await newGoal(api, caseResource);
    await staging.changeBySomeoneElse(caseResource, {
      name,
      summary: text,
      custom_fields: { ...caseResource.attributes.custom_fields, ...hostileMembers(text) },
      unheard_of: text,
    });
    await staging.changeBySomeoneElse(goal, { description: text });

    await signIn(page, 'Admin', `/cases?search=${word}`);
    await expect(names(page)).toContainText([name]);
    await expectNoSidewaysScroll(page);
    // By keyboard: the middle of a link that is taller than the window can't be clicked.
    await page.getByRole('link', { name: word }).press('Enter');
    await expect(heading(page)).toContainText(text);
    await expect(section(page, 'Goals')).toContainText(text);
    await expect(section(page, 'Details')).toContainText(text);
    await expect(section(page, 'Custom fields')).toContainText(text);
    await expect(section(page, 'Other fields')).toContainText(text);
    await expectNoSidewaysScroll(page);
    expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
    await page.getByRole('link', { name: 'Edit case' }).click();
    await expect(field(page, 'Name (required)')).toHaveValue(name);
    await expect(field(page, 'Summary')).toHaveValue(text);
    await expectNoSidewaysScroll(page);
    await field(page, 'Legacy ID').fill('1');
    await page.getByRole('button', { name: 'Save 1 change' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'Saved' })).toContainText(text);
    await expectNoSidewaysScroll(page);
    const { custom_fields } = (await api.get('cases', caseResource.id)).attributes;
    expect(Object.keys(custom_fields)).toContain('__proto__');
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  });
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const excess = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(excess, 'the page scrolls sideways').toBeLessThanOrEqual(0);
}

test('each page has its title, and none names a family', async ({ page, api }) => {
  const { id } = await newCase(api, { name: 'Titled family' });
  await page.goto('/');
  await expect(page).toHaveTitle('Sign in · Caseload');
  await signIn(page, 'Admin');
  for (const [path, title] of [
    ['/cases', 'Cases'],
    ['/cases/new', 'New case'],
    [`/cases/${id}`, 'Case'],
    [`/cases/${id}/edit`, 'Edit case'],
  ] as const) {
    await page.goto(path);
    await expect(page).toHaveTitle(`${title} · Caseload`);
  }
});

test('the skip link leads past the bar, and a navigation to the heading', async ({ page, api }) => {
  const word = uniqueName('Skipped').replace(' ', '');
  await newCase(api, { name: `${word} family` });
  await signIn(page, 'Admin', `/cases?search=${word}`);
  await expect(names(page)).toHaveCount(1);
  await page.goto(`/cases?search=${word}`);
  await expect(names(page)).toHaveCount(1);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.getByRole('link', { name: word }).press('Enter');
  await expect(heading(page)).toHaveText(`${word} family`);
  await expect(heading(page)).toBeFocused();
});

test('results that come without a navigation are announced', async ({ page, api }) => {
  const word = uniqueName('Announced').replace(' ', '');
  await newCase(api, { name: `${word} family` });
  await signIn(page, 'Admin');
  await expect(names(page)).toHaveCount(10);
  const status = page.getByRole('status').filter({ hasText: /\S/ });
  await page.getByLabel('Search in case names').fill(word);
  await expect(names(page)).toHaveCount(1);
  await expect(status.filter({ hasText: '1' }).first()).toBeAttached();
  await page.getByLabel('Search in case names').fill(`${word} nobody`);
  await expect(status.filter({ hasText: 'No case matches' })).toBeAttached();
});

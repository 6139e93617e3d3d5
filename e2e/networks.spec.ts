import { expect, type Page } from '@playwright/test';
import { test } from './fixtures';
import { expectAccessible } from './support/accessibility';
import { choose, field, section } from './support/caseFile';
import { newCase, newGoal, uniqueName } from './support/newRecords';
import type { Resource, SandboxApi } from './support/sandboxApi';
import { signIn } from './support/signIn';

const names = (page: Page) => page.getByRole('table').getByRole('rowheader');
const searchPath = (word: string) => `/cases?search=${encodeURIComponent(word)}`;

/** A case that a search for `word` finds alone. */
async function newFound(api: SandboxApi): Promise<{ word: string; found: Resource }> {
  const word = uniqueName('Network').replace(' ', '');
  return { word, found: await newCase(api, { name: `${word} family` }) };
}

test('a save gets over a fault and a lost answer, and is carried out', async ({
  page,
  api,
  staging,
}) => {
  const { found } = await newFound(api);
  await signIn(page, 'Admin', `/cases/${found.id}/edit`);
  await field(page, 'Summary').fill('Sent three times');
  const path = `^/cases/cases/${found.id}`;
  await staging.fault({ method: 'PATCH', path, fault: { kind: 'status', status: 503 } });
  await staging.fault({ method: 'PATCH', path, when: 'after', fault: { kind: 'drop' } });
  await page.getByRole('button', { name: 'Save 1 change' }).click();
  await expect(section(page, 'Details')).toContainText('Sent three times');
  expect((await api.get('cases', found.id)).attributes.summary).toBe('Sent three times');
  expect(await staging.requests({ method: 'PATCH' })).toHaveLength(3);
});

test('a server that asks to wait is given the time, and a goal that is gone is not in the way', async ({
  page,
  api,
  staging,
}) => {
  const { found } = await newFound(api);
  const goal = await newGoal(api, found);
  const throttled = { kind: 'status', status: 429, headers: { 'Retry-After': '1' } } as const;
  await staging.fault({ path: `^/cases/cases/${found.id}`, fault: throttled });
  await signIn(page, 'Admin', `/cases/${found.id}`);
  await expect(section(page, 'Goals')).toContainText(goal.attributes.description);
  // The answer to the deletion is lost; the second one meets a goal that is gone.
  await staging.fault({ method: 'DELETE', when: 'after', fault: { kind: 'drop' } });
  await page.getByRole('button', { name: /^Remove goal/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove goal' }).click();
  await expect(section(page, 'Goals')).not.toContainText(goal.attributes.description);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('offline: reading goes on from what is loaded, saving waits, and coming back refreshes', async ({
  page,
  context,
  api,
  expectedErrors,
}) => {
  expectedErrors.push(/ERR_INTERNET_DISCONNECTED/);
  const { word, found } = await newFound(api);
  await page.clock.install();
  await signIn(page, 'Admin', searchPath(word));
  await page.getByRole('link', { name: found.attributes.name }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(found.attributes.name);
  await page.getByRole('link', { name: 'Edit case' }).click();
  await field(page, 'Summary').fill('Typed without a network');

  await context.setOffline(true);
  await expect(page.getByText(/^You are offline\. What you see was loaded at/)).toBeVisible();
  await expect(page.getByText('Offline: what you typed stays here')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save 1 change' }).click();
  await expect(page.getByRole('alert')).toContainText('Nothing was sent');
  await expect(field(page, 'Summary')).toHaveValue('Typed without a network');
  expect((await api.get('cases', found.id)).attributes.summary ?? '').toBe('');

  await context.setOffline(false);
  await expect(page.getByText('What you see was loaded')).toHaveCount(0);
  await page.getByRole('button', { name: 'Save 1 change' }).click();
  await expect(section(page, 'Details')).toContainText('Typed without a network');

  await page.goBack();
  await page.goBack();
  await expect(names(page)).toHaveText([found.attributes.name]);
  await context.setOffline(true);
  await api.patch(found, { name: `${word} renamed` });
  await page.getByRole('link', { name: found.attributes.name }).click();
  await expect(section(page, 'Details')).toContainText('Typed without a network');
  await page.goBack();
  await expect(names(page)).toHaveText([found.attributes.name]);
  await page.clock.fastForward('01:00');
  await context.setOffline(false);
  await expect(names(page)).toHaveText([`${word} renamed`]);
});

test('a create without a network was not sent, and needs no second question', async ({
  page,
  context,
  staging,
  expectedErrors,
}) => {
  expectedErrors.push(/ERR_INTERNET_DISCONNECTED/);
  await signIn(page, 'Admin', '/cases/new');
  const name = uniqueName('Offline');
  await field(page, 'Name (required)').fill(name);
  await choose(field(page, 'Case type (required)'), 'Adoption');
  await choose(field(page, 'Status (required)'), 'Open');
  await field(page, 'Referral source (required)').click();
  await page.getByRole('option').first().click();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Create case' }).click();
  await expect(page.getByRole('alert')).toContainText('You are offline');
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Create case' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  expect(await staging.requests({ method: 'POST', path: /cases\/cases/ })).toHaveLength(1);
});

test('a tab that is seen again shows what others changed, and leaves what one types', async ({
  page,
  context,
  api,
}) => {
  const { word, found } = await newFound(api);
  await page.clock.install();
  await signIn(page, 'Admin', searchPath(word));
  await expect(names(page)).toHaveText([found.attributes.name]);
  const other = await context.newPage();
  await other.clock.install();
  await signIn(other, 'Admin', `/cases/${found.id}/edit`);
  await field(other, 'Summary').fill('Half a sen');
  await api.patch(found, { name: `${word} renamed`, summary: 'Of somebody else' });

  for (const tab of [page, other]) {
    await tab.clock.fastForward('01:00');
    await tab.evaluate(() =>
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
    );
  }
  await expect(names(page)).toHaveText([`${word} renamed`]);
  await expect(field(other, 'Summary')).toHaveValue('Half a sen');
  await expect(field(other, 'Summary')).toBeFocused();
});

const caseOf = (attributes: object, more: object = {}) => ({
  type: 'cases',
  id: '1',
  attributes: { name: 'Bad answer family', status: 'Open', ...attributes },
  ...more,
});
const levels = `${'['.repeat(5000)}${']'.repeat(5000)}`;

const bearable: [name: string, body: unknown, expected: RegExp][] = [
  ['a plain media type', { data: [caseOf({})] }, /Bad answer family/],
  ['a number as a name', { data: [caseOf({ name: 42 })] }, /42/],
  ['the same id twice', { data: [caseOf({}), caseOf({})] }, /Bad answer family/],
  ['10 MB of text', { data: [caseOf({ summary: 'x'.repeat(1e7) })] }, /Bad answer family/],
  ['5,000 levels', { data: [caseOf({ custom_fields: { deep: 'LEVELS' } })] }, /Bad answer family/],
  [
    'linkage without what it links',
    {
      data: [caseOf({}, { relationships: { assignees: { data: [{ type: 'users', id: '9' }] } } })],
    },
    /Bad answer family/,
  ],
];

// Made in the browser, as the sandbox takes no order of 10 MB.
test('answers that are odd are shown as far as they can be read', async ({ page }) => {
  await signIn(page, 'Admin');
  for (const [name, body, expected] of bearable) {
    await test.step(name, async () => {
      await page.route(/\/cases\/cases\?/, (route) =>
        route.fulfill({
          body: JSON.stringify(body).replace('"LEVELS"', levels),
          contentType: 'text/plain',
        }),
      );
      await page.goto(searchPath(name));
      await expect(names(page)).toHaveText([expected]);
      await page.unrouteAll();
    });
  }
});

test('answers that cannot be read say so, and never "none"', async ({ page, staging }) => {
  await signIn(page, 'Admin');
  const unreadable: unknown[] = [
    '<!doctype html><p>Please pay for the Wi-Fi',
    '',
    '[]',
    '{"data":"?"}',
  ];
  for (const body of unreadable) {
    await staging.fault({
      path: '^/cases/cases\\?',
      times: 9,
      fault: { kind: 'status', status: 200, body, content_type: 'text/html' },
    });
    await page.goto(searchPath(String(body)));
    await expect(page.getByRole('alert')).toContainText('The answer of the service can’t be read');
    await expect(page.getByText(/no case/i)).toHaveCount(0);
    await staging.clearFaults();
  }
});

import { expect, type Page } from '@playwright/test';
import { test } from './fixtures';
import { expectAccessible } from './support/accessibility';
import { family, identifierOf, newCase, newClosedCase, userNamed } from './support/newRecords';
import { signIn } from './support/signIn';

const names = (page: Page) => page.getByRole('rowheader');
const head = (page: Page, name: string) => page.getByRole('columnheader', { name });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const filters = (page: Page) => page.getByRole('list', { name: 'Active filters' });

test('a walk over all pages of a sorted and filtered list meets each case once', async ({
  page,
  api,
}) => {
  const { word, cases } = await family(api, 23);
  await newClosedCase(api, { name: `${word} closed` });
  await signIn(page, 'Supervisor', `/cases?search=${word}&status=Open&sort=-status%2Cname`);

  const met: string[] = [];
  for (const place of ['1–10 of 23', '11–20 of 23', '21–23 of 23']) {
    await expect(page.getByText(place)).toBeVisible();
    met.push(...(await names(page).allTextContents()));
    if (!place.startsWith('21')) await button(page, 'Next page').click();
  }

  expect(met).toEqual(cases.map(({ attributes }) => attributes.name));
  await expect(button(page, 'Next page')).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByRole('status').filter({ hasText: 'Page 3 of 3' })).toHaveText(
    'Page 3 of 3, cases 21 to 23 of 23',
  );
});

test('first, previous, next and last page, and the size of a page', async ({ page, api }) => {
  const { word } = await family(api, 23);
  await signIn(page, 'Supervisor', `/cases?search=${word}&sort=name`);

  await button(page, 'Last page').click();
  await expect(page.getByText('21–23 of 23')).toBeVisible();
  await button(page, 'Previous page').click();
  await expect(page.getByText('11–20 of 23')).toBeVisible();
  await button(page, 'First page').click();
  await expect(page.getByText('1–10 of 23')).toBeVisible();
  await button(page, 'Next page').click();
  await page.getByLabel('Cases per page').selectOption('25');
  await expect(page.getByText('1–23 of 23')).toBeVisible();
  expect(new URL(page.url()).searchParams.has('page')).toBe(false);
});

test('a column head sorts ascending, descending, not at all, and with Shift as well', async ({
  page,
  api,
}) => {
  const { word } = await family(api, 3);
  await signIn(page, 'Supervisor', `/cases?search=${word}`);
  const name = head(page, 'Name');

  await name.getByRole('button').click();
  await expect(name).toHaveAttribute('aria-sort', 'ascending');
  await expect(names(page)).toHaveText([`${word} 01`, `${word} 02`, `${word} 03`]);
  await name.getByRole('button').click();
  await expect(name).toHaveAttribute('aria-sort', 'descending');
  await expect(names(page)).toHaveText([`${word} 03`, `${word} 02`, `${word} 01`]);
  await head(page, 'Type')
    .getByRole('button')
    .click({ modifiers: ['Shift'] });
  await expect(page).toHaveURL(/sort=-name%2Ccase_type/);
  await expect(head(page, 'Type')).toHaveAttribute('aria-sort', 'ascending');
  await head(page, 'Type')
    .getByRole('button')
    .click({ modifiers: ['Shift'] });
  await head(page, 'Type')
    .getByRole('button')
    .click({ modifiers: ['Shift'] });
  await name.getByRole('button').click();
  await expect(name).not.toHaveAttribute('aria-sort');
  await expect(page).not.toHaveURL(/sort=/);
});

test('a search by keyboard holds after a pause, keeps what is typed and can be cleared', async ({
  page,
  api,
}) => {
  const { word } = await family(api, 2);
  await signIn(page, 'Supervisor');
  await expect(names(page)).toHaveCount(10);

  await page.keyboard.press('/');
  await page.keyboard.type(word.toLowerCase());
  await expect(page.getByText('2 cases match')).toBeVisible();
  await page.keyboard.type(' 02');
  await page.keyboard.press('Enter');
  await expect(names(page)).toHaveText([`${word} 02`]);
  await expect(page.getByLabel('Search in case names')).toHaveValue(`${word.toLowerCase()} 02`);
  await button(page, 'Clear search').click();
  await expect(page).not.toHaveURL(/search/);
  await expect(names(page)).toHaveCount(10);
});

test('filters show as tokens, and reload, back, forward and a link give the same view', async ({
  page,
  api,
}) => {
  const { word } = await family(api, 2);
  const dana = identifierOf(await userNamed(api, 'Dana Whitfield'));
  const assigned = await newCase(api, { name: `${word} assigned` }, { assignees: [dana] });
  await newClosedCase(api, { name: `${word} closed` });
  await signIn(page, 'Supervisor', `/cases?search=${word}`);

  await page.getByRole('button', { name: /^Filters/ }).click();
  const panel = page.getByRole('dialog', { name: 'Filter cases' });
  for (const status of ['Open', 'Pending']) {
    await panel.getByRole('combobox', { name: 'Status' }).click();
    await page.getByRole('option', { name: status, exact: true }).click();
  }
  await panel.getByRole('combobox', { name: 'Assignees' }).fill('Dana');
  await page.getByRole('option', { name: /Dana Whitfield/ }).click();
  await panel.getByRole('textbox', { name: 'Opened from' }).fill('1 Jan 2026');
  await panel.getByRole('button', { name: 'Show cases' }).click();

  await expect(names(page)).toHaveText([assigned.attributes.name]);
  const tokens = [
    'Status: Open or Pending',
    'Assignees: Dana Whitfield',
    'Opened: from 1 Jan 2026',
  ];
  for (const token of tokens) await expect(filters(page)).toContainText(token);
  const shared = page.url();

  await page.reload();
  await expect(filters(page)).toContainText('Assignees: Dana Whitfield');
  await expect(names(page)).toHaveText([assigned.attributes.name]);
  await button(page, 'Remove filter Assignees: Dana Whitfield').click();
  await expect(page.getByText('3 cases match')).toBeVisible();
  await button(page, 'Clear all').click();
  await expect(page.getByText('4 cases match')).toBeVisible();
  await page.goBack();
  await expect(page.getByText('3 cases match')).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(shared);
  await expect(page.getByText('1 case matches')).toBeVisible();
  await page.goForward();
  await expect(page.getByText('3 cases match')).toBeVisible();
});

test('a custom field filters by its own kind of value', async ({ page, api }) => {
  const { word, cases } = await family(api, 2);
  const [first] = cases;
  if (!first) throw new Error('no case');
  await api.patch(first, {
    custom_fields: { ...first.attributes.custom_fields, householdSize: 7 },
  });
  await signIn(page, 'Supervisor', `/cases?search=${word}`);

  await page.getByRole('button', { name: /^Filters/ }).click();
  const panel = page.getByRole('dialog', { name: 'Filter cases' });
  await panel.getByRole('button', { name: 'Add a condition' }).click();
  await panel.getByRole('combobox', { name: 'Field' }).click();
  await page.getByRole('option', { name: 'Household size' }).click();
  await panel.getByRole('button', { name: 'Show cases' }).click();
  await expect(panel.getByText('Give a value, or remove this condition.')).toBeVisible();
  await panel.getByRole('textbox', { name: 'Household size' }).fill('7');
  await panel.getByRole('button', { name: 'Show cases' }).click();

  await expect(filters(page)).toContainText('Household size is 7');
  await expect(names(page)).toHaveText([`${word} 01`]);
});

test('coming back from a case restores page, scroll position and focus', async ({ page, api }) => {
  const { word } = await family(api, 30);
  await signIn(page, 'Supervisor', `/cases?search=${word}&sort=name&size=25`);
  await page.setViewportSize({ width: 1280, height: 560 });
  const frame = page.getByRole('region', { name: 'Cases' });
  const scrolled = () => frame.evaluate(({ scrollTop }) => scrollTop);

  const link = page.getByRole('link', { name: `${word} 24` });
  await link.focus();
  const before = await scrolled();
  expect(before).toBeGreaterThan(0);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${word} 24`);
  await page.goBack();

  await expect(link).toBeFocused();
  expect(await scrolled()).toBe(before);
  await expect(page.getByText('1–25 of 30')).toBeVisible();
});

test('the next case leads across the border of a page, and back to the page that holds it', async ({
  page,
  api,
}) => {
  const { word } = await family(api, 12);
  await signIn(page, 'Supervisor', `/cases?search=${word}&sort=name`);

  await page.getByRole('link', { name: `${word} 10` }).click();
  await page.getByRole('link', { name: /Next case/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${word} 11`);
  await page.getByRole('link', { name: /Previous case/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${word} 10`);
  await page.getByRole('link', { name: /Next case/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${word} 11`);
  await page.getByRole('main').getByRole('link', { name: 'Cases', exact: true }).click();
  await expect(page.getByText('11–12 of 12')).toBeVisible();
});

test('the whole row opens the case, and its text can be selected', async ({ page, api }) => {
  const { word } = await family(api, 1);
  await signIn(page, 'Supervisor', `/cases?search=${word}`);
  const cell = page.getByRole('cell', { name: 'Family preservation' });

  const box = await cell.boundingBox();
  if (!box) throw new Error('no cell');
  await page.mouse.move(box.x + 14, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 90, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect(page).toHaveURL(/\/cases\?/);
  expect(await page.evaluate(() => String(window.getSelection()))).not.toBe('');
  await page.getByLabel('Search in case names').click();
  await cell.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${word} 01`);
});

test('a value that a case does not have is said, not left blank', async ({ page, api }) => {
  const { word } = await family(api, 1);
  await signIn(page, 'Supervisor', `/cases?search=${word}&columns=legacy_id,closed_on,status`);
  const row = page.getByRole('row').nth(1);
  await expect(row).toContainText('None');
  await expect(row).toContainText('Open');
});

test('a server without a total and with unreadable members still pages', async ({
  page,
  api,
  staging,
}) => {
  await api.list('cases');
  await signIn(page, 'Supervisor', '/cases?search=unlikely');
  await expect(page.getByRole('heading', { name: 'No case matches' })).toBeVisible();
  const member = (id: string, attributes: Record<string, unknown>) => ({
    type: 'cases',
    id,
    attributes,
  });
  await staging.fault({
    path: '=elsewhere',
    fault: {
      kind: 'status',
      status: 200,
      content_type: 'application/vnd.api+json',
      body: {
        data: [
          member('a', { name: 'Readable family', status: 7, case_type: 'Adoption', county: null }),
          { type: 'cases' },
        ],
        links: { next: '/cases/cases?page[number]=2&page[size]=10' },
      },
    },
  });

  await page.getByLabel('Search in case names').fill('elsewhere');
  await expect(names(page)).toHaveText(['Readable family']);
  const row = page.getByRole('row').nth(1);
  await expect(row).toContainText('7 (not the kind of value expected here)');
  await expect(row).toContainText('Not loaded');
  await expect(page.getByText('1 case of this page could not be read')).toBeVisible();
  await expect(page.getByText('1–2', { exact: true })).toBeVisible();
  await expect(button(page, 'Last page')).toHaveAttribute('aria-disabled', 'true');
  await expect(button(page, 'Next page')).toHaveAttribute('aria-disabled', 'false');
});

test('no match, a page past the end and a failure each have a way on', async ({
  page,
  staging,
  expectedErrors,
}) => {
  expectedErrors.push(/500/);
  await signIn(page, 'Supervisor', '/cases?search=nobodyiscalledthis');
  await expect(page.getByRole('heading', { name: 'No case matches' })).toBeVisible();
  await expectAccessible(page);
  await button(page, 'Clear search and filters').click();
  await expect(names(page)).toHaveCount(10);

  await page.goto('/cases?page=9999');
  await expect(page.getByRole('heading', { name: 'The list has no page 9,999' })).toBeVisible();
  await page.getByRole('button', { name: /^Go to the last page/ }).click();
  await expect(button(page, 'Next page')).toHaveAttribute('aria-disabled', 'true');

  // Of the list: a case may be fetched ahead, as the pointer rests on its row.
  await staging.fault({ path: '^/cases/cases\\?', fault: { kind: 'status', status: 500 } });
  await head(page, 'County').getByRole('button').click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
  await expect(names(page)).toHaveCount(10);
});

test('axe finds nothing on the list, its filters and its columns', async ({ page }) => {
  await signIn(page, 'Supervisor', '/cases?status=Open&sort=county%2Cname');
  await expect(names(page)).toHaveCount(10);
  await expectAccessible(page);
  await button(page, 'Columns').click();
  await expect(page.getByRole('checkbox', { name: 'County' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Filters/ }).click();
  await page.getByRole('button', { name: 'Add a condition' }).click();
  await expectAccessible(page);
});

test('on a phone the list needs no sideways scroll and can still be ordered', async ({
  page,
  api,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const { word } = await family(api, 3);
  await signIn(page, 'Supervisor', `/cases?search=${word}`);
  await page.getByLabel('Order').selectOption('Name ↓');
  await expect(names(page)).toHaveText([`${word} 03`, `${word} 02`, `${word} 01`]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await expectAccessible(page);
});

test('an observer reads why a new case cannot be made', async ({ page }) => {
  await signIn(page, 'Observer');
  const action = page.getByRole('button', { name: 'New case' });
  await expect(action).toHaveAttribute('aria-disabled', 'true');
  await expect(action).toHaveAccessibleDescription(/Engage Create/);
});

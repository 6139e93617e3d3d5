import { expect, type Page } from '@playwright/test';
import { test as base } from './fixtures';
import { expectAccessible } from './support/accessibility';
import { startAppServer } from './support/appServer';
import { newCase, uniqueName } from './support/newRecords';
import type { SandboxApi } from './support/sandboxApi';
import { signIn } from './support/signIn';

/** Long lists need more cases than the other tests. */
const test = base.extend<object, { server: { url: string } }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the dependencies from the pattern
    async ({}, use) => {
      const server = await startAppServer({ cases: 2000 });
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
});

const frame = (page: Page) => page.getByRole('region', { name: 'Cases' });
const rows = (page: Page) => page.locator('tbody tr[data-index]');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const ids = (page: Page) =>
  page
    .locator('tbody [data-case-id]')
    .evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset.caseId ?? ''));
const scrolled = (page: Page) => frame(page).evaluate(({ scrollTop }) => scrollTop);

/** The rows follow the scroll within two frames. */
const nextFrame = (page: Page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );

/**
 * Scrolls on by what is in sight until each of `total` places was seen or nothing new came for a while.
 * In one go inside the page: a step from outside takes longer than the scroll. Gives each pair of place and
 * case that was in the document, once.
 */
async function walkToTheEnd(frame: Element, total: number) {
  const met = new Map<string, [place: string, id: string]>();
  let mostRows = 0;
  for (let idle = 0; met.size < total && idle < 300; idle += 1) {
    const before = met.size;
    const rows = [...frame.querySelectorAll<HTMLElement>('tbody tr[data-index]')];
    for (const row of rows) {
      const place = row.getAttribute('aria-rowindex') ?? '';
      const id = row.querySelector<HTMLElement>('[data-case-id]')?.dataset.caseId ?? '';
      met.set(`${place} ${id}`, [place, id]);
    }
    mostRows = Math.max(mostRows, rows.length);
    if (met.size > before) idle = 0;
    frame.scrollTop += frame.clientHeight;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }
  frame.scrollTop = frame.scrollHeight;
  return { places: [...met.values()], mostRows };
}

async function count(api: SandboxApi): Promise<number> {
  const { meta } = await api.getDocument('/cases/cases', { 'page[size]': '1' });
  return meta?.record_count ?? 0;
}

test('scrolling to the end shows each case once, with few rows in the document', async ({
  page,
  api,
}) => {
  test.slow(); // a walk of some thousand rows, frame by frame
  const total = await count(api);
  await signIn(page, 'Admin', '/cases?mode=scroll&sort=name');
  await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', String(total + 1));
  await expect(rows(page).first()).toBeVisible();
  const { places, mostRows } = await frame(page).evaluate(walkToTheEnd, total);

  expect(places).toHaveLength(total);
  expect(new Set(places.map(([place]) => place)).size, 'a place keeps its case').toBe(total);
  expect(new Set(places.map(([, id]) => id)).size).toBe(total);
  expect(mostRows).toBeLessThan(120);
  await expect(page.getByText('End of the list')).toBeVisible();
});

test('the table stays until the first cases of the scroll are there', async ({ page, staging }) => {
  await signIn(page, 'Admin', '/cases?sort=name');
  await expect(page.getByText(/^1–10 of/)).toBeVisible();
  await staging.fault({ path: 'size.*=100', fault: { kind: 'delay', delay_ms: 1500 } });
  await button(page, 'Display').click();
  await page.getByRole('radio', { name: 'One long scroll' }).check();
  await expect(frame(page)).toHaveAttribute('aria-busy', 'true');
  await expect(page.getByText(/^1–10 of/)).toBeVisible();
  await expect(rows(page)).toHaveCount(0);
  await expect(rows(page).nth(12)).toBeVisible();
  await expect(page.getByText(/^1–10 of/)).toHaveCount(0);
});

test('a scroll begins with what the server holds now, not when the table was read', async ({
  page,
  api,
}) => {
  await page.clock.install();
  const word = uniqueName('Waxwing').replace(' ', '');
  const { id } = await newCase(api, { name: `${word} before` });
  await signIn(page, 'Admin', `/cases?search=${word}&size=100`);
  await expect(page.getByRole('link', { name: `${word} before` })).toBeVisible();
  await api.patch({ type: 'cases', id }, { name: `${word} after` });
  await page.clock.fastForward(15_000);
  await button(page, 'Display').click();
  await page.getByRole('radio', { name: 'One long scroll' }).check();
  await expect(page.getByRole('link', { name: `${word} after` })).toBeVisible();
});

test('finding jumps among the loaded names and counts them', async ({ page, api }) => {
  const word = uniqueName('Zebrafinch').replace(' ', '');
  await newCase(api, { name: `Aaa ${word} one` });
  await newCase(api, { name: `Bbb ${word} two` });
  await signIn(page, 'Admin', '/cases?mode=scroll&sort=name');
  await button(page, 'Load all').click();
  await expect(page.getByText(/^([\d,]+) of \1 cases loaded$/)).toBeVisible();

  await page.getByLabel('Find among the loaded names').fill(word.toUpperCase());
  await expect(page.getByText(/^Match 1 of 2, [\d,]+ loaded$/)).toBeVisible();
  await expect(page.getByRole('row', { name: `Aaa ${word}` })).toHaveAttribute(
    'data-found',
    'present',
  );
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Match 2 of 2/)).toBeVisible();
  await expect(page.getByRole('link', { name: `Bbb ${word} two` })).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Match 1 of 2/)).toBeVisible();
  await page.keyboard.press('Shift+Enter');
  await expect(page.getByText(/^Match 2 of 2/)).toBeVisible();
  await page.getByLabel('Find among the loaded names').fill('nobody has this name');
  await expect(page.getByText(/^0 of [\d,]+ loaded$/)).toBeVisible();
});

test('coming back from a case restores the place and the focus, and its neighbours are known', async ({
  page,
}) => {
  await signIn(page, 'Admin', '/cases?mode=scroll&sort=name');
  await expect(rows(page).first()).toBeVisible();
  for (let screens = 0; screens < 14; screens += 1) {
    await frame(page).evaluate((element) => {
      element.scrollTop += 400;
    });
    await nextFrame(page);
  }
  const link = rows(page).nth(12).getByRole('link');
  const id = (await link.getAttribute('data-case-id')) ?? '';
  const before = await scrolled(page);
  expect(before).toBeGreaterThan(3000);
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: /Next case/ })).toBeVisible();
  await page.goBack();

  await expect(page.locator(`[data-case-id="${id}"]`)).toBeFocused();
  expect(Math.abs((await scrolled(page)) - before)).toBeLessThan(40);
  await expect(page.locator(`[data-case-id="${id}"]`)).toBeInViewport();
});

test('End and Home lead to the last and the first loaded case', async ({ page }) => {
  await signIn(page, 'Admin', '/cases?mode=scroll&sort=name');
  const first = rows(page).first().getByRole('link');
  const firstId = await first.getAttribute('data-case-id');
  // The next page comes with the two after it, before one scrolls.
  await expect(page.getByText(/^400 of/)).toBeVisible();
  await first.focus();
  await page.keyboard.press('End');
  await expect
    .poll(() =>
      page.evaluate(() => (document.activeElement as HTMLElement).closest('tr')?.dataset.index),
    )
    .toBe('399');
  await expect(page.locator(':focus')).toBeInViewport();
  await expect(page.getByText(/^1,000 of/)).toBeVisible();
  await page.keyboard.press('Home');
  await expect(page.locator(`[data-case-id="${firstId}"]`)).toBeFocused();
  expect(await scrolled(page)).toBe(0);
});

test('the row with the focus stays in the document while one scrolls away', async ({ page }) => {
  await signIn(page, 'Admin', '/cases?mode=scroll&sort=name');
  const third = rows(page).nth(2).getByRole('link');
  await third.focus();
  const id = await third.getAttribute('data-case-id');
  await frame(page).evaluate((element) => {
    element.scrollTop = 2500;
  });
  await expect(page.locator('tr[data-index="70"]')).toBeVisible();
  await expect(page.locator(`[data-case-id="${id}"]`)).toBeFocused();
});

test('a short and an empty page are no end, and a page that fails can be tried again', async ({
  page,
  staging,
}) => {
  const answer = (number: number, names: string[], hasNext: boolean) =>
    staging.fault({
      path: `=elsewhere.*page\\[number\\]=${number}&`,
      fault: {
        kind: 'status',
        status: 200,
        content_type: 'application/vnd.api+json',
        body: {
          data: names.map((name) => ({ type: 'cases', id: name, attributes: { name } })),
          links: {
            next: hasNext ? `/cases/cases?page[number]=${number + 1}&page[size]=100` : null,
          },
        },
      },
    });
  await answer(1, ['First family', 'Second family'], true);
  await answer(2, [], true);
  await staging.fault({
    path: '=elsewhere.*page\\[number\\]=3&',
    fault: { kind: 'status', status: 500 },
  });
  await answer(3, ['Third family'], false);
  await signIn(page, 'Admin', '/cases?search=elsewhere&mode=scroll');

  await expect(rows(page)).toHaveCount(2);
  const problem = frame(page).getByRole('alert');
  await expect(problem).toBeVisible();
  await expectAccessible(page);
  await problem.getByRole('button').click();
  await expect(page.getByText('End of the list: 3 cases')).toBeVisible();
  await expect(rows(page)).toHaveCount(3);
  await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', '4');
});

test('axe finds nothing, light and dark, also while finding and in compact rows', async ({
  page,
}) => {
  await signIn(page, 'Admin', '/cases?mode=scroll&density=compact');
  await expect(rows(page).first()).toBeVisible();
  await page.getByLabel('Find among the loaded names').fill('a');
  await expect(page.getByText(/^Match 1 of/)).toBeVisible();
  await expectAccessible(page);
  await button(page, 'Display').click();
  await expect(page.getByRole('radio', { name: 'One long scroll' })).toBeChecked();
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'Page by page' }).check();
  await expect(page.getByText(/^1–10 of/)).toBeVisible();
});

test('on a phone the scroll shows cards, without sideways scroll', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'Admin', '/cases?mode=scroll&sort=name');
  await expect(rows(page).first()).toBeVisible();
  const before = await ids(page);
  await frame(page).evaluate((element) => {
    element.scrollTop = 12_000;
  });
  await expect.poll(async () => (await ids(page)).some((id) => before.includes(id))).toBe(false);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(await rows(page).count()).toBeLessThan(60);
  await page.getByLabel('Find among the loaded names').fill('a');
  await expect(page.getByText(/^Match [\d,]+ of/)).toBeVisible();
  await expectAccessible(page);
});

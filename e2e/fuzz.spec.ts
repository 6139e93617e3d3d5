import { expect, type Page } from '@playwright/test';
import { test } from './fixtures';
import { newCase, newGoal, newInvolvement } from './support/newRecords';
import { signIn } from './support/signIn';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** Numbers from 0 up to 1 that are the same in each run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const oddities: Json[] = [
  null,
  true,
  -1,
  '',
  '<img src=x onerror="window.hacked=1">',
  'not-a-date',
  '9999-99-99',
  'W'.repeat(500),
  [],
  [null, [[]]],
  {},
  JSON.parse('{"__proto__":{"name":1},"constructor":null}') as Json,
];

/** Replaces, drops or doubles something somewhere in a document. */
function damage(node: Json, random: () => number): Json {
  const oddity = () => oddities[Math.floor(random() * oddities.length)] ?? null;
  if (typeof node !== 'object' || node === null) return oddity();
  const keys = Object.keys(node);
  if (keys.length === 0 || random() < 0.06) return oddity();
  const key = keys[Math.floor(random() * keys.length)] ?? '';
  if (Array.isArray(node)) {
    const place = Number(key);
    if (random() < 0.1) return [...node, node[place] ?? null];
    return node.map((one, index) => (index === place ? damage(one, random) : one));
  }
  const entries = Object.entries(node);
  if (random() < 0.1) return Object.fromEntries(entries.filter(([name]) => name !== key));
  return Object.fromEntries(
    entries.map(([name, value]) => [name, name === key ? damage(value, random) : value]),
  );
}

/** Goes to a path of the app without loading it anew. */
async function navigate(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, path);
}

test('200 damaged documents never blank, crash or script a page', async ({ page, api }) => {
  test.setTimeout(120_000);
  const found = await newCase(api);
  await newGoal(api, found);
  await newInvolvement(api, found);
  const include = 'involvements.person,goals,goals.person,assignees';
  const detail = (await api.getDocument(`/cases/cases/${found.id}`, {
    include,
  })) as unknown as Json;
  const list = (await api.getDocument('/cases/cases', {
    'page[size]': '10',
    include: 'assignees',
  })) as unknown as Json;
  const random = randomFrom(20_261_124);
  await signIn(page, 'Admin');
  let body = '';
  await page.route(/\/cases\/cases[/?]/, (route) =>
    route.fulfill({ body, headers: { 'Cache-Control': 'no-store' } }),
  );
  for (let index = 0; index < 200; index += 1) {
    const isList = index % 2 === 0;
    body = JSON.stringify(
      [0, 1, 2].reduce<Json>((node) => damage(node, random), isList ? list : detail),
    );
    const answered = page.waitForResponse(/\/cases\/cases[/?]/);
    await navigate(page, isList ? `/cases?search=${index}` : `/cases/${found.id}-${index}`);
    await answered;
    const shown = page
      .getByRole('table')
      .or(page.getByRole('alert'))
      .or(page.getByRole('heading', { level: 2 }));
    await expect(shown.first(), body).toBeVisible();
    await expect(page.getByText('Something in Caseload went wrong'), body).toHaveCount(0);
  }
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});

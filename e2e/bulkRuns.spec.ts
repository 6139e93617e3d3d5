import { expect, type Page } from '@playwright/test';
import { test } from './fixtures';
import { expectAccessible } from './support/accessibility';
import {
  confirmRun,
  finished,
  listPath,
  newCases,
  outcome,
  previewType,
  selectAll,
} from './support/bulk';
import type { Resource, SandboxApi } from './support/sandboxApi';
import { signIn } from './support/signIn';
import type { Staging } from './support/staging';

const type = 'Adoption';

/** How often each of these cases was written with success, beside none at all. */
async function writesPerCase(staging: Staging, cases: readonly Resource[]): Promise<number[]> {
  const patches = await staging.requests({ method: 'PATCH', path: /^\/cases\/cases\// });
  return cases.map(
    ({ id }) =>
      patches.filter(
        ({ path, status }) => path.endsWith(id) && status !== null && status >= 200 && status < 300,
      ).length,
  );
}

const typeOf = async (api: SandboxApi, { id }: Resource) =>
  (await api.get('cases', id)).attributes.case_type;

async function begin(page: Page, api: SandboxApi, count: number) {
  const { family, cases } = await newCases(api, count);
  await signIn(page, 'Admin', listPath(family));
  await selectAll(page, count);
  await previewType(page, type);
  return { family, cases };
}

test('a run changes each case once, and its report tells what became of each', async ({
  page,
  api,
  staging,
}) => {
  const { cases } = await begin(page, api, 12);
  await expect(page.getByRole('button', { name: 'Change 12 cases' })).toBeVisible();
  await expect(page.getByText('Case type: Family preservation → Adoption').first()).toBeVisible();
  await expectAccessible(page);
  // One is taken out, and somebody changes another one after the preview.
  await page.getByRole('checkbox', { name: `Change ${cases[3]?.attributes.name}` }).uncheck();
  await staging.changeBySomeoneElse(cases[5] as Resource, { county: null, summary: 'Theirs' });
  await staging.forgetRequests();
  await confirmRun(page, 11);
  await expect(finished(page)).toBeVisible();
  expect(await outcome(page, 'Changed')).toBe(10);
  expect(await outcome(page, 'Changed by someone else')).toBe(1);
  await expectAccessible(page);
  const writes = await writesPerCase(staging, cases);
  expect(writes).toEqual(cases.map((_, index) => (index === 3 || index === 5 ? 0 : 1)));
  expect(await typeOf(api, cases[5] as Resource)).toBe('Family preservation');
});

import { expect, type Page } from '@playwright/test';
import { test } from './fixtures';
import { expectAccessible } from './support/accessibility';
import { section } from './support/caseFile';
import { newCase, newGoal, newInvolvement, newPerson } from './support/newRecords';
import { signIn } from './support/signIn';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const excess = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(excess, 'the page scrolls sideways').toBeLessThanOrEqual(0);
}

async function expectGood(page: Page): Promise<void> {
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
}

for (const width of [390, 1280]) {
  test.describe(`axe finds nothing, and nothing scrolls sideways, at ${width} px`, () => {
    test.use({ viewport: { width, height: 844 } });

    test('sign-in', async ({ page }) => {
      await page.goto('/');
      await expect(heading(page)).toBeVisible();
      await expectGood(page);
    });

    test('the list, its filters and its columns', async ({ page }) => {
      await signIn(page, 'Supervisor', '/cases?status=Open');
      await expect(page.getByRole('rowheader')).toHaveCount(10);
      await expectGood(page);
      await button(page, 'Columns').click();
      await expect(page.getByRole('checkbox', { name: 'County' })).toBeVisible();
      await expectGood(page);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^Filters/ }).click();
      await expect(page.getByRole('dialog', { name: 'Filter cases' })).toBeVisible();
      await expectGood(page);
    });

    test('no match, a failed list and no such page', async ({ page, staging }) => {
      await signIn(page, 'Supervisor', '/cases?search=nobodyiscalledthis');
      await expect(page.getByRole('heading', { name: 'No case matches' })).toBeVisible();
      await expectGood(page);
      await staging.fault({ path: '^/cases/cases\\?', fault: { kind: 'status', status: 500 } });
      await page.goto('/cases');
      await expect(page.getByRole('alert')).toBeVisible();
      await expectGood(page);
      await page.goto('/nowhere');
      await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
      await expectGood(page);
      await page.goto('/cases/none');
      await expect(page.getByRole('heading', { name: 'This case can’t be found' })).toBeVisible();
      await expectGood(page);
    });

    test('a case, its forms, a person and the question before a delete', async ({ page, api }) => {
      const caseResource = await newCase(api);
      const person = await newPerson(api);
      await newGoal(api, caseResource, { target_date: '2024-01-01' });
      await newInvolvement(api, caseResource, {}, person);
      await signIn(page, 'Admin', `/cases/${caseResource.id}`);
      await expect(heading(page)).toHaveText(caseResource.attributes.name);
      await expectGood(page);
      await button(page, 'Add goal').click();
      await button(page, 'Add this goal').click();
      await expectGood(page);
      await page.keyboard.press('Escape');
      await button(page, 'Add involvement').click();
      await button(page, 'Add this involvement').click();
      await expectGood(page);
      await page.keyboard.press('Escape');
      await section(page, 'Involvements')
        .getByRole('link', { name: person.attributes.full_name })
        .click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectGood(page);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await button(page, 'Delete case').click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectGood(page);
    });

    test('a new case, and an edit that was refused', async ({ page, api, staging }) => {
      const { id } = await newCase(api);
      await signIn(page, 'Admin', '/cases/new');
      await expect(page.getByLabel('Name (required)')).toBeVisible();
      await expectGood(page);
      await page.goto(`/cases/${id}/edit`);
      await page.getByLabel('Summary').fill('Changed');
      const errors = [
        {
          status: '422',
          title: 'is invalid',
          detail: 'is too plain',
          source: { pointer: '/data/attributes/name' },
        },
      ];
      await staging.fault({ method: 'PATCH', fault: { kind: 'status', status: 422, errors } });
      await button(page, 'Save 1 change').click();
      await expect(page.getByRole('alert').first()).toBeVisible();
      await expectGood(page);
    });
  });
}

test('on a very wide screen nothing scrolls sideways', async ({ page, api }) => {
  await page.setViewportSize({ width: 2560, height: 1440 });
  const { id, attributes } = await newCase(api);
  await signIn(page, 'Admin');
  await expect(page.getByRole('rowheader')).toHaveCount(10);
  await expectNoSidewaysScroll(page);
  for (const path of [`/cases/${id}`, `/cases/${id}/edit`]) {
    await page.goto(path);
    await expect(heading(page)).toContainText(attributes.name);
    await expectNoSidewaysScroll(page);
  }
});

import { expect, type Page } from '@playwright/test';
import { newCase, uniqueName } from './newRecords';
import type { Resource, SandboxApi } from './sandboxApi';

/** Cases that a search for `family` finds, and nothing else does. */
export async function newCases(
  api: SandboxApi,
  count: number,
): Promise<{ family: string; cases: Resource[] }> {
  const family = `${uniqueName('Bulk')}x`;
  const cases: Resource[] = [];
  for (let index = 0; index < count; index += 1) {
    cases.push(await newCase(api, { name: `${family} ${String(index).padStart(3, '0')}` }));
  }
  return { family, cases };
}

/** The path of the list of such cases. */
export function listPath(family: string): string {
  return `/cases?search=${encodeURIComponent(family)}`;
}

export const selectionBar = (page: Page) => page.getByRole('region', { name: 'Selection' });

/** Selects every case of the list on the screen. */
export async function selectAll(page: Page, count: number): Promise<void> {
  await page.getByRole('checkbox', { name: 'Select all cases on this page' }).check();
  const all = page.getByRole('button', { name: /^Select all .*that match$/ });
  if (count > 10) {
    await all.click();
    await expect(selectionBar(page)).toContainText(`${count} cases collected`);
  }
  await expect(selectionBar(page)).toContainText(`${count} cases selected`);
}

/** From the selection to the preview of another case type. */
export async function previewType(page: Page, type: string): Promise<void> {
  await page.getByRole('button', { name: 'Change…' }).click();
  await page.getByRole('menuitem', { name: 'Set case type' }).click();
  await page.getByRole('combobox', { name: 'Case type (required)' }).click();
  await page.getByRole('option', { name: type, exact: true }).click();
  await page.getByRole('button', { name: 'Preview the change' }).click();
}

/** Confirms a preview that would change `count` cases. */
export async function confirmRun(page: Page, count: number): Promise<void> {
  const what = count === 1 ? '1 case' : `${count} cases`;
  await page.getByRole('button', { name: `Change ${what}`, exact: true }).click();
  await expect(page).toHaveURL(/\/runs\/[0-9a-f]+$/);
}

/** What the report says of an outcome: the number on its filter, 0 where it has none. */
export async function outcome(page: Page, name: string): Promise<number> {
  const filter = page.getByRole('button', { name: new RegExp(`^${name}\\s*[\\d,]+$`) });
  const texts = await filter.allTextContents();
  return Number((texts[0] ?? '0').replace(/\D/g, ''));
}

export const finished = (page: Page) => page.getByText('Finished', { exact: true });

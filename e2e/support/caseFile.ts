import { expect, type Locator, type Page } from '@playwright/test';

/** A titled table of the case page, such as "Goals". */
export function section(page: Page, title: string): Locator {
  return page.getByRole('region', { name: title, exact: true });
}

/** The row whose row head holds `name`. */
export function rowOf(table: Locator, name: string): Locator {
  return table.getByRole('row').filter({ has: table.page().getByRole('rowheader', { name }) });
}

/** The cell of a row below a column's head. */
export async function cell(row: Locator, column: string): Promise<Locator> {
  await row.waitFor();
  const heads = await row
    .locator('xpath=ancestor::table')
    .getByRole('columnheader')
    .allTextContents();
  const index = heads.findIndex((head) => head.trim() === column);
  if (index < 0) throw new Error(`There is no column ${column} among ${heads.join(', ')}.`);
  return row.locator('th, td').nth(index);
}

/** An input by its whole label: a text, or one that finds its value in a list. */
export function field(page: Page, name: string): Locator {
  const options = { name, exact: true };
  return page.getByRole('textbox', options).or(page.getByRole('combobox', options));
}

/** Chooses an option of a searchable list by typing. */
export async function choose(field: Locator, option: string): Promise<void> {
  const choice = field.page().getByRole('option', { name: option, exact: true });
  // A menu that closes under a dialog may take the focus once more, and the list with it: then one types again.
  await expect(async () => {
    await field.fill('');
    await field.fill(option);
    await choice.click({ timeout: 3000 });
  }).toPass();
}

/** A calendar date, days from today where the browser is. */
export function daysFromToday(days: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Chicago' }).format(
    Date.now() + days * 86_400_000,
  );
}

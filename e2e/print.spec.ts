import { expect } from '@playwright/test';
import { test } from './fixtures';
import { section } from './support/caseFile';
import { newCase, newGoal, newInvolvement } from './support/newRecords';
import { signIn } from './support/signIn';

test('a case prints as a case file: white, dated, and without anything to press', async ({
  page,
  api,
}) => {
  const caseResource = await newCase(api, { summary: 'Printed whole' });
  await newGoal(api, caseResource);
  await newInvolvement(api, caseResource);
  await page.emulateMedia({ colorScheme: 'dark' });
  await signIn(page, 'Supervisor', `/cases/${caseResource.id}`);
  await expect(section(page, 'Goals').getByRole('row')).toHaveCount(2);
  await expect(page.getByText(/^Printed on/)).toBeHidden();

  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.setViewportSize({ width: 700, height: 990 });
  const today = await page.evaluate(() =>
    new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }).format(),
  );
  await expect(page.getByText(`Printed on ${today}`)).toBeVisible();
  for (const role of ['banner', 'navigation', 'button', 'link'] as const) {
    const shown = page.getByRole(role).filter({ visible: true });
    const isName = role === 'link';
    // Links to people remain, as their names.
    await expect(isName ? shown.filter({ hasText: /Edit|Cases/ }) : shown).toHaveCount(0);
  }
  const white = 'rgb(255, 255, 255)';
  const coloursOf = (selector: string) =>
    page.locator(selector).evaluate((element) => {
      const { backgroundColor, color } = getComputedStyle(element);
      return { backgroundColor, color };
    });
  expect(await coloursOf('body')).toEqual({ backgroundColor: white, color: 'rgb(27, 42, 50)' });

  const tops = await Promise.all(
    ['Details', 'Involvements', 'Goals'].map(
      async (title) => (await section(page, title).boundingBox())?.y ?? 0,
    ),
  );
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  await expect(section(page, 'Details')).toContainText('Printed whole');

  // The tables keep the width of the sheet, and so their columns.
  for (const title of ['Involvements', 'Goals']) {
    expect((await section(page, title).boundingBox())?.width).toBeGreaterThan(640);
  }

  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
});

import { expect } from '@playwright/test';
import { test } from './fixtures';
import { expectAccessible } from './support/accessibility';
import { listPath, newCases, selectionBar } from './support/bulk';
import { newGoal } from './support/newRecords';
import { signIn } from './support/signIn';
import { storedRecords } from './support/storedText';

test('a review by keyboard alone: checks, marks, a flag that survives a reload, and a summary', async ({
  page,
  api,
}) => {
  const { family, cases } = await newCases(api, 4);
  await newGoal(api, cases[1] as (typeof cases)[number], { target_date: '2020-01-01' });
  await signIn(page, 'Admin', `${listPath(family)}&sort=name`);
  await page.getByRole('checkbox', { name: 'Select all cases on this page' }).check();
  await page.getByRole('button', { name: 'Review them' }).click();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(`${family} 000`);
  await expect(page.getByRole('region', { name: 'Checks' })).toContainText('It has no goal.');
  await expectAccessible(page);

  await page.keyboard.press('m');
  await expect(heading).toHaveText(`${family} 001`);
  await expect(page.getByRole('region', { name: 'Checks' })).toContainText('1 goal is overdue.');
  await page.keyboard.press('f');
  await page.keyboard.type('Ask about just the goal');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Flagged: Ask about just the goal')).toBeVisible();
  await page.keyboard.press('j');
  await expect(heading).toHaveText(`${family} 002`);
  await page.keyboard.press('k');
  await expect(heading).toHaveText(`${family} 001`);

  // The browser writes a moment after the page has moved on.
  await expect
    .poll(async () => JSON.stringify(await storedRecords(page, 'reviews')))
    .toContain('"position":1');
  await page.reload();
  await expect(heading).toHaveText(`${family} 001`);
  await expect(page.getByText('1 reviewed, 1 flagged, 3 left')).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys of the review' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  for (const _ of [1, 2, 3]) await page.keyboard.press('m');

  await expect(heading).toHaveText('The review is at its end');
  await expect(
    page.getByRole('listitem').filter({ hasText: 'Ask about just the goal' }),
  ).toContainText(`${family} 001`);
  await expectAccessible(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as CSV' }).click();
  const file = await (await downloading).createReadStream();
  const text = Buffer.concat(await file.toArray()).toString('utf8');
  expect(text).toContain(`${family} 001,Flagged,Ask about just the goal`);
  await page.getByRole('button', { name: 'Select the flagged one in the list' }).click();
  await expect(selectionBar(page)).toContainText('1 case');
});

test('the status is set by a key, and closing asks for date and reason', async ({ page, api }) => {
  const { family, cases } = await newCases(api, 1);
  await signIn(page, 'Admin', listPath(family));
  await page.getByRole('checkbox', { name: `Select ${family} 000` }).check();
  await page.getByRole('button', { name: 'Review them' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${family} 000`);
  await page.keyboard.press('s');
  const panel = page.getByRole('dialog', { name: 'Set status' });
  await panel.getByRole('combobox', { name: 'Status (required)' }).click();
  await page.getByRole('option', { name: 'Closed' }).click();
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(panel.getByText('Choose one.')).toBeVisible();
  await expectAccessible(page);
  await panel.getByRole('combobox', { name: 'Closing reason (required)' }).click();
  await page.getByRole('option', { name: 'Goals achieved' }).click();
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(panel).toHaveCount(0);
  for (const one of cases) {
    const { attributes } = await api.get('cases', one.id);
    expect([attributes.status, attributes.closing_reason]).toEqual(['Closed', 'Goals achieved']);
  }
});

test('a case that was deleted meanwhile is told, and the review goes on', async ({
  page,
  api,
  staging,
}) => {
  const { family, cases } = await newCases(api, 2);
  await signIn(page, 'Admin', `${listPath(family)}&sort=name`);
  await page.getByRole('checkbox', { name: 'Select all cases on this page' }).check();
  for (const one of cases.slice(0, 1)) await staging.deleteBySomeoneElse(one);
  await page.getByRole('button', { name: 'Review them' }).click();
  await expect(page.getByText('This case can’t be found any more')).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${family} 001`);
});

test('single keys can be switched off', async ({ page, api }) => {
  const { family } = await newCases(api, 2);
  await signIn(page, 'Admin', `${listPath(family)}&sort=name`);
  await page.getByRole('checkbox', { name: 'Select all cases on this page' }).check();
  await page.getByRole('button', { name: 'Review them' }).click();
  await page.getByRole('button', { name: 'All keys' }).click();
  await page.getByRole('checkbox', { name: 'Use single keys' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('j');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${family} 000`);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${family} 001`);
});

test('without a review the page leads to the cases', async ({ page }) => {
  await signIn(page, 'Supervisor', '/review');
  await expect(page.getByText('Nothing to review yet')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Go to the cases' }).click();
  await expect(page).toHaveURL(/\/cases$/);
});

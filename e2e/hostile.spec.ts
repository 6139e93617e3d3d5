import { expect } from '@playwright/test';
import { test } from './fixtures';
import { finished, listPath, previewType, selectAll } from './support/bulk';
import { hostileTexts } from './support/hostileTexts';
import { newCase, uniqueName } from './support/newRecords';
import { signIn } from './support/signIn';

test('hostile names pass through preview, report, CSV, review, activity and print as text', async ({
  page,
  api,
  staging,
}) => {
  test.setTimeout(120_000);
  const word = uniqueName('Harm').replace(' ', '');
  const names = hostileTexts.map((text) => `${text} ${word}`);
  for (const name of names) {
    await staging.changeBySomeoneElse(await newCase(api), { name });
  }
  const expectAllShown = async () => {
    for (const name of names) {
      await expect(page.getByRole('main').getByText(name, { exact: true })).toBeVisible();
    }
    expect(await page.locator('a[href^="javascript:"], a[href^="data:"]').count()).toBe(0);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  };

  await signIn(page, 'Admin', listPath(word));
  await selectAll(page, names.length);
  await previewType(page, 'Kinship care');
  await expectAllShown();
  await page.getByRole('button', { name: `Change ${names.length} cases` }).click();
  await expect(finished(page)).toBeVisible();
  await expectAllShown();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as CSV' }).click();
  const file = await (await downloading).createReadStream();
  const csv = Buffer.concat(await file.toArray()).toString('utf8');
  // No cell may begin as a formula does: neither a bare one nor one in quotes.
  expect(csv).not.toMatch(/(^|[,\r\n])"?[=+@-][A-Z]/m);
  expect(csv).toContain(`"'=HYPERLINK(""javascript:window.hacked=1""`);

  await page.emulateMedia({ media: 'print' });
  await expectAllShown();
  await page.emulateMedia({ media: 'screen' });

  await page.goto(listPath(word));
  await expect(page.getByRole('rowheader')).toHaveCount(names.length);
  await page.getByRole('checkbox', { name: 'Select all cases on this page' }).check();
  await page.getByRole('button', { name: 'Review them' }).click();
  const heading = page.getByRole('heading', { level: 1 });
  for (const _ of names) {
    await expect(heading).toContainText(word);
    const shown = (await heading.textContent()) ?? '';
    expect(names).toContain(shown);
    await expect(page).toHaveTitle('Review · Caseload');
    if (shown !== names.at(-1)) await page.keyboard.press('k');
  }

  await page.getByRole('button', { name: 'API activity' }).click();
  const drawer = page.getByRole('dialog', { name: 'API activity' });
  const reads = drawer.getByRole('button', { name: /^GET/ });
  await reads
    .filter({ hasText: /\/cases\/cases\/[0-9a-f]{8}/ })
    .first()
    .click();
  const received = drawer.getByRole('region', { name: 'Received document' });
  await received.getByRole('button', { name: /^attributes/ }).click();
  await expect(received).toContainText(word);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});

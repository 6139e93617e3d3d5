import { expect, type Page } from '@playwright/test';
import { test } from './fixtures';
import { expectAccessible } from './support/accessibility';

/** A static file, not the API: nothing in the sandbox could answer in its place. */
async function serveConfiguration(page: Page, body: string, status = 200): Promise<void> {
  await page.route('**/config.json', (route) =>
    route.fulfill({ status, body, contentType: 'application/json' }),
  );
}

test('a broken configuration names the line to mend, and works once it is mended', async ({
  page,
}) => {
  await serveConfiguration(page, '{\n  "environments": [\n    { "id": "a" "name": "A" }\n  ]\n}');
  await page.goto('/cases');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'The configuration needs mending',
  );
  await expect(page.getByText('config.json, line 3', { exact: true })).toBeVisible();
  await expect(page.getByText(/A comma or a closing bracket is missing/)).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Line 3' })).toContainText('"id": "a"');
  await expect(page).toHaveTitle('The configuration needs mending · Caseload');
  await expectAccessible(page);

  await page.unroute('**/config.json');
  await page.getByRole('button', { name: 'Load again' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
});

test('a setting that cannot be used is named with its line', async ({ page }) => {
  const environment =
    '{ "id": "a", "name": "A",\n "apiBase": "http://api.example.org",\n "tokenUrl": "/t" }';
  await serveConfiguration(page, `{ "environments": [\n${environment}\n] }`);
  await page.goto('/cases');
  await expect(page.getByText(/^config\.json, line 3: .*apiBase/)).toBeVisible();
  await expect(page.getByText(/must be an https:\/\/ address/)).toBeVisible();
});

test('a configuration that is not there says so', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await serveConfiguration(page, 'gone', 404);
  await page.goto('/cases');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'The configuration cannot be read',
  );
  await expect(page.getByText(/answered with status 404/)).toBeVisible();
  await expectAccessible(page);
});

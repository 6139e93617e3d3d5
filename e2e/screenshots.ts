import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { browserArguments, findBrowser } from './browser/findBrowser';
import { openSandbox } from './sandbox/openSandbox';
import { startServer } from './server/startServer';
import { signIn } from './support/signIn';

const folder = fileURLToPath(new URL('./screenshots/', import.meta.url));
const distDir = fileURLToPath(new URL('../dist', import.meta.url));

// The README's pictures, from the production build beside a fresh sandbox: `npm run build` comes first.
const dataFolder = await mkdtemp(join(tmpdir(), 'caseload-'));
const sandbox = openSandbox({ file: join(dataFolder, 'sandbox.db'), cases: 2000 });
const server = await startServer({ host: '127.0.0.1', port: 0, distDir, sandbox });
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments });
const page = await browser.newPage({
  baseURL: server.url,
  viewport: { width: 1280, height: 800 },
  reducedMotion: 'reduce',
});
const take = (name: string) => page.screenshot({ path: join(folder, `${name}.png`) });

await page.goto('/sign-in');
await page.getByRole('button', { name: 'Continue as Demo Admin' }).waitFor();
await take('sign-in');

await signIn(page, 'Admin', '/cases?status=Open&status=Pending&page=3');
await page.getByRole('row').nth(5).waitFor();
// What comes once the page is at rest.
await page.getByRole('button', { name: 'Views' }).waitFor();
await page.getByRole('button', { name: 'API activity' }).waitFor();
await take('cases');

await page.getByRole('table').getByRole('link').nth(4).click();
await page.getByRole('heading', { name: 'Goals' }).waitFor();
await take('case');

await page.goto('/cases?status=Open&size=25&sort=name');
await page.getByRole('checkbox', { name: 'Select all cases on this page' }).check();
await page.getByRole('button', { name: 'Change…' }).click();
await page.getByRole('menuitem', { name: 'Set case type' }).click();
await page.getByRole('combobox', { name: 'Case type (required)' }).click();
await page.getByRole('option', { name: 'Kinship care' }).click();
await page.getByRole('button', { name: 'Preview the change' }).click();
await page.getByRole('button', { name: /^Change \d+ cases$/ }).waitFor();
await take('bulk-preview');
await page.getByRole('button', { name: /^Change \d+ cases$/ }).click();
await page.getByText('Finished', { exact: true }).waitFor();
await take('bulk-report');

await page.goto('/cases?status=Open&sort=updated_at');
await page.getByRole('checkbox', { name: 'Select all cases on this page' }).check();
await page.getByRole('button', { name: 'Review them' }).click();
await page.getByRole('heading', { name: 'Goals' }).waitFor();
await page.keyboard.press('m');
await page.getByRole('heading', { name: 'Goals' }).waitFor();
await take('review');

await page.goto('/cases?status=Open');
await page.getByRole('table').getByRole('link').nth(4).click();
await page.getByRole('heading', { name: 'Goals' }).waitFor();
await page.emulateMedia({ colorScheme: 'dark' });
await page.setViewportSize({ width: 390, height: 844 });
await take('case-phone-dark');

await browser.close();
await server.close();
sandbox.close();
await rm(dataFolder, { recursive: true, force: true });

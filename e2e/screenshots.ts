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
await take('cases');

await page.getByRole('table').getByRole('link').nth(4).click();
await page.getByRole('heading', { name: 'Goals' }).waitFor();
await take('case');

await page.emulateMedia({ colorScheme: 'dark' });
await page.setViewportSize({ width: 390, height: 844 });
await take('case-phone-dark');

await browser.close();
await server.close();
sandbox.close();
await rm(dataFolder, { recursive: true, force: true });

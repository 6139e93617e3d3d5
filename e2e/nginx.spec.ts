import { expect } from '@playwright/test';
import { test as base } from './fixtures';
import { documentHeaders } from './server/securityHeaders';
import { newCase } from './support/newRecords';
import { deployedConfiguration, hasNginx, startNginx } from './support/nginxServer';
import { signIn } from './support/signIn';

const test = base.extend<object, { nginx: Awaited<ReturnType<typeof startNginx>> }>({
  nginx: [
    async ({ server }, use) => {
      const nginx = await startNginx(`${server.url}/sandbox`);
      await use(nginx);
      nginx.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ nginx }, use) => use(nginx.url),
});

test.skip(!hasNginx(), 'nginx is not installed here (apt-get install nginx-light)');

test('behind nginx a case is found, edited and opened by its address, and the log names nobody', async ({
  page,
  api,
  nginx,
}) => {
  const caseResource = await newCase(api);
  const tokens = new Set<string>();
  page.on('request', (request) => {
    const token = request.headers().authorization?.replace('Bearer ', '');
    if (token) tokens.add(token);
  });

  await signIn(page, 'Admin', `/cases/${caseResource.id}/edit`);
  await page.getByRole('textbox', { name: /^Name/ }).fill('Planted Family');
  await page.getByRole('button', { name: 'Save 1 change' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Planted Family');

  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Planted Family');
  await page.goto('/cases?name=Planted');
  await expect(page.getByRole('table')).toBeVisible();

  const log = nginx.accessLog();
  expect(log).toContain('/casebook/us/cases/cases');
  expect(log).not.toContain('Planted');
  expect(tokens.size).toBeGreaterThan(0);
  for (const token of tokens) expect(log).not.toContain(token);
});

test('nginx sends the headers that the app is tried with, and passes on to no other service', async ({
  request,
}) => {
  const document = await request.get('/cases/1', { headers: { Accept: 'text/html' } });
  const html = await document.text();
  const chunk = `/${/assets\/[\w-]+\.js/.exec(html)?.[0]}`;
  const expected = Object.entries(documentHeaders(deployedConfiguration));
  for (const path of ['/', '/cases/1', '/config.json', chunk, '/casebook/us/cases/cases']) {
    const headers = (await request.get(path)).headers();
    for (const [name, value] of expected) expect(headers[name.toLowerCase()], path).toBe(value);
    expect(headers['x-content-type-options'], path).toBe('nosniff');
  }

  const cacheOf = async (path: string) => (await request.get(path)).headers()['cache-control'];
  expect(await cacheOf('/cases/1')).toBe('no-cache');
  expect(await cacheOf('/config.json')).toBe('no-cache');
  expect(await cacheOf(chunk)).toContain('immutable');
  expect(await cacheOf('/assets/gone.js')).not.toContain('immutable');
  expect(await cacheOf('/casebook/us/cases/cases')).toBe('no-store');

  const compressed = await request.get(chunk, { headers: { 'Accept-Encoding': 'gzip' } });
  expect(compressed.headers()['content-encoding']).toBe('gzip');
  expect((await request.get('/casebook/elsewhere/cases')).status()).toBe(404);
});

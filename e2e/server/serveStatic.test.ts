import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveStatic } from './serveStatic';

const folder = mkdtempSync(join(tmpdir(), 'caseload-dist-'));
const page = { Accept: 'text/html,application/xhtml+xml' };
let answer: (request: Request) => Response;

beforeAll(async () => {
  mkdirSync(join(folder, 'dist/assets'), { recursive: true });
  const files = {
    'secret.txt': 'outside',
    'dist/index.html': '<!doctype html>',
    'dist/config.json': JSON.stringify({
      environments: [
        { apiBase: '/sandbox', tokenUrl: '/sandbox/oauth2/token' },
        { apiBase: 'https://api.example.org/v1', tokenUrl: 'https://login.example.org/token' },
        'not an environment',
      ],
    }),
    'dist/assets/index-abc.js': 'export const answer = 42;',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  answer = await serveStatic(join(folder, 'dist'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function get(path: string, headers: Record<string, string> = {}): Response {
  return answer(new Request(`http://localhost${path}`, { headers }));
}

test('an address of the app is the document, also where an id has dots', async () => {
  for (const path of ['/', '/cases', '/cases/0.1.2', '/cases/new?from=%2F']) {
    const response = get(path, page);
    expect(await response.text()).toBe('<!doctype html>');
    expect(response.headers.get('Cache-Control')).toBe('no-cache');
  }
});

test('a missing file is missing, and no page takes its place', () => {
  for (const path of ['/assets/index-old.js', '/assets/old', '/favicon.ico', '/old.css']) {
    expect(get(path, page).status).toBe(404);
  }
  expect(get('/cases', { Accept: 'application/json' }).status).toBe(404);
});

test('nothing outside the build can be asked for', () => {
  for (const path of ['/..%2fsecret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt']) {
    expect(get(path).status).toBe(404);
  }
  expect(get('/%ff').status).toBe(400);
});

test('only a file whose name holds its hash is kept for good', () => {
  expect(get('/assets/index-abc.js').headers.get('Cache-Control')).toContain('immutable');
  expect(get('/config.json').headers.get('Cache-Control')).toBe('no-cache');
});

test('text comes in an encoding that the browser accepts', async () => {
  const compressed = get('/assets/index-abc.js', { 'Accept-Encoding': 'gzip, br' });
  expect(compressed.headers.get('Content-Encoding')).toBe('br');
  const body = brotliDecompressSync(new Uint8Array(await compressed.arrayBuffer()));
  expect(body.toString()).toBe('export const answer = 42;');
  const plain = get('/assets/index-abc.js', { 'Accept-Encoding': 'br;q=0' });
  expect(plain.headers.get('Content-Encoding')).toBeNull();
});

test('what the browser has already is not sent again', () => {
  const etag = get('/').headers.get('ETag') ?? '';
  expect(get('/', { 'If-None-Match': etag }).status).toBe(304);
});

test('a document may reach itself and the configured environments, and run nothing inline', () => {
  const policy = get('/', page).headers.get('Content-Security-Policy') ?? '';
  expect(policy).toContain("connect-src 'self' https://api.example.org https://login.example.org;");
  expect(policy).not.toContain('unsafe');
  expect(policy).toContain("require-trusted-types-for 'script'");
});

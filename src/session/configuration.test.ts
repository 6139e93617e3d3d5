import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { loadConfiguration, parseConfiguration } from './configuration';
import { ConfigurationError } from './configurationError';

const base = 'https://agency.example/caseload/';
const good = { id: 'us', name: 'US', apiBase: 'https://api.test', tokenUrl: 'https://api.test/t' };
const file = (content: unknown) => JSON.stringify(content, null, 2);

async function problemIn(text: string) {
  try {
    await parseConfiguration(text, base);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problem;
    throw error;
  }
  return null;
}

afterEach(() => vi.unstubAllGlobals());

test('the configuration that Caseload ships is a good one', async () => {
  const text = readFileSync(new URL('../../public/config.json', import.meta.url), 'utf8');
  const { environments, allowCustomEnvironment } = await parseConfiguration(text, base);
  expect(environments.map(({ id }) => id)).toEqual(['sandbox', 'us', 'ca']);
  expect(environments[0]?.demoApplications).toHaveLength(4);
  expect(allowCustomEnvironment).toBe(true);
});

test('a path stands below the base path of the app, an absolute address where it is', async () => {
  const sandbox = { ...good, apiBase: '/sandbox', tokenUrl: '/sandbox/oauth2/token' };
  const [environment] = (await parseConfiguration(file({ environments: [sandbox] }), base))
    .environments;
  expect(environment?.apiBase).toBe('https://agency.example/caseload/sandbox');
  expect(environment?.tokenUrl).toBe('https://agency.example/caseload/sandbox/oauth2/token');
  const absolute = (await parseConfiguration(file({ environments: [good] }), base)).environments[0];
  expect(absolute?.apiBase).toBe('https://api.test');
});

test('a dialect that is not given is the assumed one', async () => {
  const { environments } = await parseConfiguration(file({ environments: [good] }), base);
  expect(environments[0]?.dialect.paging).toBe('number');
});

test.each<[content: unknown, line: number, member: string, kind: string]>([
  [{ environments: [{ ...good, name: 1 }] }, 5, 'environments[0].name', 'type'],
  [{ environments: [{ id: 'us', name: 'US' }] }, 3, 'environments[0].apiBase', 'missing'],
  [{ environments: [good, { ...good }] }, 10, 'environments[1].id', 'duplicateId'],
  [{ environments: [{ ...good, apibase: '/x' }] }, 8, 'environments[0].apibase', 'unknown'],
  [
    { environments: [{ ...good, dialect: { filters: { equals: 'f[{field}]' } } }] },
    10,
    'environments[0].dialect.filters.equals',
    'unknown',
  ],
  [{ environments: [] }, 2, 'environments', 'noEnvironment'],
  [
    { environments: [{ ...good, dialect: { paging: 'cursor' } }] },
    9,
    'environments[0].dialect.paging',
    'choice',
  ],
  ...['http://api.test', '//evil.test', '/\\evil.test', 'javascript:1', 'api.test', ''].map(
    (apiBase): [unknown, number, string, string] => [
      { environments: [{ ...good, apiBase }] },
      6,
      'environments[0].apiBase',
      'address',
    ],
  ),
])('%j has a fault in line %i', async (content, line, member, kind) => {
  expect(await problemIn(file(content))).toMatchObject({
    kind: 'content',
    line,
    member,
    fault: { kind },
  });
});

test('a file that is no JSON is told with its line', async () => {
  expect(await problemIn('{\n  "environments": [\n    {}\n    {}\n  ]\n}')).toEqual({
    kind: 'syntax',
    line: 3,
    expected: 'comma',
  });
});

test('http is taken for the own machine only', async () => {
  const local = { ...good, apiBase: 'http://127.0.0.1:8787/sandbox' };
  expect(await problemIn(file({ environments: [local] }))).toBeNull();
});

test.each([
  ['no answer', () => Promise.reject(new TypeError()), null],
  ['404', () => Promise.resolve(new Response('', { status: 404 })), 404],
])('a file that is not reached (%s) is a ConfigurationError', async (_, fetch, status) => {
  vi.stubGlobal('document', { baseURI: base });
  vi.stubGlobal('fetch', fetch);
  await expect(loadConfiguration()).rejects.toMatchObject({
    problem: { kind: 'unreachable', status },
  });
});

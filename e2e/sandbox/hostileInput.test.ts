import { get } from 'node:http';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { resources } from './resources';
import { TestSandbox } from './testSandbox';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await TestSandbox.start(20);
});
afterAll(() => sandbox.stop());

const runs = { numRuns: 150 };
/** Milliseconds for a property, which sends many requests. */
const patience = 30_000;
const names = fc.oneof(
  fc.constantFrom('name', 'status', 'opened_on', 'custom_fields', 'custom_fields.courtDate', 'id'),
  fc.constantFrom('assignees', 'goals', '__proto__', 'constructor', "name' OR 1=1 --", 'case', ''),
  fc.string({ maxLength: 12 }),
);
const operators = fc.oneof(
  fc.constantFrom('not_eq', 'contains', 'gte', 'lte', 'in', 'null', 'eq', '__proto__'),
  fc.string({ maxLength: 8 }),
);
const values = fc.oneof(
  fc.constantFrom(
    'true',
    'null',
    '2026-02-30',
    "'; DROP TABLE cases; --",
    '[^]*?[',
    '\0',
    '%',
    '1e999',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const parameters = fc.oneof(
  fc.tuple(names, values).map(([name, value]) => [`filter[${name}]`, value]),
  fc.tuple(names, operators, values).map(([name, it, value]) => [`filter[${name}][${it}]`, value]),
  fc.tuple(
    fc.constantFrom('sort', 'include', 'fields[cases]', 'page[size]', 'page[offset]'),
    fc.oneof(names, values),
  ),
  fc.tuple(fc.string({ maxLength: 10 }), values),
);

test(
  'no query makes the server fail',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.values(resources).map(({ path }) => path)),
        fc.array(parameters, { maxLength: 4 }),
        async (path, query) => {
          const answer = await sandbox.get(`${path}?${new URLSearchParams(query as string[][])}`);
          expect([200, 400]).toContain(answer.status);
          expect(answer.status === 200 || answer.document.errors?.length).toBeTruthy();
        },
      ),
      runs,
    );
  },
  patience,
);

test(
  'no body makes the server fail',
  async () => {
    const { id } = await sandbox.newCase();
    const attributes = fc.dictionary(
      fc.oneof(
        fc.constantFrom(...Object.keys(resources.cases.attributes), '__proto__'),
        fc.string(),
      ),
      fc.jsonValue(),
    );
    const relationships = fc.dictionary(
      fc.constantFrom('assignees', 'goals', 'case', '__proto__', 'toString'),
      fc.oneof(fc.jsonValue(), fc.record({ data: fc.jsonValue() })),
    );
    const data = fc.record({
      type: fc.constant('cases'),
      id: fc.constant(id),
      attributes,
      relationships,
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.jsonValue(), fc.record({ data })), async (body) => {
        const answer = await sandbox.as('admin', 'PATCH', `/cases/cases/${id}`, body);
        expect(answer.status).toBeLessThan(500);
        expect(answer.status === 200 || answer.document.errors?.length).toBeTruthy();
      }),
      runs,
    );
  },
  patience,
);

test(
  'no id in an address makes the server fail',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }), async (id) => {
        const { status } = await sandbox.get(
          `/cases/cases/${encodeURIComponent(id.replace(/\p{Surrogate}/gu, ''))}`,
        );
        expect([200, 400, 404]).toContain(status);
      }),
      { numRuns: 60 },
    );
  },
  patience,
);

test('a body over the limit is a 413', async () => {
  const answer = await sandbox.as('admin', 'POST', '/cases/cases', ' '.repeat(1024 * 1024 + 1));
  expect([answer.status, answer.document.errors?.[0]?.status]).toEqual([413, '413']);
});

test('deeply nested JSON is refused', async () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const body = `{"data":{"type":"cases","attributes":{"custom_fields":${deep}}}}`;
  expect((await sandbox.as('admin', 'POST', '/cases/cases', body)).status).toBe(400);
  expect((await sandbox.stage('GET', '/requests')).status).toBe(200);
});

test('many query parameters are a 400, ten thousand a 414', async () => {
  const query = (count: number) => Array.from({ length: count }, (_, nth) => `p${nth}=1`).join('&');
  expect((await sandbox.get(`/cases/cases?${query(101)}`)).status).toBe(400);
  const many = await sandbox.get(`/cases/cases?${query(10_000)}`);
  expect([many.status, many.document.errors?.[0]?.status]).toEqual([414, '414']);
});

test('an address that is no address is a 4xx', async () => {
  const { hostname, port } = new URL(sandbox.root);
  const headers = { Authorization: `Bearer ${await sandbox.tokenOf('admin')}` };
  const statusOf = (path: string) =>
    new Promise<number>((resolve, reject) => {
      get({ hostname, port, path, headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      }).on('error', reject);
    });
  for (const path of [
    '/sandbox/cases/cases/%',
    '/sandbox/cases/cases?%ff=%',
    '/sandbox//cases/../..//',
  ]) {
    expect(await statusOf(path)).toBeGreaterThanOrEqual(400);
    expect(await statusOf(path)).toBeLessThan(500);
  }
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goalOf, linkageOf, type TestAnswer, TestSandbox } from './testSandbox';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await TestSandbox.start();
});
afterAll(() => sandbox.stop());

async function withHeaders(
  method: string,
  path: string,
  headers: object,
  body?: object,
): Promise<TestAnswer> {
  return sandbox.send(method, path, {
    headers: { Authorization: `Bearer ${await sandbox.tokenOf('admin')}`, ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });
}

describe('content negotiation', () => {
  test('every answer is plain JSON:API that varies by Accept', async () => {
    const { headers } = await sandbox.get('/cases/cases');
    expect(headers.get('content-type')).toBe('application/vnd.api+json');
    expect(headers.get('vary')).toBe('Accept');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test.each([
    ['application/vnd.api+json; charset=utf-8', 415],
    ['application/vnd.api+json; ext="https://example.com/bulk"', 415],
    ['application/json', 415],
    ['application/vnd.api+json; profile="https://example.com/a;b"', 201],
    ['APPLICATION/VND.API+JSON', 201],
  ])('a body of type %s is answered with %i', async (type, status) => {
    const { id } = await sandbox.newCase();
    const answer = await withHeaders('POST', '/cases/goals', { 'Content-Type': type }, goalOf(id));
    expect(answer.status).toBe(status);
  });

  test.each([
    ['application/vnd.api+json; charset=utf-8', 406],
    ['application/vnd.api+json; ext="https://example.com/bulk", text/html', 406],
    ['application/vnd.api+json; ext="https://example.com/bulk", application/vnd.api+json', 200],
    ['application/vnd.api+json; profile="https://example.com/a,b"', 200],
    ['application/vnd.api+json;q=0.9', 200],
    ['*/*', 200],
  ])('Accept: %s is answered with %i', async (accept, status) => {
    expect((await withHeaders('GET', '/cases/cases', { Accept: accept })).status).toBe(status);
  });

  test('a page of another origin may ask, and read the headers it needs', async () => {
    const answer = await sandbox.send('OPTIONS', '/cases/cases', {
      headers: { 'Access-Control-Request-Headers': 'authorization,content-type' },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-allow-headers')).toBe('authorization,content-type');
    expect(answer.headers.get('access-control-expose-headers')).toContain('Retry-After');
  });
});

describe('reading', () => {
  test('a list has ten records, its total and the links to the other pages', async () => {
    const { document, resources } = await sandbox.get('/cases/cases?sort=name&filter[status]=Open');
    expect(resources).toHaveLength(10);
    const total = document.meta?.record_count ?? 0;
    expect(document.links.prev).toBeNull();
    const last = new URL(document.links.last ?? '').searchParams;
    expect(last.get('page[number]')).toBe(String(Math.ceil(total / 10)));
    expect(last.get('filter[status]')).toBe('Open');
  });

  test.each(['page[size]=7', 'page[limit]=7', 'page[offset]=3&page[limit]=7'])(
    'following next from %s meets each record once, in order',
    async (page) => {
      const ids = [];
      let next: string | null | undefined = `/cases/cases?sort=status&${page}`;
      let total = 0;
      while (next) {
        const { document, resources } = await sandbox.get(next);
        ids.push(...resources.map(({ id }) => id));
        total = document.meta?.record_count ?? 0;
        next = document.links.next;
      }
      const skipped = page.includes('offset') ? 3 : 0;
      const whole = [1, 2].map((n) =>
        sandbox.get(`/cases/cases?sort=status&page[size]=100&page[number]=${n}`),
      );
      const expected = (await Promise.all(whole)).flatMap(({ resources }) => resources);
      expect(ids).toEqual(expected.slice(skipped).map(({ id }) => id));
      expect(ids).toHaveLength(total - skipped);
    },
  );

  test.each(['closed_on', '-closed_on'])('sort=%s puts missing values last', async (sort) => {
    const { resources } = await sandbox.get(`/cases/cases?page[size]=100&sort=${sort}`);
    const dates = resources.map(({ attributes }) => attributes.closed_on);
    const known = dates.filter((date) => date !== null).map(String);
    expect(known.length).toBeGreaterThan(5);
    expect(dates.slice(0, known.length)).toEqual(known);
    expect(known).toEqual(sort.startsWith('-') ? known.toSorted().reverse() : known.toSorted());
  });

  test('an included record stands once and is linked from the primary data', async () => {
    const { document, resources } = await sandbox.get(
      '/cases/cases?page[size]=50&include=involvements.person,goals.person,assignees',
    );
    const included = document.included ?? [];
    const keys = included.map(({ type, id }) => `${type} ${id}`);
    expect(new Set(keys).size).toBe(keys.length);
    const linked = [...resources, ...included].flatMap((resource) =>
      Object.keys(resource.relationships ?? {}).flatMap((name) => linkageOf(resource, name)),
    );
    const linkedKeys = new Set(linked.map(({ type, id }) => `${type} ${id}`));
    expect(keys.filter((key) => !linkedKeys.has(key))).toEqual([]);
  });

  test('a record that is primary data is not included again, and keeps the linkage of both', async () => {
    const [involvement] = (await sandbox.get('/cases/involvements?page[size]=1')).resources;
    const [{ id: caseId } = { id: '' }] = linkageOf(involvement, 'case');
    const { document, resource } = await sandbox.get(
      `/cases/cases/${caseId}?include=involvements.case.goals`,
    );
    expect(document.included?.filter(({ type }) => type === 'cases')).toEqual([]);
    expect(resource.relationships.goals).toHaveProperty('data');
  });

  test('include without anything to include gives an empty list, no include gives none', async () => {
    const { id } = await sandbox.newCase();
    expect((await sandbox.get(`/cases/cases/${id}?include=goals`)).document.included).toEqual([]);
    expect((await sandbox.get(`/cases/cases/${id}`)).document).not.toHaveProperty('included');
  });

  test('a sparse fieldset leaves only the members it names', async () => {
    const { resources, document } = await sandbox.get(
      '/cases/cases?fields[cases]=name,goals&fields[people]=&include=involvements.person',
    );
    expect(Object.keys(resources[0]?.attributes ?? {})).toEqual(['name']);
    expect(Object.keys(resources[0]?.relationships ?? {})).toEqual(['goals']);
    const person = document.included?.find(({ type }) => type === 'people');
    expect(Object.keys(person ?? {}).toSorted()).toEqual(['id', 'links', 'type']);
  });

  test('the links of a relationship lead to its linkage and its records', async () => {
    const { resources } = await sandbox.get('/cases/cases?include=goals&page[size]=20&sort=-name');
    const found = resources.find((resource) => linkageOf(resource, 'goals').length > 1);
    const goals = found?.relationships.goals;
    const linkage = await sandbox.get(goals?.links.self ?? '');
    expect(linkage.document.data).toEqual(goals?.data);
    const related = await sandbox.get(`${goals?.links.related}?include=case&page[size]=1`);
    expect(related.document.meta?.record_count).toBe(linkageOf(found, 'goals').length);
    expect(related.document.included?.[0]?.id).toBe(found?.id);
  });

  test('an empty to-one relationship is null, in the record and at its own address', async () => {
    const { id } = await sandbox.newCase();
    const { resource } = await sandbox.as('admin', 'POST', '/cases/goals', goalOf(id));
    expect(resource.relationships.person?.data).toBeNull();
    expect((await sandbox.get(`/cases/goals/${resource.id}/person`)).document.data).toBeNull();
  });

  test.each([
    ['sort=nonsense', 'sort'],
    ['include=nonsense', 'include'],
    ['include=involvements.person.involvements.case', 'include'],
    ['fields[cases]=nonsense', 'fields[cases]'],
    ['fields[nonsense]=name', 'fields[nonsense]'],
    ['page[size]=101', 'page[size]'],
    ['page[number]=0', 'page[number]'],
    ['page[number]=1&page[limit]=3', 'page[number]'],
    ['page[size]=7&page[size]=8', 'page[size]'],
    ['filter[nonsense]=1', 'filter[nonsense]'],
    ['filter[name][nonsense]=1', 'filter[name][nonsense]'],
    ['filter[opened_on][gte]=2026-02-30', 'filter[opened_on][gte]'],
    ['filter[custom_fields.nonsense]=1', 'filter[custom_fields.nonsense]'],
    ['filter[constructor]=1', 'filter[constructor]'],
    ['nonsense=1', 'nonsense'],
    ['SORT=name', 'SORT'],
  ])('?%s is a 400 that names its parameter', async (query, parameter) => {
    const { status, document } = await sandbox.get(`/cases/cases?${query}`);
    expect(status).toBe(400);
    expect(document.errors?.[0]?.source?.parameter).toBe(parameter);
  });

  test('an address that takes no such method says which it takes', async () => {
    const answer = await sandbox.as('admin', 'PUT', '/cases/cases', {});
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, POST');
    expect((await sandbox.as('admin', 'POST', '/memberships/users', {})).status).toBe(405);
  });

  test.each(['/cases/nonsense', '/cases/cases/nonsense', '/cases/cases/x/nonsense', '/nonsense'])(
    '%s is a 404 with an error object',
    async (path) => {
      const { status, document } = await sandbox.get(path);
      expect([status, document.errors?.[0]?.status]).toEqual([404, '404']);
    },
  );
});

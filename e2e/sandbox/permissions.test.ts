import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeOf, goalOf, involvementOf, linkageOf, TestSandbox } from './testSandbox';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await TestSandbox.start();
});
afterAll(() => sandbox.stop());

const roles = ['admin', 'supervisor', 'worker', 'observer'] as const;
type Role = (typeof roles)[number];

/** Who may do what. Every attempt is made on records of a case that the Worker is assigned to. */
const permitted: Record<string, Record<Role, boolean>> = {
  'GET case': { admin: true, supervisor: true, worker: true, observer: true },
  'POST case': { admin: true, supervisor: true, worker: true, observer: false },
  'PATCH case': { admin: true, supervisor: true, worker: true, observer: false },
  'DELETE case': { admin: true, supervisor: false, worker: false, observer: false },
  'POST goal': { admin: true, supervisor: true, worker: true, observer: false },
  'PATCH goal': { admin: true, supervisor: true, worker: true, observer: false },
  'DELETE goal': { admin: true, supervisor: true, worker: false, observer: false },
  'POST involvement': { admin: true, supervisor: true, worker: true, observer: false },
  'DELETE involvement': { admin: true, supervisor: true, worker: false, observer: false },
  'POST person': { admin: true, supervisor: true, worker: true, observer: false },
  'PATCH person': { admin: true, supervisor: true, worker: true, observer: false },
  'DELETE person': { admin: true, supervisor: false, worker: false, observer: false },
};

describe('each role does what it may, and no more', () => {
  const personBody = {
    data: { type: 'people', attributes: { first_name: 'Ada', last_name: 'Okafor' } },
  };
  const create = async (path: string, body: unknown) =>
    (await sandbox.as('admin', 'POST', path, body)).resource;
  const newPerson = () => create('/people/people', personBody);

  /** Where records of this kind are made, a document that makes one, and a change to one. */
  async function subjectOf(noun: string, caseId: string) {
    switch (noun) {
      case 'case':
        return {
          path: '/cases/cases',
          body: { data: { type: 'cases', attributes: await sandbox.caseAttributes() } },
          change: { summary: 'x' },
        };
      case 'goal':
        return { path: '/cases/goals', body: goalOf(caseId), change: { description: 'x' } };
      case 'involvement':
        return {
          path: '/cases/involvements',
          body: involvementOf(caseId, (await newPerson()).id),
          change: { notes: 'x' },
        };
      default:
        return { path: '/people/people', body: personBody, change: { first_name: 'x' } };
    }
  }

  const attempts = Object.entries(permitted).flatMap(([attempt, allowed]) =>
    roles.map((role) => [role, attempt, allowed[role]] as const),
  );
  test.each(attempts)('%s: %s (%s)', async (role, attempt, isAllowed) => {
    const [method = '', noun = ''] = attempt.split(' ');
    const caseResource = await sandbox.newCase({}, 'worker');
    const { path, body, change } = await subjectOf(noun, caseResource.id);
    const attemptOn = async () => {
      if (method === 'POST') return sandbox.as(role, method, path, body);
      const record = noun === 'case' ? caseResource : await create(path, body);
      const document = method === 'PATCH' ? changeOf(record, change) : undefined;
      return sandbox.as(role, method, record.links.self, document);
    };
    const answer = await attemptOn();
    const success = { GET: 200, POST: 201, PATCH: 200, DELETE: 204 }[method];
    expect(answer.status).toBe(isAllowed ? success : 403);
    if (!isAllowed) expect(answer.document.errors?.[0]?.code).toBe('forbidden');
  });
});

test('a refusal names the permission that is missing', async () => {
  const { id } = await sandbox.newCase();
  const answer = await sandbox.as('supervisor', 'DELETE', `/cases/cases/${id}`);
  expect(answer.document.errors?.[0]?.detail).toContain('lacks the permission people.delete');
});

describe('the Worker, who sees assigned cases only', () => {
  test('finds only those in lists, with their goals and involvements', async () => {
    const cases = (await sandbox.as('worker', 'GET', '/cases/cases?page[size]=100')).resources;
    const ids = cases.map(({ id }) => id);
    const whole = (await sandbox.get('/cases/cases')).document.meta?.record_count ?? 0;
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.length).toBeLessThan(whole / 2);
    for (const path of ['/cases/goals', '/cases/involvements']) {
      const { resources } = await sandbox.as('worker', 'GET', `${path}?page[size]=100`);
      const caseIds = resources.map((resource) => linkageOf(resource, 'case')[0]?.id);
      expect(caseIds.filter((id) => !ids.includes(String(id)))).toEqual([]);
    }
  });

  test('gets a 404 for any other case, its parts and its linkage', async () => {
    const other = await sandbox.newCase();
    const { resource: goal } = await sandbox.as('admin', 'POST', '/cases/goals', goalOf(other.id));
    const seen = async (method: string, path: string, body?: unknown) =>
      (await sandbox.as('worker', method, path, body)).status;
    expect(await seen('GET', other.links.self)).toBe(404);
    expect(await seen('GET', `${other.links.self}/goals`)).toBe(404);
    expect(await seen('GET', `${other.links.self}/relationships/goals`)).toBe(404);
    expect(await seen('GET', goal.links.self)).toBe(404);
    expect(await seen('PATCH', other.links.self, changeOf(other, { summary: 'x' }))).toBe(404);
    expect(await seen('POST', '/cases/goals', goalOf(other.id))).toBe(404);
  });

  test('sees of a person only the involvements in assigned cases', async () => {
    const mine = await sandbox.newCase({}, 'worker');
    const other = await sandbox.newCase();
    const [person] = (await sandbox.get('/people/people?page[size]=1')).resources;
    for (const { id } of [mine, other]) {
      await sandbox.as('admin', 'POST', '/cases/involvements', involvementOf(id, person?.id ?? ''));
    }
    const path = `/people/people/${person?.id}?include=involvements.case`;
    const included = (await sandbox.as('worker', 'GET', path)).document.included ?? [];
    const caseIds = included.filter(({ type }) => type === 'cases').map(({ id }) => id);
    expect(caseIds).toContain(mine.id);
    expect(caseIds).not.toContain(other.id);
  });

  test('is assigned to a case it creates without assignees', async () => {
    const { id } = await sandbox.newCase({}, 'worker');
    const { resources } = await sandbox.get(`/cases/cases/${id}/assignees`);
    expect(resources.map(({ attributes }) => attributes.name)).toEqual(['Dana Whitfield']);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { goalOf, type TestResource, TestSandbox } from './testSandbox';

let sandbox: TestSandbox;
let caseResource: TestResource;
beforeAll(async () => {
  sandbox = await TestSandbox.start(20);
});
beforeEach(async () => {
  caseResource = await sandbox.newCase();
});
afterAll(() => sandbox.stop());

describe('relationship endpoints', () => {
  const assignees = async () =>
    (await sandbox.get(`/cases/cases/${caseResource.id}/relationships/assignees`)).resources.map(
      ({ id }) => id,
    );
  const write = (method: string, data: unknown, name = 'assignees') =>
    sandbox.as('admin', method, `/cases/cases/${caseResource.id}/relationships/${name}`, { data });

  test('assignees are added, replaced and removed', async () => {
    const { resources } = await sandbox.get('/memberships/users?page[size]=3');
    const [a, b, c] = resources.map(({ id }) => ({ type: 'users', id }));
    expect((await write('POST', [a, b])).status).toBe(204);
    expect((await write('POST', [b])).status).toBe(204);
    expect((await assignees()).toSorted()).toEqual([a?.id, b?.id].toSorted());
    expect((await write('DELETE', [a, c])).status).toBe(204);
    expect(await assignees()).toEqual([b?.id]);
    expect((await write('PATCH', [a, c])).status).toBe(204);
    expect((await assignees()).toSorted()).toEqual([a?.id, c?.id].toSorted());
    expect((await write('PATCH', [])).status).toBe(204);
    expect(await assignees()).toEqual([]);
  });

  test('errors point into the linkage', async () => {
    const missing = await write('POST', [{ type: 'users', id: 'nobody' }]);
    expect([missing.status, ...missing.pointers]).toEqual([404, '/data/0']);
    expect((await write('PATCH', null)).pointers).toEqual(['/data']);
    expect((await write('PATCH', [{ type: 'people', id: 'x' }])).status).toBe(422);
    expect((await write('PATCH', [], 'goals')).status).toBe(403);
  });

  test('a to-one relationship is replaced and, where it may be, cleared', async () => {
    const goal = (await sandbox.as('admin', 'POST', '/cases/goals', goalOf(caseResource.id)))
      .resource;
    const personId = (await sandbox.get('/people/people?page[size]=1')).resources[0]?.id;
    const set = (name: string, data: unknown) =>
      sandbox.as('admin', 'PATCH', goal.relationships[name]?.links.self ?? '', { data });
    expect((await set('person', { type: 'people', id: personId })).status).toBe(204);
    const related = await sandbox.get(goal.relationships.person?.links.related ?? '');
    expect(related.resource.id).toBe(personId);
    expect((await set('person', null)).status).toBe(204);
    expect((await set('case', null)).pointers).toEqual(['/data']);
    const answer = await sandbox.as(
      'admin',
      'POST',
      goal.relationships.person?.links.self ?? '',
      {},
    );
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, PATCH']);
  });
});

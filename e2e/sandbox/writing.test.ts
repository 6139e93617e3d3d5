import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  changeOf,
  goalOf,
  involvementOf,
  linkageOf,
  type TestResource,
  TestSandbox,
} from './testSandbox';

let sandbox: TestSandbox;
let caseResource: TestResource;
beforeAll(async () => {
  sandbox = await TestSandbox.start();
});
beforeEach(async () => {
  caseResource = await sandbox.newCase();
});
afterAll(() => sandbox.stop());

const post = (path: string, body: unknown) => sandbox.as('admin', 'POST', path, body);
const patch = (resource: TestResource, attributes: object) =>
  sandbox.as('admin', 'PATCH', resource.links.self, changeOf(resource, attributes));

async function anyPersonId(): Promise<string> {
  return (await sandbox.get('/people/people?page[size]=1')).resources[0]?.id ?? '';
}

test('a created case is answered with its address, its author and its values', async () => {
  const attributes = await sandbox.caseAttributes({ name: 'José Ñáñez 王' });
  const answer = await post('/cases/cases', { data: { type: 'cases', attributes } });
  expect(answer.status).toBe(201);
  expect(answer.headers.get('location')).toBe(answer.resource.links.self);
  expect(answer.resource.attributes).toMatchObject({ ...attributes, created_by: 'Demo Admin' });
  const read = await sandbox.get(answer.headers.get('location') ?? '');
  expect(read.resource).toEqual(answer.resource);
});

test('a change keeps what it does not name, and moves the time of update on', async () => {
  const { status, resource } = await patch(caseResource, { summary: 'New' });
  expect(status).toBe(200);
  const { summary, updated_at, ...rest } = resource.attributes;
  expect(summary).toBe('New');
  expect(String(updated_at) > String(caseResource.attributes.updated_at)).toBe(true);
  expect(caseResource.attributes).toMatchObject(rest);
});

test('a change that changes nothing leaves the time of update', async () => {
  const { resource } = await patch(caseResource, { name: caseResource.attributes.name });
  expect(resource.attributes.updated_at).toBe(caseResource.attributes.updated_at);
});

test('a deleted case is gone from everywhere, with its involvements and goals', async () => {
  const personId = await anyPersonId();
  const goal = (await post('/cases/goals', goalOf(caseResource.id))).resource;
  const involvement = (await post('/cases/involvements', involvementOf(caseResource.id, personId)))
    .resource;
  expect((await sandbox.as('admin', 'DELETE', caseResource.links.self)).status).toBe(204);
  for (const { links } of [caseResource, goal, involvement]) {
    expect((await sandbox.get(links.self)).status).toBe(404);
  }
  expect((await sandbox.as('admin', 'DELETE', caseResource.links.self)).status).toBe(404);
  const list = await sandbox.get(`/cases/cases?filter[id]=${caseResource.id}`);
  expect(list.document.meta?.record_count).toBe(0);
  const person = await sandbox.get(`/people/people/${personId}?include=involvements`);
  expect(person.document.included?.map(({ id }) => id)).not.toContain(involvement.id);
});

test('a deleted person leaves the goals that named them', async () => {
  const person = (
    await post('/people/people', {
      data: { type: 'people', attributes: { first_name: 'Ada', last_name: 'Okafor' } },
    })
  ).resource;
  expect(person.attributes.full_name).toBe('Ada Okafor');
  const body = goalOf(caseResource.id);
  Object.assign(body.data.relationships, { person: { data: { type: 'people', id: person.id } } });
  const goal = (await post('/cases/goals', body)).resource;
  await sandbox.as('admin', 'DELETE', person.links.self);
  expect((await sandbox.get(goal.links.self)).resource.relationships.person?.data).toBeNull();
});

describe('documents that do not fit', () => {
  test.each([
    ['no JSON', '{', 400, ''],
    ['no object', '[]', 400, ''],
    ['no data', '{}', 400, ''],
    ['a list as data', '{"data":[]}', 400, '/data'],
    ['no type', '{"data":{}}', 400, '/data'],
    ['another type', '{"data":{"type":"goals"}}', 409, '/data/type'],
    ['an id of its own', '{"data":{"type":"cases","id":"1"}}', 403, '/data/id'],
    [
      'attributes that are a list',
      '{"data":{"type":"cases","attributes":[]}}',
      400,
      '/data/attributes',
    ],
    [
      'a relationship without data',
      '{"data":{"type":"cases","relationships":{"assignees":{}}}}',
      400,
      '/data/relationships/assignees',
    ],
    [
      'one assignee instead of a list',
      '{"data":{"type":"cases","relationships":{"assignees":{"data":null}}}}',
      400,
      '/data/relationships/assignees/data',
    ],
    [
      'goals, which belong to their case',
      '{"data":{"type":"cases","relationships":{"goals":{"data":[]}}}}',
      403,
      '/data/relationships/goals',
    ],
    [
      'an unknown relationship',
      '{"data":{"type":"cases","relationships":{"__proto__":{"data":null}}}}',
      422,
      '/data/relationships/__proto__',
    ],
  ])('%s', async (_, body, status, pointer) => {
    const answer = await post('/cases/cases', body);
    expect(answer.status).toBe(status);
    expect(answer.pointers).toEqual([pointer]);
  });

  test('the id of another record is a conflict', async () => {
    const answer = await sandbox.as('admin', 'PATCH', caseResource.links.self, {
      data: { type: 'cases', id: 'other' },
    });
    expect([answer.status, ...answer.pointers]).toEqual([409, '/data/id']);
  });
});

describe('values that do not fit', () => {
  test('everything that is wrong is reported at once', async () => {
    const answer = await post('/cases/cases', {
      data: {
        type: 'cases',
        attributes: {
          name: '  ',
          case_type: 'Respite care (before 2020)',
          opened_on: '2026-02-30',
          summary: 7,
          created_at: '2026-01-01T00:00:00Z',
          'a/b': 1,
          custom_fields: {
            courtDate: 'soon',
            householdSize: 'two',
            interpreterNeeded: 1,
            'x~y': 1,
          },
        },
      },
    });
    expect(answer.status).toBe(422);
    expect(answer.pointers.toSorted()).toEqual(
      [
        'a~1b',
        'case_type',
        'created_at',
        'custom_fields/courtDate',
        'custom_fields/householdSize',
        'custom_fields/interpreterNeeded',
        'custom_fields/referralSource',
        'custom_fields/x~0y',
        'name',
        'opened_on',
        'status',
        'summary',
      ].map((name) => `/data/attributes/${name}`),
    );
  });

  test.each([
    [{ name: 'x'.repeat(256) }, 'name'],
    [{ summary: 'x'.repeat(100_001) }, 'summary'],
    [{ name: 'a\0b' }, 'name'],
    [{ name: '\ud800' }, 'name'],
    [{ custom_fields: null }, 'custom_fields/referralSource'],
    [{ status: 'Closed', closing_reason: 'Aged out' }, 'closed_on'],
    [{ status: 'Closed', closed_on: '2026-02-01' }, 'closing_reason'],
    [{ status: 'Closed', closed_on: '2026-01-09', closing_reason: 'Aged out' }, 'closed_on'],
    [{ closed_on: '2026-02-01' }, 'closed_on'],
  ])('a case refuses %j', async (attributes, member) => {
    const answer = await patch(caseResource, attributes);
    expect([answer.status, ...answer.pointers]).toEqual([422, `/data/attributes/${member}`]);
  });

  test('a dropdown takes an active option of its own field only', async () => {
    const { document, resources } = await sandbox.get(
      '/cases/custom_fields?include=options&page[size]=50',
    );
    const riskLevel = resources.find(({ attributes }) => attributes.name === 'riskLevel');
    const ids = linkageOf(riskLevel, 'options').map(({ id }) => id);
    const options = document.included?.filter(({ id }) => ids.includes(id)) ?? [];
    const archived = options.find(({ attributes }) => attributes.archived)?.id;
    const active = options.find(({ attributes }) => !attributes.archived)?.id;
    const { referralSource } = caseResource.attributes.custom_fields as Record<string, string>;
    const set = (value: unknown) =>
      patch(caseResource, { custom_fields: { referralSource, riskLevel: value } });
    expect((await set(archived)).status).toBe(422);
    expect((await set(referralSource)).status).toBe(422);
    expect((await set(active)).status).toBe(200);
  });

  test('an archived custom field cannot be set', async () => {
    const custom_fields = {
      ...Object(caseResource.attributes.custom_fields),
      oldCaseloadCode: 'C1',
    };
    const { pointers } = await patch(caseResource, { custom_fields });
    expect(pointers).toEqual(['/data/attributes/custom_fields/oldCaseloadCode']);
  });
});

describe('a case that closes', () => {
  const closing = { status: 'Closed', closed_on: '2026-02-01', closing_reason: 'Aged out' };

  test('takes no new goal or involvement, and opens again', async () => {
    expect((await patch(caseResource, closing)).status).toBe(200);
    const goal = await post('/cases/goals', goalOf(caseResource.id));
    expect([goal.status, ...goal.pointers]).toEqual([422, '/data/relationships/case']);
    const body = involvementOf(caseResource.id, await anyPersonId());
    const involvement = await post('/cases/involvements', body);
    expect([involvement.status, ...involvement.pointers]).toEqual([
      422,
      '/data/relationships/case',
    ]);
    const open = { status: 'Open', closed_on: null, closing_reason: null };
    expect((await patch(caseResource, open)).status).toBe(200);
    expect((await post('/cases/goals', goalOf(caseResource.id))).status).toBe(201);
  });
});

describe('involvements and goals', () => {
  test('a person is actively involved in a case once', async () => {
    const body = involvementOf(caseResource.id, await anyPersonId());
    const first = await post('/cases/involvements', body);
    const second = await post('/cases/involvements', body);
    expect([second.status, ...second.pointers]).toEqual([422, '/data/relationships/person']);
    await patch(first.resource, { end_date: '2026-02-01' });
    expect((await post('/cases/involvements', body)).status).toBe(201);
  });

  test('an involvement cannot end before it starts', async () => {
    const body = involvementOf(caseResource.id, await anyPersonId(), { end_date: '2026-01-09' });
    expect((await post('/cases/involvements', body)).pointers).toEqual([
      '/data/attributes/end_date',
    ]);
  });

  test('an achieved goal has a date, and loses it when it is taken up again', async () => {
    const { resource } = await post('/cases/goals', goalOf(caseResource.id));
    const achieved = await patch(resource, { status: 'achieved' });
    expect(achieved.resource.attributes.achieved_on).toMatch(/^\d{4}-\d\d-\d\d$/);
    const again = await patch(resource, { status: 'in_progress' });
    expect(again.resource.attributes.achieved_on).toBeNull();
    const early = await patch(resource, { achieved_on: '2026-02-01' });
    expect(early.pointers).toEqual(['/data/attributes/achieved_on']);
  });

  test('a case or a person that does not exist is a 404 that points to it', async () => {
    const answer = await post('/cases/involvements', involvementOf('none', 'nobody'));
    expect(answer.status).toBe(404);
    expect(answer.pointers).toEqual(['/data/relationships/case', '/data/relationships/person']);
  });
});

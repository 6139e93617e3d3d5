import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { changeOf, TestSandbox } from './testSandbox';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await TestSandbox.start(20);
});
afterEach(async () => {
  await sandbox.stage('DELETE', '/faults');
  await sandbox.stage('DELETE', '/settings');
});
afterAll(() => sandbox.stop());

const fault = (order: object) => sandbox.stage('POST', '/faults', order);

async function logged(): Promise<Record<string, unknown>[]> {
  return JSON.parse((await sandbox.stage('GET', '/requests')).text);
}

describe('faults', () => {
  test('one that has been used up is gone', async () => {
    await fault({
      path: '^/cases/cases',
      times: 2,
      skip: 1,
      fault: { kind: 'status', status: 503 },
    });
    const statuses = [];
    for (let nth = 0; nth < 4; nth += 1) statuses.push((await sandbox.get('/cases/cases')).status);
    expect(statuses).toEqual([200, 503, 503, 200]);
    expect(JSON.parse((await sandbox.stage('GET', '/faults')).text)).toEqual([]);
  });

  test('only requests that match method, path and query meet one', async () => {
    await fault({
      method: 'get',
      path: 'filter\\[status\\]=Open',
      fault: { kind: 'html', status: 504 },
    });
    expect((await sandbox.get('/cases/cases?filter[status]=Closed')).status).toBe(200);
    const answer = await sandbox.get('/cases/cases?filter%5Bstatus%5D=Open');
    expect(answer.status).toBe(504);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('an answer can be stated whole', async () => {
    const errors = [
      { status: '422', detail: 'No.', source: { pointer: '/data/attributes/county' } },
    ];
    const headers = { 'Retry-After': '7' };
    await fault({ fault: { kind: 'status', status: 422, errors, headers } });
    const answer = await sandbox.get('/cases/cases');
    expect(answer.document.errors).toEqual(errors);
    expect(answer.headers.get('retry-after')).toBe('7');
    await fault({
      fault: { kind: 'status', status: 500, body: 'oops', content_type: 'text/plain' },
    });
    expect((await sandbox.get('/cases/cases')).text).toBe('oops');
  });

  test.each(['truncate', 'drop'])('%s breaks the answer', async (kind) => {
    await fault({ path: '^/cases/cases', fault: { kind } });
    await expect(sandbox.get('/cases/cases')).rejects.toThrow();
    expect((await sandbox.get('/cases/cases')).status).toBe(200);
  });

  test('a late answer is late', async () => {
    await fault({ path: '^/cases/cases', fault: { kind: 'delay', delay_ms: 120 } });
    const started = performance.now();
    expect((await sandbox.get('/cases/cases')).status).toBe(200);
    expect(performance.now() - started).toBeGreaterThanOrEqual(115);
  });

  test.each(['before', 'after'])('%s: whether the request was carried out', async (when) => {
    const caseResource = await sandbox.newCase({ summary: 'old' });
    await fault({ method: 'PATCH', when, fault: { kind: 'drop' } });
    const change = changeOf(caseResource, { summary: 'new' });
    await expect(sandbox.as('admin', 'PATCH', caseResource.links.self, change)).rejects.toThrow();
    const { resource } = await sandbox.get(caseResource.links.self);
    expect(resource.attributes.summary).toBe(when === 'after' ? 'new' : 'old');
  });

  test.each([
    { fault: { kind: 'nonsense' } },
    { path: '(', fault: { kind: 'drop' } },
    { times: 0 },
  ])('an order that makes no sense is refused: %j', async (order) => {
    expect((await fault(order)).status).toBe(400);
  });
});

test('the log lists what was received, without tokens and secrets', async () => {
  await sandbox.tokenOf('observer');
  const caseResource = await sandbox.newCase();
  await sandbox.stage('DELETE', '/requests');
  await sandbox.as(
    'supervisor',
    'PATCH',
    `${caseResource.links.self}?fields[cases]=name`,
    changeOf(caseResource, { name: 'B' }),
  );
  const requests = await logged();
  expect(requests.at(-1)).toMatchObject({
    method: 'PATCH',
    path: `/cases/cases/${caseResource.id}`,
    query: 'fields[cases]=name',
    status: 200,
    application: 'Demo Supervisor',
    body: changeOf(caseResource, { name: 'B' }),
  });
  expect(JSON.stringify(requests)).not.toMatch(/secret|bearer/i);
});

test('someone else changes and deletes a case', async () => {
  const caseResource = await sandbox.newCase();
  const planted = {
    name: 'Other name',
    county: 42,
    favourite_colour: ['teal'],
    status: 'Imported',
  };
  await sandbox.stage('POST', `/cases/${caseResource.id}`, { attributes: planted });
  const { resource } = await sandbox.get(caseResource.links.self);
  expect(resource.attributes).toMatchObject({ ...planted, last_updated_by: 'Someone else' });
  expect(String(resource.attributes.updated_at) > String(caseResource.attributes.updated_at)).toBe(
    true,
  );
  const mended = await sandbox.as(
    'admin',
    'PATCH',
    caseResource.links.self,
    changeOf(caseResource, { county: 'Montérégie, QC' }),
  );
  expect(mended.resource.attributes).toMatchObject({
    county: 'Montérégie, QC',
    status: 'Imported',
  });
  await sandbox.stage('DELETE', `/cases/${caseResource.id}`);
  expect((await sandbox.get(caseResource.links.self)).status).toBe(404);
  expect((await sandbox.stage('DELETE', `/cases/${caseResource.id}`)).status).toBe(404);
});

describe('settings', () => {
  test('an agency may require more', async () => {
    const caseResource = await sandbox.newCase();
    const required_attributes = ['county', 'custom_fields.courtDate'];
    await sandbox.stage('PATCH', '/settings', { required_attributes });
    const change = changeOf(caseResource, { summary: 'x' });
    const answer = await sandbox.as('admin', 'PATCH', caseResource.links.self, change);
    expect(answer.pointers).toEqual([
      '/data/attributes/county',
      '/data/attributes/custom_fields/courtDate',
    ]);
  });

  test.each([
    ['replace', ['courtDate', 'referralSource']],
    ['merge', ['courtDate', 'docketNumber', 'referralSource']],
  ])('a server may %s custom fields', async (custom_fields_patch, keys) => {
    const caseResource = await sandbox.newCase();
    await sandbox.stage('PATCH', '/settings', { custom_fields_patch });
    const { referralSource } = Object(caseResource.attributes.custom_fields);
    const set = async (values: object) => {
      const change = changeOf(caseResource, { custom_fields: { referralSource, ...values } });
      return (await sandbox.as('admin', 'PATCH', caseResource.links.self, change)).resource;
    };
    await set({ docketNumber: 'JV-1' });
    const { attributes } = await set({ courtDate: '2026-04-01' });
    expect(Object.keys(Object(attributes.custom_fields)).toSorted()).toEqual(keys);
  });

  test('a client that asks too often is throttled', async () => {
    await sandbox.stage('PATCH', '/settings', { throttle_per_second: 2 });
    const answers = await Promise.all(Array.from({ length: 6 }, () => sandbox.get('/cases/cases')));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('unknown settings are refused', async () => {
    expect((await sandbox.stage('PATCH', '/settings', { nonsense: 1 })).status).toBe(400);
  });
});

test('a reset starts over and keeps tokens', async () => {
  const { id } = await sandbox.newCase();
  expect((await sandbox.stage('POST', '/reset', { cases: 7 })).status).toBe(204);
  expect((await sandbox.get('/cases/cases')).document.meta?.record_count).toBe(7);
  expect((await sandbox.get(`/cases/cases/${id}`)).status).toBe(404);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestSandbox } from './testSandbox';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await TestSandbox.start(5);
});
afterAll(() => sandbox.stop());

const credentials = { client_id: 'demo-worker', client_secret: 'demo-worker-secret' };
const whole = { grant_type: 'client_credentials', ...credentials };
const basic = `Basic ${Buffer.from('demo-worker:demo-worker-secret').toString('base64')}`;

async function ask(parameters: Record<string, string>, headers: Record<string, string> = {}) {
  const answer = await sandbox.send('POST', '/oauth2/token', {
    headers,
    body: new URLSearchParams(parameters),
  });
  return { ...answer, body: JSON.parse(answer.text) };
}

test('credentials in the form, in the query or as Basic give a bearer token', async () => {
  const inForm = await ask(whole);
  expect(inForm.body).toMatchObject({ token_type: 'Bearer', expires_in: 3600 });
  expect(inForm.body.scope.split(' ')).toContain('engage.view.assigned');
  expect(inForm.headers.get('cache-control')).toBe('no-store');
  const inQuery = await sandbox.send('POST', `/oauth2/token?${new URLSearchParams(whole)}`);
  expect(inQuery.status).toBe(200);
  expect((await ask({ grant_type: 'client_credentials' }, { Authorization: basic })).status).toBe(
    200,
  );
  const read = await sandbox.send('GET', '/cases/cases', {
    headers: { Authorization: `Bearer ${inForm.body.access_token}` },
  });
  expect(read.status).toBe(200);
});

test.each([
  [{ ...whole, client_secret: 'wrong' }, 401, 'invalid_client'],
  [{ ...whole, client_id: 'nobody' }, 401, 'invalid_client'],
  [{ ...whole, grant_type: 'password' }, 400, 'unsupported_grant_type'],
  [credentials, 400, 'invalid_request'],
  [{ grant_type: 'client_credentials' }, 400, 'invalid_request'],
])('%j is refused with %i %s', async (parameters, status, error) => {
  const answer = await ask(parameters);
  expect([answer.status, answer.body.error]).toEqual([status, error]);
});

test('a client that tried Basic is told so', async () => {
  const wrong = `Basic ${Buffer.from('demo-worker:wrong').toString('base64')}`;
  const answer = await ask({ grant_type: 'client_credentials' }, { Authorization: wrong });
  expect([answer.status, answer.body.error]).toEqual([401, 'invalid_client']);
  expect(answer.headers.get('www-authenticate')).toMatch(/^Basic /);
});

test.each([undefined, 'Bearer nonsense', basic])(
  'Authorization: %s opens nothing',
  async (value) => {
    const headers = value === undefined ? undefined : { Authorization: value };
    const answer = await sandbox.send('GET', '/cases/cases', headers && { headers });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
  },
);

test('a token ends with its lifetime, or when staging says so', async () => {
  const statusWith = async (token: string) =>
    (await sandbox.send('GET', '/cases/cases', { headers: { Authorization: `Bearer ${token}` } }))
      .status;
  await sandbox.stage('PATCH', '/settings', { token_lifetime_s: 0 });
  expect(await statusWith((await ask(whole)).body.access_token)).toBe(401);
  await sandbox.stage('DELETE', '/settings');
  const { access_token } = (await ask(whole)).body;
  expect(await statusWith(access_token)).toBe(200);
  await sandbox.stage('POST', '/tokens/expire');
  expect(await statusWith(access_token)).toBe(401);
});

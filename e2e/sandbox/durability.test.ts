import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
const file = join(folder, 'test.db');
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

/** A sandbox in a process of its own, on the shared file. */
async function start() {
  const script = fileURLToPath(new URL('./serveForTest.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const lines = createInterface({ input: child.stdout });
  const [root] = (await once(lines, 'line')) as [string];
  return { root, child };
}

async function token(root: string): Promise<string> {
  const response = await fetch(`${root}/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'demo-admin',
      client_secret: 'demo-admin-secret',
    }),
  });
  return (await response.json()).access_token;
}

async function send(root: string, bearer: string, method: string, path: string, data?: object) {
  const response = await fetch(root + path, {
    method,
    headers: {
      Authorization: `Bearer ${bearer}`,
      ...(data && { 'Content-Type': 'application/vnd.api+json' }),
    },
    ...(data && { body: JSON.stringify({ data }) }),
  });
  return {
    status: response.status,
    document: response.status === 204 ? {} : await response.json(),
  };
}

const person = (first_name: string) => ({
  type: 'people',
  attributes: { first_name, last_name: 'Durable' },
});

test('what was answered survives kill -9, and so does the token', async () => {
  const first = await start();
  const bearer = await token(first.root);
  const created = await send(first.root, bearer, 'POST', '/people/people', person('Ada'));
  expect(created.status).toBe(201);
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');
  const second = await start();
  const { document } = await send(
    second.root,
    bearer,
    'GET',
    `/people/people/${created.document.data.id}`,
  );
  expect(document.data).toMatchObject(person('Ada'));
}, 30_000);

test('two processes that write at once lose nothing', async () => {
  const servers = await Promise.all([start(), start()]);
  const bearer = await token(servers[0].root);
  const query = '/people/people?filter[last_name]=Durable';
  const before = (await send(servers[0].root, bearer, 'GET', query)).document.meta.record_count;
  const writes = servers.flatMap(({ root }, which) =>
    Array.from({ length: 25 }, (_, nth) =>
      send(root, bearer, 'POST', '/people/people', person(`${which}-${nth}`)),
    ),
  );
  expect(new Set((await Promise.all(writes)).map(({ status }) => status))).toEqual(new Set([201]));
  for (const { root } of servers) {
    const { document } = await send(root, bearer, 'GET', query);
    expect(document.meta.record_count).toBe(before + 50);
  }
}, 30_000);

test('of two processes that involve one person in one case, one is refused', async () => {
  const servers = await Promise.all([start(), start()]);
  const [{ root }] = servers;
  const bearer = await token(root);
  const cases = await send(root, bearer, 'GET', '/cases/cases?filter[status]=Open&page[size]=5');
  const created = await send(root, bearer, 'POST', '/people/people', person('Eve'));
  for (const { id } of cases.document.data) {
    const involvement = {
      type: 'involvements',
      attributes: { role: 'Child', involvement_type: 'Client', effective_date: '2026-01-10' },
      relationships: {
        case: { data: { type: 'cases', id } },
        person: { data: { type: 'people', id: created.document.data.id } },
      },
    };
    const answers = await Promise.all(
      servers.map((server) =>
        send(server.root, bearer, 'POST', '/cases/involvements', involvement),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 422]);
  }
}, 30_000);

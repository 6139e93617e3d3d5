import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from '../lib/zod';
import { ApiClient } from './client';
import { dialectSchema } from './dialect';
import { ApiError } from './problem';
import { resourceSchema } from './resource';

const caseSchema = resourceSchema('cases', { attributes: { name: z.string() } });
const dialect = dialectSchema.parse({});
const onUnauthorized = vi.fn();
const fetchStub = vi.fn<typeof fetch>();
let client: ApiClient;

beforeEach(() => {
  vi.stubGlobal('fetch', fetchStub);
  client = new ApiClient();
  client.connect({ apiBase: 'https://api.example.org', dialect, token: 'secret', onUnauthorized });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetAllMocks();
});

function answer(body: unknown, init: ResponseInit = {}) {
  const text = typeof body === 'string' || body === null ? body : JSON.stringify(body);
  fetchStub.mockResolvedValueOnce(new Response(text, init));
}

function sent(call = 0) {
  const [url, init] = fetchStub.mock.calls[call] ?? [];
  return {
    url: decodeURIComponent(String(url)),
    method: init?.method,
    headers: new Headers(init?.headers),
    body: init?.body === undefined ? undefined : JSON.parse(String(init.body)),
  };
}

const oneCase = { data: { type: 'cases', id: '1', attributes: { name: 'Okafor family' } } };
const getCase = () => client.getResource('cases', '1', caseSchema);
/** For problems that the client would try to get over. */
const getCaseOnce = () => client.getResource('cases', '1', caseSchema, { once: true });
const problem = async (request: Promise<unknown>) => {
  const error = await request.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ApiError)) throw new Error('an ApiError was expected');
  return error.problem;
};

describe('requests', () => {
  test('carry exactly the JSON:API media type, a plain Accept and the token', async () => {
    answer(oneCase);
    await getCase();
    expect([...sent().headers]).toEqual([
      ['accept', 'application/vnd.api+json'],
      ['authorization', 'Bearer secret'],
      ['content-type', 'application/vnd.api+json'],
    ]);
    expect(sent()).toMatchObject({ method: 'GET', url: 'https://api.example.org/cases/cases/1' });
  });

  test('treat an id as opaque', async () => {
    answer(oneCase);
    await client.getResource('cases', 'a/b?c', caseSchema);
    expect(fetchStub.mock.calls[0]?.[0]).toBe('https://api.example.org/cases/cases/a%2Fb%3Fc');
  });

  test('write with the type names of the dialect, in linkage too', async () => {
    client.connect({
      apiBase: '',
      dialect: dialectSchema.parse({
        resources: { goals: { type: 'goal' }, cases: { type: 'case' } },
      }),
      token: 'secret',
    });
    answer(null, { status: 204 });
    await client.update('goals', 'g', {
      attributes: { status: 'achieved' },
      relationships: { case: { type: 'cases', id: '1' }, person: null, helpers: [] },
    });
    expect(sent().body).toEqual({
      data: {
        type: 'goal',
        id: 'g',
        attributes: { status: 'achieved' },
        relationships: {
          case: { data: { type: 'case', id: '1' } },
          person: { data: null },
          helpers: { data: [] },
        },
      },
    });
  });

  test('leave out members that hold nothing', async () => {
    answer(null, { status: 204 });
    await client.update('cases', '1', { attributes: {}, relationships: {} });
    expect(sent().body).toEqual({ data: { type: 'cases', id: '1' } });
  });

  test('are refused without a connection', async () => {
    client.connect(null);
    expect(await problem(getCase())).toMatchObject({ kind: 'unauthorized' });
    expect(fetchStub).not.toHaveBeenCalled();
  });
});

describe('answers', () => {
  test.each(['application/vnd.api+json', 'application/json; charset=utf-8', 'text/plain'])(
    'are read as JSON with the media type %s',
    async (type) => {
      answer(oneCase, { headers: { 'Content-Type': type } });
      expect((await getCase()).resource.attributes.name).toBe('Okafor family');
    },
  );

  test.each([
    ['PATCH', 200, oneCase],
    ['PATCH', 204, null],
    ['PATCH', 202, ''],
    ['DELETE', 200, { meta: {} }],
    ['DELETE', 202, null],
    ['DELETE', 204, null],
  ])('%s is done with %i', async (method, status, body) => {
    answer(body, { status });
    const request =
      method === 'PATCH' ? client.update('cases', '1', {}) : client.remove('cases', '1');
    await expect(request).resolves.toBe(method === 'DELETE' ? 'deleted' : undefined);
    expect(sent().method).toBe(method);
    if (method === 'DELETE') expect(sent().body).toBeUndefined();
  });

  test('201 tells the id in its body, in Location, or not at all', async () => {
    const created = async (body: unknown, headers?: HeadersInit) => {
      answer(body, { status: 201, headers });
      return (await client.create('cases', {})).id;
    };
    expect(await created(oneCase)).toBe('1');
    expect(await created(null, { Location: 'https://x.example/cases/cases/a%20b?x=1' })).toBe(
      'a b',
    );
    expect(await created('', {})).toBeNull();
  });

  test.each([
    ['HTML from a proxy', '<html><body>Please sign in</body></html>'],
    ['truncated JSON', '{"data": {"type": "ca'],
    ['nothing', ''],
    ['plain text', 'OK'],
  ])('with 200 and %s are malformed', async (_, body) => {
    answer(body, { status: 200 });
    expect(await problem(getCase())).toEqual({ kind: 'malformed', pointer: '' });
  });
});

describe('what fails for a while', () => {
  const dropped = () => fetchStub.mockRejectedValueOnce(new TypeError('Failed to fetch'));

  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** What a request comes to once all its waiting is over. */
  async function outcomeOf(request: Promise<unknown>) {
    const outcome = request.then(
      () => 'done',
      (error: unknown) => (error instanceof ApiError ? error.problem.kind : error),
    );
    await vi.runAllTimersAsync();
    return outcome;
  }

  test('is read again, and a change or a deletion sent again', async () => {
    for (const request of [
      getCase,
      () => client.update('cases', '1', {}),
      () => client.remove('cases', '1'),
    ]) {
      fetchStub.mockClear();
      dropped();
      answer('', { status: 503 });
      answer(oneCase);
      expect(await outcomeOf(request())).toBe('done');
      expect(fetchStub).toHaveBeenCalledTimes(3);
    }
  });

  test('is given up after the third time', async () => {
    for (let time = 0; time < 4; time += 1) dropped();
    expect(await outcomeOf(getCase())).toBe('unreachable');
    expect(fetchStub).toHaveBeenCalledTimes(3);
  });

  test('never sends a create again, nor what its caller repeats', async () => {
    dropped();
    expect(await outcomeOf(client.create('cases', {}))).toBe('unreachable');
    dropped();
    expect(await outcomeOf(client.update('cases', '1', {}, { once: true }))).toBe('unreachable');
    expect(fetchStub).toHaveBeenCalledTimes(2);
  });

  test('a deletion is done when the record is gone, unless its caller judges that', async () => {
    dropped();
    answer('', { status: 404 });
    expect(await outcomeOf(client.remove('cases', '1'))).toBe('done');
    answer('', { status: 404 });
    expect(await outcomeOf(client.remove('cases', '1', { once: true }))).toBe('notFound');
  });

  test('waits no longer than its caller does', async () => {
    const controller = new AbortController();
    dropped();
    const request = client.getResource('cases', '1', caseSchema, { signal: controller.signal });
    const outcome = expect(request).rejects.toBe('left');
    await vi.advanceTimersByTimeAsync(1);
    controller.abort('left');
    await outcome;
    await vi.runAllTimersAsync();
    expect(fetchStub).toHaveBeenCalledTimes(1);
  });

  test('is not sent with the token of somebody else', async () => {
    dropped();
    const outcome = outcomeOf(getCase());
    client.connect({ apiBase: 'https://other.example.org', dialect, token: 'other', owner: 'b' });
    expect(await outcome).toBe('unauthorized');
    expect(fetchStub).toHaveBeenCalledTimes(1);
  });

  test('is told to whoever watches, without the token', async () => {
    const onExchange = vi.fn();
    client.connect({ apiBase: '', dialect, token: 'secret', onExchange });
    dropped();
    answer(oneCase);
    await outcomeOf(getCase());
    expect(onExchange.mock.calls).toMatchObject([
      [{ method: 'GET', url: '/cases/cases/1', status: null, attempt: 1 }],
      [{ status: 200, document: oneCase, size: JSON.stringify(oneCase).length, attempt: 2 }],
    ]);
    expect(JSON.stringify(onExchange.mock.calls)).not.toContain('secret');
  });
});

describe('problems', () => {
  test.each([
    [400, 'invalid'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'notFound'],
    [409, 'conflict'],
    [410, 'notFound'],
    [415, 'invalid'],
    [422, 'invalid'],
    [429, 'throttled'],
    [500, 'server'],
    [503, 'server'],
    [504, 'server'],
  ])('status %i is %s, whatever the body is', async (status, kind) => {
    for (const body of [
      { errors: [{ title: 'x' }] },
      { message: 'x' },
      '<html>',
      '',
      'null',
      '[]',
    ]) {
      answer(body, { status });
      expect(await problem(getCaseOnce())).toMatchObject({ kind });
    }
  });

  test.each([
    [
      'a source',
      { errors: [{ detail: 'Too late', source: { pointer: '/data/attributes/end_date' } }] },
      { detail: 'Too late', pointer: '/data/attributes/end_date' },
    ],
    ['no source', { errors: [{ title: 'Refused' }] }, { title: 'Refused' }],
    ['a broken source', { errors: [{ detail: 'x', source: 'name' }] }, { detail: 'x' }],
    ['detail as a list', { errors: [{ detail: ['a', 'b'] }] }, { detail: 'a; b' }],
    ['texts as errors', { errors: ['no name'] }, { detail: 'no name' }],
    ['plain JSON', { message: 'Name is missing' }, { detail: 'Name is missing' }],
    ['an OAuth error', { error: 'invalid', error_description: 'why' }, { detail: 'why' }],
  ])('an error body with %s keeps its words', async (_, body, expected) => {
    answer(body, { status: 422 });
    const found = await problem(getCaseOnce());
    expect('errors' in found && found.errors[0]).toEqual(expected);
  });

  test('say how long a throttled client must wait', async () => {
    answer('', { status: 429, headers: { 'Retry-After': '3' } });
    expect(await problem(getCaseOnce())).toEqual({ kind: 'throttled', retryAfterMs: 3000 });
    answer('', { status: 429 });
    expect(await problem(getCaseOnce())).toEqual({ kind: 'throttled', retryAfterMs: null });
  });

  test('no answer is unreachable, and an abort of the caller stays an abort', async () => {
    fetchStub.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    expect(await problem(getCaseOnce())).toEqual({
      kind: 'unreachable',
      isTimeout: false,
      isOffline: false,
    });
    const controller = new AbortController();
    controller.abort();
    fetchStub.mockRejectedValueOnce(controller.signal.reason);
    const request = client.getResource('cases', '1', caseSchema, { signal: controller.signal });
    await expect(request).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('a 401 is reported to the session, other problems are not', async () => {
    answer('', { status: 403 });
    await problem(getCase());
    expect(onUnauthorized).not.toHaveBeenCalled();
    answer('', { status: 401 });
    await problem(getCase());
    expect(onUnauthorized).toHaveBeenCalledTimes(1);
  });

  test('a 403 to a write is reported with what was tried, one to a read is not', async () => {
    const onForbidden = vi.fn();
    client.connect({ apiBase: '', dialect, token: 'secret', onForbidden });
    answer('', { status: 403 });
    await problem(getCase());
    expect(onForbidden).not.toHaveBeenCalled();
    for (const attempt of [
      () => client.create('goals', {}),
      () => client.update('cases', '1', {}),
      () => client.remove('people', '2'),
    ]) {
      answer('', { status: 403 });
      await problem(attempt());
    }
    expect(onForbidden.mock.calls).toEqual([
      [{ action: 'create', type: 'goals' }],
      [{ action: 'edit', type: 'cases', id: '1' }],
      [{ action: 'delete', type: 'people', id: '2' }],
    ]);
  });

  test('never hold the token', async () => {
    answer('secret', { status: 500 });
    const error = await getCase().catch((thrown: unknown) => thrown);
    expect(`${error} ${(error as Error).stack} ${JSON.stringify(error)}`).not.toContain('secret');
  });
});

describe('getPages', () => {
  const resource = (id: string) => ({ type: 'cases', id });
  const idsOfWalk = async () => {
    const ids: string[] = [];
    for await (const page of client.getPages('cases', caseSchema, {
      query: { sort: [{ field: 'name', direction: 'asc' }], page: { number: 1, size: 2 } },
    })) {
      ids.push(...page.resources.map(({ id }) => id));
    }
    return ids;
  };

  test.each([
    ['absolute', 'https://api.example.org/cases/cases?sort=name&page[number]=2&page[size]=2'],
    ['relative', '/cases/cases?sort=name&page[number]=2&page[size]=2'],
    ['opaque', '?cursor=abc'],
  ])('follows %s links over empty pages, gives each resource once', async (_, next) => {
    answer({ data: [resource('1'), resource('2')], links: { next } });
    answer({ data: [], links: { next: '?page[number]=3' } });
    answer({ data: [resource('2'), resource('3')], links: { next: null } });
    expect(await idsOfWalk()).toEqual(['1', '2', '3']);
    expect(sent(1).url).toContain(next.slice(next.indexOf('?')));
  });

  test('sends the token to no other host than the configured one', async () => {
    answer({ data: [resource('1')], links: { next: 'https://evil.example/steal?page[number]=2' } });
    answer({ data: [resource('2')] });
    await idsOfWalk();
    expect(sent(1).url).toBe('https://api.example.org/cases/cases?page[number]=2');
  });

  test('pages by number where there are no links', async () => {
    answer({ data: [resource('1'), resource('2')] });
    answer({ data: [resource('3')] });
    expect(await idsOfWalk()).toEqual(['1', '2', '3']);
    expect(sent(1).url).toContain('page[number]=2&page[size]=2');
  });

  test('stops where the links run in a circle', async () => {
    const next = '?sort=name&page[number]=1&page[size]=2';
    answer({ data: [resource('1')], links: { next } });
    expect(await idsOfWalk()).toEqual(['1']);
  });
});

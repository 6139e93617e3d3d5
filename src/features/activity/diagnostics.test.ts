import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildExchange } from './buildExchange';
import { diagnosticsOf, problemKindOf } from './diagnostics';

const id = '1f3c9a2b-0d4e-4f5a-8b6c-7d8e9f0a1b2c';

function requestsOf(url: string, overrides: Parameters<typeof buildExchange>[0] = {}) {
  const text = diagnosticsOf({
    entries: [{ id: 1, exchange: buildExchange({ url, ...overrides }), earlier: [] }],
    apiBase: '/sandbox',
    resourcePaths: ['/cases/cases', '/people/people'],
    version: '0.1.0',
    browser: { userAgent: 'Browser/1', language: 'en-US', isOnline: true },
    nowMs: 0,
  });
  return { text, requests: JSON.parse(text).requests };
}

test('a request is told by path, names of parameters and what became of it', () => {
  const url = `/sandbox/cases/cases/${id}?page[size]=25&sort=-name&filter[name][contains]=Rivera&q=x`;
  expect(requestsOf(url, { status: 503, document: undefined }).requests).toEqual([
    {
      method: 'GET',
      path: '/cases/cases/1f3c9a2b…',
      query: 'page[size]=25&sort=-name&filter[name][contains]=…&…=…',
      attempts: [
        {
          started_at: '2026-03-12T09:00:00.000Z',
          status: 503,
          problem: 'server',
          duration_ms: 40,
          characters: 11,
        },
      ],
    },
  ]);
});

test('nothing that a person or a record could have put into a request or an answer gets in', () => {
  const planted = fc.stringMatching(/^[\w$%&=?#/' -]{0,12}$/).map((text) => `PLANTED${text}`);
  fc.assert(
    fc.property(
      planted,
      fc.constantFrom(
        'filter[name]',
        'filter[custom_fields.x][contains]',
        'page[number]',
        'search',
      ),
      fc.boolean(),
      (secret, parameter, isRaw) => {
        const part = isRaw ? secret : encodeURIComponent(secret);
        const { text } = requestsOf(`/sandbox/cases/cases/${part}?${parameter}=${part}&${part}`, {
          requestBody: { data: { attributes: { name: secret } } },
          document: { errors: [{ detail: secret, code: secret }] },
          status: 422,
        });
        expect(text).not.toContain('PLANTED');
        expect(requestsOf(`/elsewhere/${part}`).text).not.toContain('PLANTED');
        expect(requestsOf(`/sandbox/${part}`).text).not.toContain('PLANTED');
      },
    ),
  );
});

test.each([
  [{ status: 200 }, null],
  [{ method: 'DELETE', status: 204, document: undefined, size: 0 }, null],
  [{ status: 200, document: undefined }, 'malformed'],
  [{ status: null }, 'unreachable'],
  [{ status: null, isCancelled: true }, 'cancelled'],
  [{ status: 429 }, 'throttled'],
] as const)('%o is the problem %s', (overrides, kind) => {
  expect(problemKindOf(buildExchange(overrides))).toBe(kind);
});

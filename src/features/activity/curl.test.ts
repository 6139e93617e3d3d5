import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { curlOf, shellQuote } from './curl';
import { visibleJson } from './visibleText';

const words = fc.array(
  fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({
      unit: fc.constantFrom("'", '"', '\\', '$', '`', '!', '\n', ' ', '*', '-', '\u202e'),
    }),
  ),
  { minLength: 1, maxLength: 50 },
);

test('a shell reads every quoted text as one word, unchanged', () => {
  fc.assert(
    fc.property(words, (generated) => {
      const texts = generated.map((text) => text.replaceAll('\0', ''));
      const script = `printf '%s\\0' ${texts.map(shellQuote).join(' ')}`;
      expect(execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0')).toEqual([
        ...texts,
        '',
      ]);
    }),
    { numRuns: 40 },
  );
});

test('a document is sent as it was, with nothing in it that cannot be seen', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      const text = visibleJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(text).not.toMatch(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u);
    }),
  );
});

test('a write becomes a command that takes its token from the shell', () => {
  const exchange = {
    method: 'PATCH',
    url: '/sandbox/cases/cases/1?x=%5B1%5D',
    requestBody: { data: { type: 'cases', id: '1', attributes: { name: "O'Brien $(id)" } } },
  } as const;
  expect(curlOf(exchange, 'https://caseload.example.org')).toBe(
    [
      "curl --globoff 'https://caseload.example.org/sandbox/cases/cases/1?x=%5B1%5D'",
      '--request PATCH',
      "--header 'Accept: application/vnd.api+json'",
      "--header 'Content-Type: application/vnd.api+json'",
      '--header "Authorization: Bearer $TOKEN"',
      `--data-raw '{"data":{"type":"cases","id":"1","attributes":{"name":"O'\\''Brien $(id)"}}}'`,
    ].join(' \\\n  '),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findJsonPositions, lineAt } from './jsonPosition';

function lineOf(text: string, path: readonly PropertyKey[]): number | null {
  const positions = findJsonPositions(text);
  return positions.kind === 'valid' ? lineAt(text, positions.positionOf(path)) : null;
}

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test('a member is found on its own line, a missing one on the line of what should hold it', () => {
  const text = '{\n  "list": [\n    { "id": "a" },\n    {\n      "id": "b"\n    }\n  ]\n}';
  expect(lineOf(text, ['list'])).toBe(2);
  expect(lineOf(text, ['list', 0, 'id'])).toBe(3);
  expect(lineOf(text, ['list', 1])).toBe(4);
  expect(lineOf(text, ['list', 1, 'id'])).toBe(5);
  expect(lineOf(text, ['list', 1, 'name'])).toBe(4);
  expect(lineOf(text, ['nothing', 'here'])).toBe(1);
});

test('of two equal names the last counts, as it does for JSON.parse', () => {
  expect(lineOf('{\n"a": 1,\n"a": 2\n}', ['a'])).toBe(3);
});

test.each([
  ['{\n  "a": 1\n  "b": 2\n}', 2, 'comma'],
  ['{\n  "a": 1,\n}', 2, 'name'],
  ['{\n  a: 1\n}', 2, 'name'],
  ['{\n  "a" 1\n}', 2, 'colon'],
  ['{\n  "a": \n}', 2, 'value'],
  ['[\n  1,\n  tru\n]', 3, 'value'],
  ['{\n  "a": "b\n}', 2, 'string'],
  ['{\n  "a": 1', 2, 'comma'],
  ['{}\n\nx', 3, 'end'],
  ['', 1, 'value'],
])('%j is broken in line %i', (text, line, expected) => {
  const positions = findJsonPositions(text);
  expect(positions).toMatchObject({ kind: 'broken', expected });
  if (positions.kind === 'broken') expect(lineAt(text, positions.position)).toBe(line);
});

test('exactly what JSON.parse takes is valid', () => {
  const text = fc.oneof(
    fc.json(),
    fc.json().map((json) => JSON.stringify(JSON.parse(json), null, 2)),
    fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('"', ',', '}', '[', '0', ' ', '\\', '\n'))
      .map(([json, at, extra]) => {
        const cut = at % (json.length + 1);
        return json.slice(0, cut) + extra + json.slice(cut);
      }),
    fc.tuple(fc.json(), fc.nat()).map(([json, at]) => json.slice(0, at % (json.length + 1))),
  );
  fc.assert(
    fc.property(text, (candidate) => {
      expect(findJsonPositions(candidate).kind === 'valid').toBe(isJson(candidate));
    }),
    { numRuns: 500 },
  );
});

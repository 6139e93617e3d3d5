import fc from 'fast-check';
import { expect, test } from 'vitest';
import { returnPathOf, safeReturnPath, signInPath } from './returnPath';

test.each([
  ['/cases', '/cases'],
  ['/cases/1?x=%2F%2Fevil.test#goals', '/cases/1?x=%2F%2Fevil.test#goals'],
  [null, '/'],
  ['', '/'],
  ['cases', '/'],
  ['//evil.test', '/'],
  ['/\\evil.test', '/'],
  ['/\t/evil.test', '/'],
  ['/.//evil.test', '/'],
  ['/x/..//evil.test', '/'],
  ['https://evil.test/cases', '/'],
  ['javascript:alert(1)', '/'],
  ['/sign-in?from=/sign-in', '/'],
  ['/sign-in/', '/'],
])('%j leads to %j', (from, target) => {
  expect(safeReturnPath(from)).toBe(target);
});

test('nothing that stands in the address leads out of the app', () => {
  const part = fc.constantFrom('/', '\\', '.', '..', '\t', '\n', '@', ':', 'evil.test', '%2F', '?');
  const from = fc.oneof(
    fc.string(),
    fc.array(part).map((parts) => `/${parts.join('')}`),
  );
  fc.assert(
    fc.property(from, (text) => {
      const target = safeReturnPath(text);
      expect(target).toMatch(/^\/(?![/\\])/);
      expect(new URL(target, 'https://caseload.test').origin).toBe('https://caseload.test');
    }),
    { numRuns: 1000 },
  );
});

test('a path comes back through sign-in as it was', () => {
  const from = '/cases?filter=a&b=c%26d#e';
  const url = new URL(signInPath(from), 'https://caseload.test');
  expect(url.pathname).toBe('/sign-in');
  expect(returnPathOf(url.searchParams)).toBe(from);
});

import { expect, test } from 'vitest';
import { caseSchema } from '../caseSchema';
import { findMatches } from './useFind';

const rows = ['Núñez family', 'nunez', 'Miller', null].map((name, index) => ({
  caseResource: caseSchema.parse({ type: 'cases', id: String(index), attributes: { name } }),
}));

test('a name is found whatever its case and accents', () => {
  expect(findMatches(rows, 'NUNEZ')).toEqual([0, 1]);
  expect(findMatches(rows, ' núñez f')).toEqual([0]);
});

test('nothing to look for finds nothing', () => {
  expect(findMatches(rows, '  ')).toEqual([]);
  expect(findMatches([], 'a')).toEqual([]);
});

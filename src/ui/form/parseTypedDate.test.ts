import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTypedDate } from './parseTypedDate';

describe('parseTypedDate', () => {
  test.each([
    ['2026-03-12', '2026-03-12'],
    ['12 Mar 2026', '2026-03-12'],
    ['12 march 2026', '2026-03-12'],
    ['March 12, 2026', '2026-03-12'],
    ['Mar. 12 2026', '2026-03-12'],
    ['3/12/2026', '2026-03-12'],
    [' 03-12-2026 ', '2026-03-12'],
  ])('reads %s in US English', (typed, date) => {
    expect(parseTypedDate(typed, 'en-US')).toBe(date);
  });

  test('reads numbers in the order of the language', () => {
    expect(parseTypedDate('12/3/2026', 'fr-CA')).toBe('2026-03-12');
    expect(parseTypedDate('12 mars 2026', 'fr-CA')).toBe('2026-03-12');
    expect(parseTypedDate('12 mar 2026', 'es')).toBe('2026-03-12');
  });

  test.each(['', 'soon', '2026-02-30', '31 Feb 2026', '12 Mar', '12 Mar 26', '1 Mar 2 2026'])(
    'refuses %j',
    (typed) => {
      expect(parseTypedDate(typed, 'en-US')).toBeNull();
    },
  );

  test('reads back every date as the app writes it', () => {
    const format = new Intl.DateTimeFormat('en-GB', {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    });
    fc.assert(
      fc.property(fc.integer({ min: -36_000, max: 60_000 }), (days) => {
        const date = new Date(days * 86_400_000);
        expect(parseTypedDate(format.format(date), 'en-US')).toBe(date.toISOString().slice(0, 10));
      }),
    );
  });
});

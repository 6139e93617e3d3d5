import { expect, test } from 'vitest';
import { caseAge } from './caseAge';

test.each([
  [{ opened_on: '2026-05-01' }, 'Open for 0 days'],
  [{ opened_on: '2026-04-30' }, 'Open for 1 day'],
  [{ opened_on: '2026-03-02' }, 'Open for 60 days'],
  [{ opened_on: '2026-03-01' }, 'Open for 2 months'],
  [{ opened_on: '2024-06-01' }, 'Open for 23 months'],
  [{ opened_on: '2024-05-01' }, 'Open for 2 years'],
  [{ opened_on: '2023-03-31' }, 'Open for 3 years 1 month'],
  [{ opened_on: '2026-01-01', closed_on: '2026-01-11' }, 'Was open for 10 days'],
  [{ opened_on: '2026-05-11' }, 'Opens in 10 days'],
  [{ opened_on: '2026-05-01', closed_on: '2026-04-01' }, null],
  [{ opened_on: null }, null],
  [{ opened_on: 'soon' }, null],
])('%j on 1 May 2026: %s', (dates, text) => {
  expect(caseAge(dates, '2026-05-01')).toBe(text);
});

import { expect, test } from 'vitest';
import { backoffMs } from './backoff';

test('waits twice as long each time, by chance half of it, never over 30 s', () => {
  const almostOne = () => 0.999999;
  const longest = [1, 2, 3, 20].map((failures) => Math.round(backoffMs(failures, almostOne)));
  expect(longest).toEqual([500, 1000, 2000, 30_000]);
  expect(backoffMs(3, () => 0)).toBe(1000);
});

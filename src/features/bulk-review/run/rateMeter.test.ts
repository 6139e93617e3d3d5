import { expect, test } from 'vitest';
import { createRateMeter } from './rateMeter';

test('tells the rate of the last ten seconds, and none at first', () => {
  const meter = createRateMeter(0);
  meter.count(500);
  expect(meter.perSecond(900)).toBeNull();
  for (let at = 1000; at < 20_000; at += 100) meter.count(at);
  expect(meter.perSecond(20_000)).toBeCloseTo(10, 0);
  for (let at = 20_000; at < 40_000; at += 1000) meter.count(at);
  expect(meter.perSecond(40_000)).toBeCloseTo(1, 0);
  expect(meter.perSecond(60_000)).toBeNull();
});

test('forgets what was before a pause', () => {
  const meter = createRateMeter(0);
  for (let at = 0; at < 5000; at += 10) meter.count(at);
  meter.restart(60_000);
  meter.count(61_500);
  expect(meter.perSecond(62_000)).toBe(0.5);
});

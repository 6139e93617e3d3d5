import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterGoodAnswer, afterTrouble, initialCongestion } from './congestion';

test('in the beginning one more request after each good answer, up to six', () => {
  let congestion = initialCongestion(0);
  const limits = Array.from({ length: 6 }, (_, place) => {
    congestion = afterGoodAnswer(congestion, place * 10, place * 10 + 10);
    return congestion.limit;
  });
  expect(limits).toEqual([3, 4, 5, 6, 6, 6]);
});

test('after trouble one more request after each round of good answers, up to six', () => {
  let congestion = { ...initialCongestion(0), isStarting: false };
  const limits = Array.from({ length: 40 }, (_, place) => {
    congestion = afterGoodAnswer(congestion, place * 10, place * 10 + 10);
    return congestion.limit;
  });
  expect(limits.slice(0, 6)).toEqual([2, 3, 3, 3, 4, 4]);
  expect(limits.at(-1)).toBe(6);
});

test('trouble halves once for all requests that were under way together', () => {
  const six = { ...initialCongestion(0), limit: 6 };
  const three = afterTrouble(six, 10, 20);
  expect(three.limit).toBe(3);
  expect(afterTrouble(three, 15, 25).limit).toBe(3);
  expect(afterTrouble(three, 21, 30).limit).toBe(1);
  expect(afterTrouble(afterTrouble(three, 21, 30), 31, 40).limit).toBe(1);
});

test('latency well above the quickest halves; noise does not', () => {
  let congestion = { ...initialCongestion(0), limit: 6 };
  for (let at = 0; at < 500; at += 50) congestion = afterGoodAnswer(congestion, at, at + 40);
  for (let at = 500; at < 1000; at += 50) congestion = afterGoodAnswer(congestion, at, at + 120);
  expect(congestion.limit).toBe(6);
  for (let at = 1000; at < 1200; at += 50) congestion = afterGoodAnswer(congestion, at, at + 900);
  expect(congestion.limit).toBe(3);
});

test('always between one and six', () => {
  const step = fc.record({ isGood: fc.boolean(), tookMs: fc.nat(5000) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      let [congestion, now] = [initialCongestion(0), 0];
      for (const { isGood, tookMs } of steps) {
        const sentAt = now;
        now += tookMs;
        congestion = (isGood ? afterGoodAnswer : afterTrouble)(congestion, sentAt, now);
        expect(congestion.limit).toBeGreaterThanOrEqual(1);
        expect(congestion.limit).toBeLessThanOrEqual(6);
      }
    }),
  );
});

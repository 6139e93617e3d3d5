const firstMs = 500;
const capMs = 30_000;

/** A write that went wrong this often is not sent again. */
export const maxAttempts = 5;

/**
 * How long to wait after the `failures`-th failure in a row (from 1): twice as long each time, 30 s at
 * the most, and between half of that and all of it by chance, so that clients do not come back together.
 * `random` gives a number from 0 up to 1.
 */
export function backoffMs(failures: number, random: () => number): number {
  const fullMs = Math.min(capMs, firstMs * 2 ** (failures - 1));
  return fullMs * (0.5 + random() / 2);
}

const windowSeconds = 10;
const leastMs = 1000;

/** How many cases a run settles in a second, by what it did in the last ten seconds. */
export interface RateMeter {
  /** One more was settled. */
  count(now: number): void;
  /** Null during the first second, and while nothing was settled. */
  perSecond(now: number): number | null;
  /** Forgets everything, as after a pause. */
  restart(now: number): void;
}

/** A meter that starts now. */
export function createRateMeter(now: number): RateMeter {
  /** Settled in each of the last seconds; a second uses the place of the one ten before it. */
  const settled = new Array<number>(windowSeconds).fill(0);
  let startedAt = now;
  let newest = Math.floor(now / 1000);

  function moveTo(time: number) {
    const second = Math.floor(time / 1000);
    const passed = Math.min(second - newest, windowSeconds);
    for (let step = 0; step < passed; step += 1) settled[(second - step) % windowSeconds] = 0;
    newest = Math.max(newest, second);
  }
  return {
    count(time) {
      moveTo(time);
      const place = newest % windowSeconds;
      settled[place] = (settled[place] ?? 0) + 1;
    },
    perSecond(time) {
      moveTo(time);
      const windowMs = (windowSeconds - 1) * 1000 + (time % 1000);
      const seenMs = Math.min(time - startedAt, windowMs);
      const total = settled.reduce((sum, count) => sum + count, 0);
      return seenMs < leastMs || total === 0 ? null : (total * 1000) / seenMs;
    },
    restart(time) {
      settled.fill(0);
      startedAt = time;
      newest = Math.floor(time / 1000);
    },
  };
}

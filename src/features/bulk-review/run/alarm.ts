import type { RunClock } from './runContract';

/** Rings once at the earliest of the times set, then waits to be set again. */
export interface Alarm {
  set(at: number): void;
}

/** An alarm by a clock that is handed in. */
export function createAlarm(clock: RunClock, ring: () => void): Alarm {
  let nextAt = Number.POSITIVE_INFINITY;
  let waiting = new AbortController();
  return {
    set(at) {
      if (at >= nextAt) return;
      waiting.abort();
      waiting = new AbortController();
      nextAt = at;
      const { signal } = waiting;
      const handleEnd = () => {
        if (signal.aborted) return;
        nextAt = Number.POSITIVE_INFINITY;
        ring();
      };
      clock.wait(Math.max(0, at - clock.now()), signal).then(handleEnd, handleEnd);
    },
  };
}

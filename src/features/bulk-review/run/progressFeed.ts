import { createAlarm } from './alarm';
import type { RunClock, RunProgress } from './runContract';

const quietMs = 100;

/** Tells listeners of a run's progress, often enough for an eye and no more. */
export interface ProgressFeed {
  current(): RunProgress;
  /** Something changed: told at once, or up to 100 ms later where something was told just now. */
  changed(): void;
  /** Something changed that nobody should learn late. */
  changedNow(): void;
  subscribe(listener: () => void): () => void;
}

/** A feed of what `build` gives. */
export function createProgressFeed(clock: RunClock, build: () => RunProgress): ProgressFeed {
  const listeners = new Set<() => void>();
  const alarm = createAlarm(clock, () => hasNews && changedNow());
  let current = build();
  let toldAt = Number.NEGATIVE_INFINITY;
  let hasNews = false;

  function changedNow() {
    hasNews = false;
    toldAt = clock.now();
    current = build();
    for (const listener of [...listeners]) listener();
  }

  function changed() {
    hasNews = true;
    if (clock.now() - toldAt >= quietMs) changedNow();
    else alarm.set(toldAt + quietMs);
  }
  return {
    current: () => current,
    changed,
    changedNow,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

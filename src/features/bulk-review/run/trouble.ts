const silenceMs = 30_000;
const silenceFailures = 3;

/** Failures in a row of one kind of request. */
export interface Trouble {
  /**
   * A request sent at `sentAt` failed. Requests that were under way together count as one failure.
   * `isSilent`: the server did not work at all. Gives the failures in a row.
   */
  failed(sentAt: number, now: number, isSilent: boolean): number;
  answered(): void;
  /** True where the server has been silent for 30 s and several tries. */
  isSilentForLong(now: number): boolean;
}

/** None so far. */
export function createTrouble(): Trouble {
  let failures = 0;
  let lastAt = Number.NEGATIVE_INFINITY;
  let silentSince: number | null = null;
  return {
    failed(sentAt, now, isSilent) {
      if (sentAt >= lastAt || failures === 0) {
        failures += 1;
        lastAt = now;
      }
      silentSince = isSilent ? (silentSince ?? now) : null;
      return failures;
    },
    answered() {
      failures = 0;
      silentSince = null;
    },
    isSilentForLong(now) {
      return silentSince !== null && now - silentSince >= silenceMs && failures >= silenceFailures;
    },
  };
}

/** How many requests a run keeps under way, and what it has learned about the server. */
export interface Congestion {
  limit: number;
  /** No trouble so far: the limit rises with each good answer. Source: RFC 5681, "Slow Start". */
  isStarting: boolean;
  /** Good answers since `limit` last changed. */
  good: number;
  /** When `limit` last changed: an answer to an older request says nothing about the new limit. */
  since: number;
  /** Smoothed time of an answer to a write; null before the first. */
  latencyMs: number | null;
  /** The quickest answer known; forgotten slowly, as a server may become slower for good. */
  quickestMs: number;
}

const firstLimit = 2;
/** A browser opens no more connections to one HTTP/1.1 server. Source: RFC 9112 section 9.4. */
const highestLimit = 6;
const smoothing = 0.2;
const forgetting = 1.01;
/** Latency this much over the quickest means a queue at the server; the second rules out mere noise. */
const highRatio = 2.5;
const highMs = 150;

/** A run's first guess. */
export function initialCongestion(now: number): Congestion {
  return {
    limit: firstLimit,
    isStarting: true,
    good: 0,
    since: now,
    latencyMs: null,
    quickestMs: Infinity,
  };
}

/**
 * After an answer to a write, also one that refuses it: one more at once in the beginning, and after the first trouble
 * one more after each round of good answers.
 */
export function afterGoodAnswer(congestion: Congestion, sentAt: number, now: number): Congestion {
  const tookMs = now - sentAt;
  const { latencyMs: before } = congestion;
  const latencyMs = before === null ? tookMs : before + smoothing * (tookMs - before);
  const quickestMs = Math.min(tookMs, congestion.quickestMs * forgetting);
  const learned = { ...congestion, latencyMs, quickestMs };
  if (sentAt < congestion.since) return learned;
  if (latencyMs > Math.max(quickestMs * highRatio, quickestMs + highMs)) {
    // Measured anew at the lower limit: what is remembered is the wait behind too many.
    return { ...afterTrouble(learned, sentAt, now), latencyMs: null };
  }
  const good = congestion.good + 1;
  if (congestion.limit === highestLimit) return { ...learned, good };
  if (congestion.isStarting) return { ...learned, limit: congestion.limit + 1 };
  if (good < congestion.limit) return { ...learned, good };
  return { ...learned, limit: congestion.limit + 1, good: 0, since: now };
}

/** After a 429, a 503 or no answer: half as many, once for all requests that were under way together. */
export function afterTrouble(congestion: Congestion, sentAt: number, now: number): Congestion {
  if (sentAt < congestion.since) return congestion;
  const limit = Math.max(1, congestion.limit >> 1);
  return { ...congestion, limit, isStarting: false, good: 0, since: now };
}

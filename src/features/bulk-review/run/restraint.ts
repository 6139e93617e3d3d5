import { backoffMs } from '../../../api/backoff';
import { afterGoodAnswer, afterTrouble, initialCongestion } from './congestion';
import type { Failure } from './entryTransitions';
import type { PauseReason, RunClock } from './runContract';
import { createTrouble } from './trouble';

type RequestKind = 'read' | 'write';

/** How much a run may ask of the server at this moment. */
export interface Restraint {
  /** Most requests under way at once. */
  limit(): number;
  /** Until when no request may leave. */
  restsUntil(): number;
  /** A request sent at `sentAt` was answered. */
  answered(kind: RequestKind, sentAt: number): void;
  /** A request failed. Gives the reason why the run must pause, or null. */
  failed(kind: RequestKind, failure: Failure, sentAt: number): PauseReason | null;
  /** After a pause: forgets the failures, but not what `Retry-After` asked for. */
  forgive(): void;
}

/** Starts low, knowing nothing of the server. */
export function createRestraint(clock: RunClock, random: () => number): Restraint {
  let congestion = initialCongestion(clock.now());
  let askedUntil = Number.NEGATIVE_INFINITY;
  let backoffUntil = Number.NEGATIVE_INFINITY;
  let troubles = { read: createTrouble(), write: createTrouble() };

  function answered(kind: RequestKind, sentAt: number): void {
    troubles[kind].answered();
    if (kind === 'write') congestion = afterGoodAnswer(congestion, sentAt, clock.now());
  }

  return {
    limit: () => congestion.limit,
    restsUntil: () => Math.max(askedUntil, backoffUntil),
    answered,
    failed(kind, failure, sentAt) {
      const now = clock.now();
      if (failure.kind === 'signedOut') return 'signedOut';
      if (failure.kind === 'refused' || failure.kind === 'gone') {
        answered(kind, sentAt);
        return null;
      }
      if (failure.kind === 'unclear' && kind === 'write') {
        // That one case makes the server fail says nothing about the others.
        troubles.write.answered();
        return null;
      }
      if (failure.kind === 'throttled') {
        askedUntil = Math.max(askedUntil, now + (failure.retryAfterMs ?? 0));
      }
      congestion = afterTrouble(congestion, sentAt, now);
      const failures = troubles[kind].failed(sentAt, now, failure.kind !== 'throttled');
      backoffUntil = Math.max(backoffUntil, now + backoffMs(failures, random));
      return troubles[kind].isSilentForLong(now) ? 'unreachable' : null;
    },
    forgive() {
      backoffUntil = Number.NEGATIVE_INFINITY;
      troubles = { read: createTrouble(), write: createTrouble() };
    },
  };
}

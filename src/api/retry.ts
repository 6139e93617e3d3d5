import type { Method } from './attempt';
import { backoffMs } from './backoff';
import type { ApiProblem } from './problem';

const maxRetries = 2;
/** Who is asked to wait longer is told so instead. */
const longestWaitMs = 30_000;

/**
 * How long to wait, in ms, before a request is sent again after its `failures`-th failure (from 1); null
 * where it must not be. A POST never is: nobody knows whether it was carried out. The others are where the
 * fault may pass by itself, as sending them twice does what sending them once does. Source: RFC 9110
 * sections 9.2.2 and 10.2.3.
 */
export function retryDelayMs(
  method: Method,
  problem: ApiProblem,
  failures: number,
  random: () => number = Math.random,
): number | null {
  if (method === 'POST' || failures > maxRetries) return null;
  const askedMs = askedToWaitMs(problem, failures);
  if (askedMs === null || askedMs > longestWaitMs) return null;
  return Math.max(askedMs, backoffMs(failures, random));
}

/** What the server asks for, 0 where it does not; null where sending again would not help. */
function askedToWaitMs(problem: ApiProblem, failures: number): number | null {
  switch (problem.kind) {
    case 'unreachable':
      // A second time-out would keep the person waiting for a minute and a half.
      return problem.isOffline || (problem.isTimeout && failures > 1) ? null : 0;
    case 'throttled':
      return problem.retryAfterMs ?? 0;
    case 'server':
      return [502, 503, 504].includes(problem.status) ? (problem.retryAfterMs ?? 0) : null;
    default:
      return null;
  }
}

import * as messages from '../messages/messages';
import type { Environment } from './environment';
import { clockToleranceMs } from './probeToken';
import type { SignInProblem } from './useSignIn';

export interface SignInProblemWords {
  title: string;
  detail: string;
  /** What to do now. */
  next: string;
  /** What the server said itself; empty where it said nothing. */
  serverWords: string;
  /** Set where the device's clock may be the cause. */
  clock: string | null;
}

interface Circumstances {
  environment: Environment;
  clockAheadMs: number | null;
  /** Where the app itself is served from. */
  origin: string;
}

/** What to tell someone whose sign-in was refused. */
export function describeSignInProblem(
  problem: SignInProblem,
  { environment, clockAheadMs, origin }: Circumstances,
): SignInProblemWords {
  const isClockOff = clockAheadMs !== null && Math.abs(clockAheadMs) > clockToleranceMs;
  const aheadMin = Math.round((clockAheadMs ?? 0) / 60_000);
  return {
    ...wordsOf(problem, environment, origin),
    serverWords: 'serverWords' in problem ? problem.serverWords : '',
    clock:
      isClockOff && problem.kind === 'unauthorized'
        ? messages.signIn.clock.withRefusal({ aheadMin })
        : null,
  };
}

function wordsOf(
  problem: SignInProblem,
  { apiBase, tokenUrl, dialect }: Environment,
  origin: string,
): { title: string; detail: string; next: string } {
  const words = messages.signIn.problem;
  switch (problem.kind) {
    case 'unreachable':
    case 'apiUnreachable': {
      const { title, offline, timeout, refused, offlineNext, next } = words[problem.kind];
      const host = new URL(problem.kind === 'unreachable' ? (tokenUrl ?? apiBase) : apiBase).host;
      if (problem.isOffline) return { title: title({ host }), detail: offline, next: offlineNext };
      const detail = problem.isTimeout ? timeout : refused;
      return { title: title({ host }), detail, next: next({ origin }) };
    }
    case 'otherRefusal': {
      const { title, detail, next } = words.otherRefusal;
      return { title, detail: detail({ error: problem.error }), next };
    }
    case 'wrongTokenAddress':
    case 'tokenServer':
    case 'server':
    case 'notUnderstood': {
      const { title, detail, next } = words[problem.kind];
      return { title, detail: detail({ status: problem.status }), next };
    }
    case 'tokenThrottled':
    case 'throttled': {
      const { title, detail, next } = words[problem.kind];
      const { retryAfterMs } = problem;
      const waitS = retryAfterMs === null ? null : Math.max(1, Math.ceil(retryAfterMs / 1000));
      return { title, detail, next: next({ waitS }) };
    }
    case 'notFound':
    case 'notJsonApi': {
      const { title, detail, next } = words[problem.kind];
      return { title, detail, next: next({ url: apiBase + dialect.resources.cases.path }) };
    }
    default:
      return words[problem.kind];
  }
}

import { ApiClient } from '../api/client';
import { ApiError, type ErrorObject } from '../api/problem';
import { z } from '../lib/zod';
import type { Environment } from './environment';

/** Why a token does not open the app. */
export type ProbeProblem =
  | { kind: 'apiUnreachable'; isTimeout: boolean; isOffline: boolean }
  | { kind: 'unauthorized'; serverWords: string }
  | { kind: 'forbidden'; serverWords: string }
  | { kind: 'notFound' | 'notJsonApi' | 'notCases' }
  | { kind: 'notUnderstood'; status: number; serverWords: string }
  | { kind: 'throttled'; retryAfterMs: number | null }
  | { kind: 'server'; status: number };

export interface ProbeOutcome {
  /** Null where the token works. */
  problem: ProbeProblem | null;
  /** How far this device's clock is ahead of the server's, in ms; null where the server does not tell. */
  clockAheadMs: number | null;
}

/** A clock further off than this makes dates and times in the app wrong. */
export const clockToleranceMs = 5 * 60_000;

const probedCaseSchema = z.object({ type: z.literal('cases'), id: z.string() });

/**
 * Tries a token with the cheapest request there is: the name of one case. Never throws, but for the
 * caller's own abort.
 */
export async function probeToken(
  { apiBase, dialect }: Environment,
  token: string,
  signal: AbortSignal,
): Promise<ProbeOutcome> {
  let clockAheadMs: number | null = null;
  const client = new ApiClient();
  const onAnswer = (headers: Headers) => {
    clockAheadMs = clockAheadMsOf(headers, Date.now());
  };
  client.connect({ apiBase, dialect, token, onAnswer });
  try {
    const page = await client.getCollection('cases', probedCaseSchema, {
      query: {
        fields: { cases: ['name'] },
        sort: [{ field: 'name', direction: 'asc' }],
        page: { number: 1, size: 1 },
      },
      signal,
      once: true,
    });
    const isOther = page.unreadable > 0 && page.resources.length === 0;
    return { problem: isOther ? { kind: 'notCases' } : null, clockAheadMs };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { problem: problemOf(error), clockAheadMs };
  }
}

function problemOf({ problem }: ApiError): ProbeProblem {
  switch (problem.kind) {
    case 'unreachable': {
      const { isTimeout, isOffline } = problem;
      return { kind: 'apiUnreachable', isTimeout, isOffline };
    }
    case 'unauthorized':
    case 'forbidden':
      return { kind: problem.kind, serverWords: wordsOf(problem.errors) };
    case 'notFound':
      return { kind: 'notFound' };
    case 'malformed':
      return { kind: 'notJsonApi' };
    case 'invalid':
    case 'conflict': {
      const { status, errors } = problem;
      return { kind: 'notUnderstood', status, serverWords: wordsOf(errors) };
    }
    case 'throttled':
      return { kind: 'throttled', retryAfterMs: problem.retryAfterMs };
    case 'server':
      return { kind: 'server', status: problem.status };
  }
}

function wordsOf(errors: readonly ErrorObject[]): string {
  return errors
    .map(({ detail, title }) => detail ?? title ?? '')
    .join(' ')
    .trim();
}

/** `Date` is the time of the answer's origin, `Age` how long a cache has held it. Source: RFC 9110, RFC 9111. */
function clockAheadMsOf(headers: Headers, nowMs: number): number | null {
  const dateMs = Date.parse(headers.get('Date') ?? '');
  if (Number.isNaN(dateMs)) return null;
  return nowMs - dateMs - (Number(headers.get('Age')) || 0) * 1000;
}

import { isApiError } from '../api/problem';
import * as messages from '../messages/messages';

/** A problem in words: what happened; what is safe and what to do next; what the server itself said. */
export interface ProblemDescription {
  title: string;
  detail: string;
  serverWords: string[];
}

/** The words for any thrown value. */
export function describeProblem(error: unknown): ProblemDescription {
  const words = messages.problems;
  if (!isApiError(error)) return { ...words.unexpected, serverWords: [] };
  const { problem } = error;
  const serverWords =
    'errors' in problem ? problem.errors.flatMap(({ detail, title }) => detail ?? title ?? []) : [];
  switch (problem.kind) {
    case 'unreachable':
      if (problem.isOffline) return { ...words.offline, serverWords };
      return { ...(problem.isTimeout ? words.timeout : words.unreachable), serverWords };
    case 'throttled':
      return { ...words.throttled({ retryAfterMs: problem.retryAfterMs }), serverWords };
    case 'server':
      return { ...words.server({ status: problem.status }), serverWords };
    case 'invalid':
      return { ...words.invalid({ status: problem.status }), serverWords };
    case 'malformed':
      return { ...words.malformed({ pointer: problem.pointer }), serverWords };
    default:
      return { ...words[problem.kind], serverWords };
  }
}

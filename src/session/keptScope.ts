import type { Session } from './sessionStore';

/**
 * Whose records something kept in this browser belongs to: environment and application. Where only a token
 * is known, nobody can tell whether the next one is the same application's, so the session itself counts.
 */
export function keptScope({ id, environment, application }: Session): string {
  return JSON.stringify([environment.id, application || id]);
}

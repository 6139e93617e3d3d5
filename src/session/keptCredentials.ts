import type { Credentials } from './requestToken';
import type { NewSession } from './sessionStore';

interface KeptCredentials {
  credentials: Credentials;
  tokenUrl: string;
  newSession: Pick<NewSession, 'environment' | 'application'>;
}

/** In this tab's memory only, and only where the person chose so. */
let kept: KeptCredentials | null = null;

/** Keeps the credentials of a session for its renewals, or with null forgets them. */
export function keepCredentials(credentials: KeptCredentials | null): void {
  kept = credentials;
}

/** A session for the same application with a new token; null where nothing is kept or it was refused. */
export async function renewWithKept(): Promise<NewSession | null> {
  if (kept === null) return null;
  const { credentials, tokenUrl, newSession } = kept;
  const { requestToken } = await import('./requestToken');
  const outcome = await requestToken(tokenUrl, credentials, new AbortController().signal);
  if (outcome.kind === 'refused' || kept === null) return null;
  const { token, expiresAtMs, scope } = outcome.grant;
  return { ...newSession, token, expiresAt: expiresAtMs, scope };
}

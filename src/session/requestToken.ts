import { retryAfterMsOf } from '../api/problem';
import { z } from '../lib/zod';

/** What an incoming application signs in with. */
export interface Credentials {
  clientId: string;
  clientSecret: string;
}

/** A token that was granted. */
interface TokenGrant {
  token: string;
  /** When it ends, in ms since 1970. */
  expiresAtMs: number;
  /** What it permits, or null where the server does not say. */
  scope: string | null;
}

/** Why no token was granted. `serverWords` is what the server said itself, if anything. */
export type TokenProblem =
  | { kind: 'unreachable'; isTimeout: boolean; isOffline: boolean }
  | {
      kind:
        | 'invalidClient'
        | 'invalidGrant'
        | 'unauthorizedClient'
        | 'unsupportedGrantType'
        | 'invalidRequest'
        | 'invalidScope';
      serverWords: string;
    }
  | { kind: 'otherRefusal'; error: string; serverWords: string }
  | { kind: 'wrongTokenAddress'; status: number }
  | { kind: 'unreadableToken' | 'notBearer' }
  | { kind: 'tokenThrottled'; retryAfterMs: number | null }
  | { kind: 'tokenServer'; status: number };

export type TokenOutcome =
  | { kind: 'granted'; grant: TokenGrant }
  | { kind: 'refused'; problem: TokenProblem };

const timeoutMs = 30_000;
/** "A token is valid for one hour." Source: CASEBOOK.md part 1, for an answer that does not say it. */
const documentedLifetimeS = 3600;

const grantSchema = z.looseObject({
  access_token: z.string().check(z.regex(/^[A-Za-z0-9\-._~+/]+=*$/)),
  token_type: z._default(z.string(), 'Bearer'),
  expires_in: z.catch(z.coerce.number().check(z.nonnegative()), documentedLifetimeS),
  scope: z.catch(z.optional(z.string()), undefined),
});
const refusalSchema = z.looseObject({
  error: z.string(),
  error_description: z.catch(z.string(), ''),
});

/** The error codes of OAuth 2.0. Source: RFC 6749, section 5.2. */
const refusals = {
  invalid_client: 'invalidClient',
  invalid_grant: 'invalidGrant',
  unauthorized_client: 'unauthorizedClient',
  unsupported_grant_type: 'unsupportedGrantType',
  invalid_request: 'invalidRequest',
  invalid_scope: 'invalidScope',
} as const;

/**
 * Asks a token endpoint for a token. Never throws, but for the caller's own abort.
 * Source: RFC 6749, sections 4.4 and 5; CASEBOOK.md part 1, "Token".
 */
export async function requestToken(
  tokenUrl: string,
  { clientId, clientSecret }: Credentials,
  signal: AbortSignal,
): Promise<TokenOutcome> {
  const timeout = AbortSignal.timeout(timeoutMs);
  const askedAtMs = Date.now();
  try {
    const response = await fetch(tokenUrl, {
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: clientSecret,
      }).toString(),
      cache: 'no-store',
      credentials: 'omit',
      // A redirect would carry the secret to an address that nobody chose.
      redirect: 'error',
      signal: AbortSignal.any([signal, timeout]),
    });
    const text = await response.text();
    return outcomeOf(response, parseJson(text), askedAtMs);
  } catch (error) {
    if (signal.aborted) throw error;
    const isOffline = navigator.onLine === false;
    return refused({ kind: 'unreachable', isTimeout: timeout.aborted, isOffline });
  }
}

function outcomeOf(response: Response, body: unknown, askedAtMs: number): TokenOutcome {
  const { status, headers } = response;
  if (status === 429) {
    const retryAfterMs = retryAfterMsOf(headers.get('Retry-After'), Date.now());
    return refused({ kind: 'tokenThrottled', retryAfterMs });
  }
  if (status >= 500) return refused({ kind: 'tokenServer', status });
  if (!response.ok) return refused(refusalOf(status, body));
  const grant = grantSchema.safeParse(body);
  if (!grant.success) {
    // Some endpoints refuse with 200; a page or an empty answer comes from something else.
    return refused(
      refusalSchema.safeParse(body).success ? refusalOf(status, body) : { kind: 'unreadableToken' },
    );
  }
  const { access_token, token_type, expires_in, scope } = grant.data;
  if (token_type.toLowerCase() !== 'bearer') return refused({ kind: 'notBearer' });
  return {
    kind: 'granted',
    grant: {
      token: access_token,
      expiresAtMs: askedAtMs + expires_in * 1000,
      scope: scope ?? null,
    },
  };
}

function refusalOf(status: number, body: unknown): TokenProblem {
  const refusal = refusalSchema.safeParse(body);
  if (refusal.success) {
    const { error, error_description: serverWords } = refusal.data;
    if (Object.hasOwn(refusals, error)) {
      return { kind: refusals[error as keyof typeof refusals], serverWords };
    }
    return { kind: 'otherRefusal', error, serverWords };
  }
  if (status === 401) return { kind: 'invalidClient', serverWords: '' };
  return { kind: 'wrongTokenAddress', status };
}

function refused(problem: TokenProblem): TokenOutcome {
  return { kind: 'refused', problem };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

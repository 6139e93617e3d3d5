import type { Connection, Write } from './connection';
import { requestHeaders, takeEarlyAnswer } from './earlyAnswer';
import { ApiError, isApiError, problemOf, retryAfterMsOf } from './problem';

const timeoutMs = 30_000;

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** A request as the client means it. */
export interface RequestParts {
  method: Method;
  /** Below the base of the connection. */
  path: string;
  params?: URLSearchParams;
  body?: unknown;
  write?: Write;
  signal?: AbortSignal;
}

/** A 2xx answer. */
export interface Answer {
  status: number;
  /** Undefined where the answer has no body. */
  document: unknown;
  headers: Headers;
}

/** One request that was sent and what came of it, for whoever watches. It never holds the token. */
export interface Exchange {
  method: Method;
  /** As it was sent: absolute, or a path on the app's own origin. */
  url: string;
  requestBody: unknown;
  /** Null where no answer came. */
  status: number | null;
  /** Given up by whoever asked, as nobody waits for it any more. */
  isCancelled: boolean;
  /** Parsed; undefined where there was none or it is not JSON. */
  document: unknown;
  /** Characters of the answer's body. */
  size: number;
  /** Since 1970. */
  startedAtMs: number;
  durationMs: number;
  /** Counts how often this request was sent by now; 1 is the first. */
  attempt: number;
}

/** Sends a request once. Throws ApiError, or the caller's own abort, and nothing else. */
export async function sendOnce(
  { apiBase, token, onForbidden, onAnswer, onExchange }: Connection,
  { method, path, params, body, write, signal }: RequestParts,
  attempt: number,
): Promise<Answer> {
  const url = urlOf(apiBase, path, params);
  const wasOffline = isOffline();
  const timeout = AbortSignal.timeout(timeoutMs);
  const startedAtMs = Date.now();
  let status: number | null = null;
  let isCancelled = false;
  let text = '';
  let document: unknown;
  try {
    const isSameForAll = method === 'GET' && signal === undefined && attempt === 1;
    const early = isSameForAll ? takeEarlyAnswer(url, token) : null;
    const response = await (early ??
      fetch(url, {
        method,
        headers: requestHeaders(token),
        body: body === undefined ? undefined : JSON.stringify(body),
        credentials: 'omit',
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      }));
    status = response.status;
    onAnswer?.(response.headers);
    text = await response.text();
    document = parseJson(text);
    if (!response.ok) {
      const retryAfterMs = retryAfterMsOf(response.headers.get('Retry-After'), Date.now());
      throw new ApiError(problemOf(response.status, document, retryAfterMs));
    }
    // Any JSON is taken, whatever its media type says. A write may answer with no body.
    if (document === undefined && (method === 'GET' || text.trim() !== '')) {
      throw new ApiError({ kind: 'malformed', pointer: '' });
    }
    return { status: response.status, document, headers: response.headers };
  } catch (error) {
    if (write && isApiError(error, 'forbidden')) onForbidden?.(write);
    isCancelled = !isApiError(error) && signal?.aborted === true;
    if (isApiError(error) || isCancelled) throw error;
    throw new ApiError({
      kind: 'unreachable',
      isTimeout: timeout.aborted,
      isOffline: wasOffline && status === null,
    });
  } finally {
    onExchange?.({
      method,
      url,
      requestBody: body,
      status,
      isCancelled,
      document,
      size: text.length,
      startedAtMs,
      durationMs: Date.now() - startedAtMs,
      attempt,
    });
  }
}

/** The address of a request. */
export function urlOf(apiBase: string, path: string, params?: URLSearchParams): string {
  return `${apiBase}${path}${params?.size ? `?${params}` : ''}`;
}

/** Whether the browser knows that it has no network. That it has one does not mean that it reaches anything. */
function isOffline(): boolean {
  return globalThis.navigator?.onLine === false;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // not JSON: the status decides what that means
  }
}

import { z } from '../lib/zod';

/** A JSON:API error object, with `source` flattened. Source: JSON:API 1.1, "Error Objects". */
export interface ErrorObject {
  code?: string;
  title?: string;
  detail?: string;
  /** JSON pointer to the member of our request that is wrong (RFC 6901). */
  pointer?: string;
  /** Query parameter that is wrong. */
  parameter?: string;
}

/** What can go wrong between the app and a Cases API. The HTTP status decides the kind. */
export type ApiProblem =
  | { kind: 'unreachable'; isTimeout: boolean; isOffline: boolean } // no answer; offline: nothing was sent
  | { kind: 'unauthorized'; errors: ErrorObject[] }
  | { kind: 'forbidden'; errors: ErrorObject[] }
  | { kind: 'notFound' }
  | { kind: 'invalid' | 'conflict'; status: number; errors: ErrorObject[] } // pointer names the field
  | { kind: 'malformed'; pointer: string } // a 2xx document we cannot read
  | { kind: 'throttled'; retryAfterMs: number | null }
  | { kind: 'server'; status: number; errors: ErrorObject[]; retryAfterMs?: number };

export type ApiProblemKind = ApiProblem['kind'];

/** The only error that the client throws, except for the caller's own abort. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly problem: ApiProblem;

  constructor(problem: ApiProblem) {
    // The kind alone: a message may reach a log, so it must hold no personal data.
    super(problem.kind);
    this.problem = problem;
  }
}

/** True for an ApiError, of `kind` where one is given. */
export function isApiError(error: unknown, kind?: ApiProblemKind): error is ApiError {
  return error instanceof ApiError && (kind === undefined || error.problem.kind === kind);
}

const text = z.union([
  z.string(),
  z.pipe(z.number(), z.transform(String)),
  z.pipe(
    z.array(z.union([z.string(), z.number()])),
    z.transform((parts) => parts.join('; ')),
  ),
]);
const optionalText = z.catch(z.optional(text), undefined);
const errorObjectSchema = z.looseObject({
  code: optionalText,
  title: optionalText,
  detail: optionalText,
  source: z.catch(
    z.optional(z.looseObject({ pointer: optionalText, parameter: optionalText })),
    undefined,
  ),
});

/**
 * Error objects out of any error body: JSON:API `errors`, plain `{message}` or `{error}`,
 * or none. Never throws. Source: CASEBOOK.md 2.4.
 */
function errorObjectsOf(body: unknown): ErrorObject[] {
  if (typeof body !== 'object' || body === null) return [];
  const { errors, message, error, error_description } = body as Record<string, unknown>;
  if (Array.isArray(errors)) {
    return errors.flatMap((item): ErrorObject[] => {
      const plain = text.safeParse(item);
      if (plain.success) return [{ detail: plain.data }];
      const parsed = errorObjectSchema.safeParse(item);
      if (!parsed.success) return [];
      const { code, title, detail, source } = parsed.data;
      return [{ code, title, detail, pointer: source?.pointer, parameter: source?.parameter }];
    });
  }
  const detail = text.safeParse(message ?? error_description ?? error);
  return detail.success ? [{ detail: detail.data }] : [];
}

/** Milliseconds that `Retry-After` asks to wait, or null. Source: RFC 9110 section 10.2.3. */
export function retryAfterMsOf(header: string | null, nowMs: number): number | null {
  if (header === null) return null;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - nowMs);
}

/** The problem that a status outside 2xx means, whatever its body is. */
export function problemOf(
  status: number,
  body: unknown,
  retryAfterMs: number | null = null,
): ApiProblem {
  const errors = errorObjectsOf(body);
  if (status === 401) return { kind: 'unauthorized', errors };
  if (status === 403) return { kind: 'forbidden', errors };
  if (status === 404 || status === 410) return { kind: 'notFound' };
  if (status === 409) return { kind: 'conflict', status, errors };
  if (status === 429) return { kind: 'throttled', retryAfterMs };
  if (status >= 400 && status < 500) return { kind: 'invalid', status, errors };
  return { kind: 'server', status, errors, ...(retryAfterMs !== null && { retryAfterMs }) };
}

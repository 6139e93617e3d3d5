/** JSON:API error object. */
export interface ErrorObject {
  status: string;
  code: string;
  title: string;
  detail: string;
  source?: { pointer?: string; parameter?: string; header?: string };
}

const kinds = {
  bad_request: [400, 'The request is not acceptable'],
  unauthorized: [401, 'No valid access token'],
  forbidden: [403, 'Not permitted'],
  not_found: [404, 'Not found'],
  method_not_allowed: [405, 'Method not allowed'],
  not_acceptable: [406, 'No acceptable representation'],
  conflict: [409, 'Conflict'],
  too_large: [413, 'The request is too large'],
  uri_too_long: [414, 'The address is too long'],
  unsupported_media_type: [415, 'Unsupported media type'],
  invalid: [422, 'The value cannot be accepted'],
  required: [422, 'A required value is missing'],
  throttled: [429, 'Too many requests'],
  internal: [500, 'The server failed'],
} as const satisfies Record<string, readonly [number, string]>;

type ProblemCode = keyof typeof kinds;

/** The error object for a `code`, which fixes its status and title. */
export function errorObject(
  code: ProblemCode,
  detail: string,
  source?: ErrorObject['source'],
): ErrorObject {
  const [status, title] = kinds[code];
  return { status: String(status), code, title, detail, ...(source && { source }) };
}

/** A refusal: ends the request and, inside a transaction, undoes it. */
export class Problem extends Error {
  constructor(
    readonly errors: ErrorObject[],
    readonly headers: Record<string, string> = {},
  ) {
    super(errors.map((error) => error.detail).join(' '));
  }

  /** The status that all errors share; 400 where they differ, as JSON:API advises. */
  get status(): number {
    const statuses = new Set(this.errors.map((error) => error.status));
    return statuses.size === 1 ? Number(this.errors[0]?.status) : 400;
  }
}

/** A refusal for one reason. */
export function problem(
  code: ProblemCode,
  detail: string,
  source?: ErrorObject['source'],
  headers?: Record<string, string>,
): Problem {
  return new Problem([errorObject(code, detail, source)], headers);
}

/** Throws when there is anything to report. */
export function refuseIfAny(errors: ErrorObject[]): void {
  if (errors.length > 0) throw new Problem(errors);
}

/** A JSON Pointer to the member that `names` lead to. Source: RFC 6901. */
export function pointerTo(...names: string[]): string {
  return names.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

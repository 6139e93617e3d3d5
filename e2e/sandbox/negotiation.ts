import { problem } from './problem';

/** The media type of every answer of the API. */
export const jsonApiMediaType = 'application/vnd.api+json';

/** Throws 415 unless the body is JSON:API without parameters other than `profile`. */
export function requireJsonApiBody(headers: Headers): void {
  const { type, parameters } = readRange(headers.get('content-type') ?? '');
  if (type !== jsonApiMediaType) {
    throw unsupported(`The Content-Type of a write is ${jsonApiMediaType}.`);
  }
  if (!parameters.every(isProfile)) {
    throw unsupported(
      'The Content-Type has a parameter other than profile, or an unknown extension.',
    );
  }
}

/** Throws 406 when all JSON:API media types in `Accept` carry parameters that the server cannot honour. */
export function requireAcceptableAnswer(headers: Headers): void {
  const ranges = splitOutsideQuotes(headers.get('accept') ?? '', ',').map(readRange);
  const jsonApi = ranges.filter(({ type }) => type === jsonApiMediaType);
  if (jsonApi.length === 0 || jsonApi.some(({ parameters }) => parameters.every(isProfile))) return;
  throw problem('not_acceptable', `This server answers with plain ${jsonApiMediaType}.`, {
    header: 'Accept',
  });
}

function readRange(range: string): { type: string; parameters: string[] } {
  const [type = '', ...parameters] = splitOutsideQuotes(range, ';');
  return {
    type: type.toLowerCase(),
    parameters: parameters.filter((parameter) => !/^q\s*=/i.test(parameter)),
  };
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  const parts = text.match(new RegExp(`(?:"(?:\\\\.|[^"\\\\])*"|[^"${separator}])+`, 'g')) ?? [];
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function isProfile(parameter: string): boolean {
  return /^profile\s*=/i.test(parameter);
}

function unsupported(detail: string) {
  return problem('unsupported_media_type', detail, { header: 'Content-Type' });
}

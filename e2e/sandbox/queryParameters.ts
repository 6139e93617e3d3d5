import { problem } from './problem';

const maxParameters = 100;
const maxValueLength = 2_000;
const families = ['fields', 'filter', 'include', 'page', 'sort'] as const;

type Family = (typeof families)[number];

/** One parameter: `filter[opened_on][gte]=2024-01-01` has the path `['opened_on', 'gte']`. */
export interface Parameter {
  /** As the client wrote it, for `source.parameter`. */
  name: string;
  path: string[];
  value: string;
}

export type QueryParameters = Record<Family, Parameter[]>;

/** Sorts the query into JSON:API's families. Throws 400 on a family that this request does not take. */
export function readQueryParameters(url: URL, accepted: readonly Family[]): QueryParameters {
  if (url.searchParams.size > maxParameters) {
    throw problem('bad_request', `A request takes no more than ${maxParameters} query parameters.`);
  }
  const byFamily: QueryParameters = { fields: [], filter: [], include: [], page: [], sort: [] };
  const seen = new Set<string>();
  for (const [name, value] of url.searchParams) {
    const parameter = readParameter(name, value);
    if (seen.has(name)) throw refused(name, `The query parameter ${name} is given more than once.`);
    seen.add(name);
    const family = accepted.find((it) => it === parameter.family);
    if (!family) throw refused(name, `This request does not take the query parameter ${name}.`);
    byFamily[family].push(parameter);
  }
  return byFamily;
}

/** A 400 that points to the query parameter `name`. */
export function refused(name: string, detail: string) {
  return problem('bad_request', detail, { parameter: name });
}

function readParameter(name: string, value: string): Parameter & { family: string } {
  const match = /^([a-z]+)((?:\[[^[\]]*\])*)$/.exec(name);
  if (!match || name.length > 200) {
    throw refused(name.slice(0, 200), 'The name of this query parameter is malformed.');
  }
  if (value.length > maxValueLength || value.includes('\0')) {
    throw refused(name, `The value of ${name} is too long or contains a NUL character.`);
  }
  const path = [...(match[2] ?? '').matchAll(/\[([^\]]*)\]/g)].map(([, member]) => member ?? '');
  const isNested = path.length > 0;
  const family = match[1] ?? '';
  const nests = ['fields', 'filter', 'page'].includes(family);
  const flat = ['include', 'sort'].includes(family);
  if ((nests && !isNested) || (flat && isNested)) {
    throw refused(name, `The query parameter ${name} is malformed.`);
  }
  return { name, value, path, family };
}

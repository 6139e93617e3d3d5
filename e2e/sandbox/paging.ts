import { type Parameter, refused } from './queryParameters';

const defaultSize = 10;
const maxSize = 100;
const maxPosition = 1_000_000_000;

/** A window on a list; `spelling` is how the client counts, and how links to other pages are written. */
export interface Page {
  spelling: 'number' | 'offset';
  offset: number;
  limit: number;
}

/** Reads `page[number]`, `page[size]` or `page[offset]`, `page[limit]`. Throws 400 on a mixture or a bad number. */
export function readPage(parameters: Parameter[]): Page {
  const values = new Map<string, number>();
  for (const parameter of parameters) {
    const key = parameter.path.join('.');
    const bounds = boundsOf(key);
    if (!bounds) throw refused(parameter.name, `There is no paging parameter ${parameter.name}.`);
    values.set(key, readWhole(parameter, ...bounds));
  }
  const byOffset = values.has('offset') || values.has('limit');
  const [mixed] = parameters.filter((it) => ['number', 'size'].includes(it.path[0] ?? ''));
  if (byOffset && mixed) {
    throw refused(mixed.name, 'Page either by number and size or by offset and limit.');
  }
  const limit = values.get(byOffset ? 'limit' : 'size') ?? defaultSize;
  return byOffset
    ? { spelling: 'offset', limit, offset: values.get('offset') ?? 0 }
    : { spelling: 'number', limit, offset: ((values.get('number') ?? 1) - 1) * limit };
}

function boundsOf(key: string): [least: number, most: number] | undefined {
  switch (key) {
    case 'number':
      return [1, maxPosition];
    case 'offset':
      return [0, maxPosition];
    case 'size':
    case 'limit':
      return [1, maxSize];
  }
}

function readWhole({ name, value }: Parameter, least: number, most: number): number {
  const number = /^\d{1,10}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw refused(name, `${name} is a whole number from ${least} to ${most}.`);
}

/** The links of one page of a list of `total` records; they keep every other query parameter. */
export function pageLinks(url: URL, page: Page, total: number): Record<string, string | null> {
  const lastIndex = Math.max(0, Math.ceil(total / page.limit) - 1);
  const lastOffset = (page.offset % page.limit) + lastIndex * page.limit;
  const last = lastOffset >= total ? Math.max(0, lastOffset - page.limit) : lastOffset;
  const at = (offset: number) => linkTo(url, { ...page, offset });
  return {
    self: url.href,
    first: at(0),
    prev: page.offset > 0 ? at(Math.max(0, Math.min(page.offset - page.limit, last))) : null,
    next: page.offset + page.limit < total ? at(page.offset + page.limit) : null,
    last: at(last),
  };
}

function linkTo(url: URL, { spelling, offset, limit }: Page): string {
  const link = new URL(url);
  const [position, size, value] =
    spelling === 'offset'
      ? ['page[offset]', 'page[limit]', offset]
      : ['page[number]', 'page[size]', offset / limit + 1];
  link.searchParams.set(position, String(value));
  link.searchParams.set(size, String(limit));
  return link.href;
}

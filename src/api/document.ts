import type { z } from '../lib/zod';
import { type Dialect, ownType } from './dialect';
import { ApiError } from './problem';
import { pageNumberOf } from './query';
import { type AnyResource, anyResourceSchema, type ResourceIdentifier } from './resource';

/** Side-loaded resources of a compound document, still to be decoded by their own schema. */
export type Included = ReadonlyMap<string, AnyResource>;

/** One resource with what was side-loaded with it. */
export interface Loaded<T> {
  resource: T;
  included: Included;
}

/** One page of a collection. */
export interface Page<T> {
  resources: T[];
  included: Included;
  /** All resources that match, or null where the server does not say or contradicts itself. */
  total: number | null;
  /** Page number of the next page; null when this is the last one. */
  nextPage: number | null;
  /** Page number of the last page, or null where it is not known. */
  lastPage: number | null;
  /** The query of `links.next`, for a walk over all pages; null where the server gave none. */
  nextLink: string | null;
  /** How many resource objects of this page could not be read. They are counted, never shown as "none". */
  unreadable: number;
}

/** What a relationship holds once its linkage is resolved against `included`. */
export interface Related<T> {
  /** False where the server sent no linkage: nothing may be said about how many there are. */
  isLoaded: boolean;
  resources: T[];
  /** Linked resources that `included` does not hold or that cannot be read. */
  missing: ResourceIdentifier[];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const keyOf = ({ type, id }: ResourceIdentifier) => `${type}\n${id}`;

function malformed(pointer: string): never {
  throw new ApiError({ kind: 'malformed', pointer });
}

/** A resource object or identifier with its type, and those in its linkage, in our own names. */
function inOwnNames(value: unknown, dialect: Dialect): unknown {
  if (!isObject(value) || typeof value.type !== 'string') return value;
  const renamed = { ...value, type: ownType(dialect, value.type) };
  if (!isObject(value.relationships)) return renamed;
  const relationships = Object.entries(value.relationships).map(([name, relationship]) => {
    if (!isObject(relationship) || !('data' in relationship)) return [name, relationship];
    const { data } = relationship;
    const linkage = Array.isArray(data)
      ? data.map((item) => inOwnNames(item, dialect))
      : inOwnNames(data, dialect);
    return [name, { ...relationship, data: linkage }];
  });
  return { ...renamed, relationships: Object.fromEntries(relationships) };
}

function decodeIncluded(document: Record<string, unknown>, dialect: Dialect): Included {
  const included = new Map<string, AnyResource>();
  if (!Array.isArray(document.included)) return included;
  for (const item of document.included) {
    const parsed = anyResourceSchema.safeParse(inOwnNames(item, dialect));
    // The first of two wins, as a compound document must not hold a resource twice.
    if (parsed.success && !included.has(keyOf(parsed.data))) {
      included.set(keyOf(parsed.data), parsed.data);
    }
  }
  return included;
}

/** A path of zod as a JSON pointer below `start`. Source: RFC 6901. */
function pointerOf(start: string, error: z.core.$ZodError): string {
  const path = error.issues[0]?.path ?? [];
  return [
    start,
    ...path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1')),
  ].join('/');
}

/**
 * Reads a document whose primary data is one resource. Throws ApiError `malformed`, with a pointer
 * to what is wrong, and nothing else. Source: JSON:API 1.1, "Document Structure".
 */
export function decodeResource<T>(
  document: unknown,
  schema: z.ZodMiniType<T>,
  dialect: Dialect,
): Loaded<T> {
  if (!isObject(document)) return malformed('');
  const parsed = schema.safeParse(inOwnNames(document.data, dialect));
  if (!parsed.success) return malformed(pointerOf('/data', parsed.error));
  return { resource: parsed.data, included: decodeIncluded(document, dialect) };
}

function linkOf(links: unknown, name: string): string | null {
  if (!isObject(links)) return null;
  const link = links[name];
  if (typeof link === 'string') return link;
  return isObject(link) && typeof link.href === 'string' ? link.href : null;
}

function totalOf(meta: unknown, dialect: Dialect): number | null {
  if (!isObject(meta)) return null;
  for (const member of dialect.totalMembers) {
    const value = meta[member];
    const isCount = typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value));
    if (isCount && Number.isSafeInteger(Number(value)) && Number(value) >= 0) return Number(value);
  }
  return null;
}

/**
 * Reads a document whose primary data is a collection; `page` is what was asked. Throws ApiError
 * `malformed` where the document has no list at all; single unreadable members are counted.
 * Source: JSON:API 1.1, "Pagination"; CASEBOOK.md 2.4.
 */
export function decodeCollection<T extends ResourceIdentifier>(
  document: unknown,
  schema: z.ZodMiniType<T>,
  dialect: Dialect,
  page?: { number: number; size: number },
): Page<T> {
  if (!isObject(document)) return malformed('');
  if (!Array.isArray(document.data)) return malformed('/data');
  const resources = new Map<string, T>();
  let unreadable = 0;
  for (const item of document.data) {
    const parsed = schema.safeParse(inOwnNames(item, dialect));
    if (!parsed.success) unreadable += 1;
    else if (!resources.has(parsed.data.id)) resources.set(parsed.data.id, parsed.data);
  }
  const { links } = document;
  const size = page && Math.min(page.size, dialect.maxPageSize);
  const shownBefore = page && size ? (page.number - 1) * size : 0;
  const stated = totalOf(document.meta, dialect);
  // A page beyond the end is empty and contradicts nothing.
  const isTooSmall = stated !== null && resources.size > 0 && stated < shownBefore + resources.size;
  const total = isTooSmall ? null : stated;
  const nextLink = linkOf(links, 'next');
  const lastFromTotal = total !== null && size ? Math.max(1, Math.ceil(total / size)) : null;
  // Without any pagination link, a full page or a larger total is the only hint that more follows.
  const hasLinks =
    isObject(links) && ['next', 'prev', 'first', 'last'].some((name) => name in links);
  const isMoreLikely =
    total !== null ? shownBefore + document.data.length < total : document.data.length === size;
  const hasNext = nextLink !== null || (!hasLinks && document.data.length > 0 && isMoreLikely);
  const current = page?.number ?? 1;
  return {
    resources: [...resources.values()],
    included: decodeIncluded(document, dialect),
    total,
    nextPage: hasNext ? (pageNumberOf(nextLink, dialect) ?? current + 1) : null,
    lastPage:
      pageNumberOf(linkOf(links, 'last'), dialect) ?? lastFromTotal ?? (hasNext ? null : current),
    nextLink,
    unreadable,
  };
}

/** The side-loaded resource that an identifier names, or null where it was not loaded or not readable. */
export function findIncluded<T>(
  included: Included,
  identifier: ResourceIdentifier | null | undefined,
  schema: z.ZodMiniType<T>,
): T | null {
  if (!identifier) return null;
  const parsed = schema.safeParse(included.get(keyOf(identifier)));
  return parsed.success ? parsed.data : null;
}

/** Resolves a to-many relationship. Source: JSON:API 1.1, "Resource Linkage". */
export function resolveRelated<T>(
  included: Included,
  relationship: { data?: ResourceIdentifier[] } | undefined,
  schema: z.ZodMiniType<T>,
): Related<T> {
  const linkage = relationship?.data;
  if (!linkage) return { isLoaded: false, resources: [], missing: [] };
  const resources: T[] = [];
  const missing: ResourceIdentifier[] = [];
  const unique = new Map(linkage.map((identifier) => [keyOf(identifier), identifier]));
  for (const identifier of unique.values()) {
    const resource = findIncluded(included, identifier, schema);
    if (resource) resources.push(resource);
    else missing.push({ type: identifier.type, id: identifier.id });
  }
  return { isLoaded: true, resources, missing };
}

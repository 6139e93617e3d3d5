import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import { type Page, type Related, resolveRelated } from '../../api/document';
import type { Query } from '../../api/query';
import { onSessionWipe } from '../../session/sessionStore';
import { type User, userSchema } from '../reference/userSchema';
import { caseInclude, decodeCaseDocument } from './caseDocument';
import { type Case, caseSchema } from './caseSchema';

/** Long enough for a prefetched answer to serve the click that follows it. */
const prefetchServesMs = 10_000;

/** One page of cases, with the assignees that it side-loads by case id. */
export interface CasePage extends Page<Case> {
  /** Which page this is: the one before stands in while another loads. */
  asked: { number: number; size: number };
  assignees: ReadonlyMap<string, Related<User>>;
}

type PageQuery = Query & Required<Pick<Query, 'page'>>;

async function readPage(query: PageQuery, signal?: AbortSignal): Promise<CasePage> {
  const page = await api.getCollection('cases', caseSchema, { query, signal });
  const assignees = page.resources.map(
    ({ id, relationships }) =>
      [id, resolveRelated(page.included, relationships.assignees, userSchema)] as const,
  );
  return { ...page, asked: query.page, assignees: new Map(assignees) };
}

/** A page that was asked for before there was anything to show it. */
let early: { key: string; askedAtMs: number; page: Promise<CasePage> } | null = null;
/** Whoever comes later than this asks anew. */
const earlyServesMs = 5_000;
onSessionWipe(() => {
  early = null;
});

/**
 * Asks for a page of cases before the list is drawn, which then takes up the answer, also a failure. Not a prefetch:
 * that would hide the failure, and ask again.
 */
export function askEarly(query: PageQuery): void {
  const page = readPage(query);
  page.catch(() => undefined); // told by the list
  early = { key: JSON.stringify(query), askedAtMs: Date.now(), page };
}

function takeEarlyPage(query: PageQuery): Promise<CasePage> | null {
  if (early?.key !== JSON.stringify(query)) return null;
  const { askedAtMs, page } = early;
  early = null;
  return Date.now() - askedAtMs < earlyServesMs ? page : null;
}

/** What can be fetched of cases. */
export const caseQueries = {
  all: () => ['cases'] as const,
  /** One page of cases; the page before stays while it loads. `query` comes from `toQuery`. */
  list: (query: PageQuery) =>
    queryOptions({
      queryKey: [...caseQueries.all(), 'list', query] as const,
      queryFn: ({ signal }) => takeEarlyPage(query) ?? readPage(query, signal),
      placeholderData: keepPreviousData,
      staleTime: prefetchServesMs,
      meta: { types: ['cases', 'users'] },
    }),
  /** The names of up to 50 cases, by id; an id that is missing is gone or has no name. */
  names: (ids: readonly string[]) =>
    queryOptions({
      queryKey: [...caseQueries.all(), 'names', ids] as const,
      queryFn: ({ signal }) => readNames(ids, signal),
      staleTime: 60_000,
      meta: { types: ['cases'] },
    }),
  /** One case with its involvements and their people, goals and assignees, in one request. */
  detail: (caseId: string) =>
    queryOptions({
      queryKey: [...caseQueries.all(), 'detail', caseId] as const,
      queryFn: async ({ signal }) =>
        decodeCaseDocument(
          await api.getResource('cases', caseId, caseSchema, {
            query: { include: caseInclude },
            signal,
          }),
        ),
      staleTime: prefetchServesMs,
      meta: { types: ['cases', 'involvements', 'goals', 'people', 'users'] },
    }),
};

const namesPerRequest = 50;

/** The names of cases, by id. Reads 50 with a request. Throws ApiError. */
export async function readNames(
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (let start = 0; start < ids.length; start += namesPerRequest) {
    const query: Query = {
      fields: { cases: ['name'] },
      filters: [{ field: 'id', operator: 'in', value: ids.slice(start, start + namesPerRequest) }],
      sort: [{ field: 'name', direction: 'asc' }],
      page: { number: 1, size: namesPerRequest },
    };
    for await (const { resources } of api.getPages('cases', caseSchema, { query, signal })) {
      for (const { id, attributes } of resources)
        if (attributes.name) names.set(id, attributes.name);
    }
  }
  return names;
}

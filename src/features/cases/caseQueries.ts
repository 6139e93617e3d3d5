import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { Query } from '../../api/query';
import { caseInclude, decodeCaseDocument } from './caseDocument';
import { caseSchema } from './caseSchema';
import { type PageQuery, readPage, takeArrivedPage, takeEarlyPage } from './earlyPage';

/** Long enough for a prefetched answer to serve the click that follows it. */
const prefetchServesMs = 10_000;

/** What can be fetched of cases. */
export const caseQueries = {
  all: () => ['cases'] as const,
  /** One page of cases; the page before stays while it loads. `query` comes from `toQuery`. */
  list: (query: PageQuery) =>
    queryOptions({
      queryKey: [...caseQueries.all(), 'list', query] as const,
      queryFn: ({ signal }) => takeEarlyPage(query) ?? readPage(query, signal),
      // What came before the list was drawn is there when it is.
      initialData: () => takeArrivedPage(query),
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

import { MutationCache, QueryClient } from '@tanstack/react-query';
import type { ResourceType } from '../api/dialect';

declare module '@tanstack/react-query' {
  interface Register {
    /** The resource types that the document of a query holds. */
    queryMeta: { types?: readonly ResourceType[] };
    /** The resource types that a mutation changes. */
    mutationMeta: { writes?: readonly ResourceType[] };
  }
}

/** The cache of everything read. A write refetches the queries whose documents hold what it changed. */
export function createQueryClient(): QueryClient {
  const queryClient: QueryClient = new QueryClient({
    defaultOptions: {
      // The client repeats what is worth it. Without a network it says so at once, instead of waiting unseen.
      queries: {
        networkMode: 'always',
        refetchOnReconnect: true,
        retry: false,
        staleTime: 10_000,
      },
      mutations: { networkMode: 'always', retry: false },
    },
    mutationCache: new MutationCache({
      // Also after a failure: a write whose answer was lost may have been carried out.
      onSettled: (_data, _error, _variables, _result, mutation) => {
        const writes = mutation.meta?.writes ?? [];
        return queryClient.invalidateQueries({
          predicate: ({ meta }) => meta?.types?.some((type) => writes.includes(type)) ?? false,
        });
      },
    }),
  });
  return queryClient;
}

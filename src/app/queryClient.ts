import { MutationCache, QueryClient } from '@tanstack/react-query';
import type { ResourceType } from '../api/dialect';
import { isApiError } from '../api/problem';

declare module '@tanstack/react-query' {
  interface Register {
    /** The resource types that the document of a query holds. */
    queryMeta: { types?: readonly ResourceType[] };
    /** The resource types that a mutation changes. */
    mutationMeta: { writes?: readonly ResourceType[] };
  }
}

const maxRetries = 2;

/** Reads are repeated where the fault may pass by itself; writes never are. */
function isWorthRetrying(failures: number, error: unknown): boolean {
  if (failures >= maxRetries || !isApiError(error)) return false;
  const { problem } = error;
  return (
    problem.kind === 'unreachable' ||
    problem.kind === 'throttled' ||
    (problem.kind === 'server' && problem.status >= 502)
  );
}

/** Milliseconds: what the server asked for, or a back-off with jitter. */
function retryDelayMs(failures: number, error: unknown): number {
  if (isApiError(error) && error.problem.kind === 'throttled' && error.problem.retryAfterMs) {
    return error.problem.retryAfterMs;
  }
  return 400 * 2 ** failures * (0.5 + Math.random());
}

/** The cache of everything read. A write refetches the queries whose documents hold what it changed. */
export function createQueryClient(): QueryClient {
  const queryClient: QueryClient = new QueryClient({
    defaultOptions: {
      queries: { retry: isWorthRetrying, retryDelay: retryDelayMs, staleTime: 10_000 },
      mutations: { retry: false },
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

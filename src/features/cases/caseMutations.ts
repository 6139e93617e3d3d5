import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { ResourceChanges } from '../../api/requestData';
import { caseQueries } from './caseQueries';

/** What can be changed of cases. Each may throw ApiError. */
export const caseMutations = {
  /** Creates a case; resolves with its id, or null where the server did not tell it. */
  create: () =>
    mutationOptions({
      mutationFn: (changes: ResourceChanges) => api.create('cases', changes),
      meta: { writes: ['cases'] },
    }),
  /** Changes the members given. Resolves once the pages that show the case are read anew. */
  update: (caseId: string) =>
    mutationOptions({
      mutationFn: (changes: ResourceChanges) => api.update('cases', caseId, changes),
      meta: { writes: ['cases'] },
    }),
  /**
   * Deletes a case (a soft delete). It names no `writes`: the page of the deleted case would be
   * read anew and show "not found" before one has left it. Call `forgetCase` after leaving.
   */
  remove: (caseId: string) =>
    mutationOptions({
      mutationFn: () => api.remove('cases', caseId),
    }),
};

/** Reads anew what may list a deleted case, and drops the case itself once no page shows it. */
export function forgetCase(queryClient: QueryClient, caseId: string): void {
  const detailHash = JSON.stringify(caseQueries.detail(caseId).queryKey);
  const isDetail = (queryKey: readonly unknown[]) => JSON.stringify(queryKey) === detailHash;
  queryClient.removeQueries({ predicate: ({ queryKey }) => isDetail(queryKey), type: 'inactive' });
  const gone = new Set<unknown>(['cases', 'involvements', 'goals']);
  void queryClient.invalidateQueries({
    predicate: ({ queryKey, meta }) =>
      !isDetail(queryKey) &&
      Array.isArray(meta?.types) &&
      meta.types.some((type) => gone.has(type)),
  });
}

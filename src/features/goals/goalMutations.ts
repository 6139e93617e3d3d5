import { mutationOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { ResourceType } from '../../api/dialect';
import type { ResourceChanges } from '../../api/requestData';

/** A case's document holds its goals, so it is refetched too. */
const meta: { writes: readonly ResourceType[] } = { writes: ['goals', 'cases'] };

/** What can be changed of goals. Members come from `goalForm`. */
export const goalMutations = {
  create: () =>
    mutationOptions({
      mutationFn: (changes: ResourceChanges) => api.create('goals', changes),
      meta,
    }),
  update: (id: string) =>
    mutationOptions({
      mutationFn: (changes: ResourceChanges) => api.update('goals', id, changes),
      meta,
    }),
  remove: () => mutationOptions({ mutationFn: (id: string) => api.remove('goals', id), meta }),
};

import { mutationOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import type { ResourceType } from '../../api/dialect';
import type { ResourceChanges } from '../../api/requestData';

/** A case's document holds its involvements, so it is refetched too. */
const meta: { writes: readonly ResourceType[] } = { writes: ['involvements', 'cases'] };

/** What can be changed of involvements. Members come from `involvementForm`. */
export const involvementMutations = {
  create: () =>
    mutationOptions({
      mutationFn: (changes: ResourceChanges) => api.create('involvements', changes),
      meta,
    }),
  update: (id: string) =>
    mutationOptions({
      mutationFn: (changes: ResourceChanges) => api.update('involvements', id, changes),
      meta,
    }),
  remove: () =>
    mutationOptions({ mutationFn: (id: string) => api.remove('involvements', id), meta }),
};

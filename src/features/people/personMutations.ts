import { mutationOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import { type PersonFormValues, toCreate } from './personForm';

/** What can be changed of persons. */
export const personMutations = {
  /** Gives the id of the new person; null where the server does not tell it. */
  create: () =>
    mutationOptions({
      mutationFn: (values: PersonFormValues) => api.create('people', toCreate(values)),
      meta: { writes: ['people'] },
    }),
};

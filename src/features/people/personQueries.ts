import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import { personSchema } from './personSchema';

const pickerSize = 20;

/** What can be fetched of persons. */
export const personQueries = {
  all: () => ['people'] as const,
  /** Persons whose full name contains `search`, by name; the first page only, as a picker shows it. */
  search: (search: string) =>
    queryOptions({
      queryKey: [...personQueries.all(), 'search', search] as const,
      queryFn: async ({ signal }) => {
        const page = await api.getCollection('people', personSchema, {
          query: {
            filters: search ? [{ field: 'full_name', operator: 'contains', value: search }] : [],
            sort: [{ field: 'full_name', direction: 'asc' }],
            page: { number: 1, size: pickerSize },
          },
          signal,
        });
        return page.resources;
      },
      meta: { types: ['people'] },
    }),
};

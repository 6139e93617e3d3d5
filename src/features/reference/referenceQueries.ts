import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client';
import { compareText } from '../../messages/format';
import { customFieldOptionSchema, customFieldSchema } from './customFieldSchema';
import { type ConfiguredField, fieldValueSchema } from './fieldValueSchema';
import { userSchema } from './userSchema';

/** What an agency configures changes rarely: read once, kept for the session's work. */
const rarelyChanges = { staleTime: 15 * 60_000, gcTime: Number.POSITIVE_INFINITY };

/** What an agency configures: values of fields, custom fields with their options, users. */
export const referenceQueries = {
  all: () => ['reference'] as const,
  /** Every value of every configured field, in the agency's order. `select` what you need. */
  fieldValues: () =>
    queryOptions({
      queryKey: [...referenceQueries.all(), 'fieldValues'],
      queryFn: async ({ signal }) => {
        const values = await api.getAll('field_values', fieldValueSchema, {
          query: { sort: [{ field: 'position', direction: 'asc' }] },
          signal,
        });
        return values.sort((a, b) => (a.attributes.position ?? 0) - (b.attributes.position ?? 0));
      },
      ...rarelyChanges,
      meta: { types: ['field_values'] },
    }),
  /** Definitions of custom fields, and their options by field id. */
  customFields: () =>
    queryOptions({
      queryKey: [...referenceQueries.all(), 'customFields'],
      queryFn: async ({ signal }) => {
        const [customFields, options] = await Promise.all([
          api.getAll('custom_fields', customFieldSchema, {
            query: { sort: [{ field: 'label', direction: 'asc' }] },
            signal,
          }),
          api.getAll('custom_field_options', customFieldOptionSchema, {
            query: { sort: [{ field: 'position', direction: 'asc' }] },
            signal,
          }),
        ]);
        return { customFields, options };
      },
      ...rarelyChanges,
      meta: { types: ['custom_fields', 'custom_field_options'] },
    }),
  /** Users whose name contains `search`; the first page only, as a picker shows it. */
  users: (search: string) =>
    queryOptions({
      queryKey: [...referenceQueries.all(), 'users', search],
      queryFn: async ({ signal }) => {
        const page = await api.getCollection('users', userSchema, {
          query: {
            filters: search ? [{ field: 'name', operator: 'contains', value: search }] : [],
            sort: [{ field: 'name', direction: 'asc' }],
            page: { number: 1, size: 25 },
          },
          signal,
        });
        return page.resources.sort((a, b) =>
          compareText(a.attributes.name ?? '', b.attributes.name ?? ''),
        );
      },
      meta: { types: ['users'] },
    }),
  /** One user, whose id alone is known. */
  user: (userId: string) =>
    queryOptions({
      queryKey: [...referenceQueries.all(), 'user', userId],
      queryFn: async ({ signal }) =>
        (
          await api.getResource('users', userId, userSchema, {
            query: { fields: { users: ['name'] } },
            signal,
          })
        ).resource,
      ...rarelyChanges,
      meta: { types: ['users'] },
    }),
};

/** The values that may be chosen now for `field`, in the agency's order. */
export function activeValues(
  values: readonly {
    attributes: { field?: string | null; value?: string | null; archived?: boolean | null };
  }[],
  field: ConfiguredField,
): string[] {
  return values.flatMap(({ attributes }) =>
    attributes.field === field && attributes.archived !== true && attributes.value
      ? [attributes.value]
      : [],
  );
}

import { jsonObject, resourceSchema, toMany } from '../../api/resource';
import { z } from '../../lib/zod';

/** A person whom cases involve. */
export const personSchema = resourceSchema('people', {
  attributes: {
    first_name: z.string(),
    last_name: z.string(),
    preferred_name: z.string(),
    full_name: z.string(), // read-only
    birth_date: z.iso.date(),
    custom_fields: jsonObject,
    created_at: z.string(),
    updated_at: z.string(),
    created_by: z.string(),
    last_updated_by: z.string(),
  },
  relationships: { involvements: toMany('involvements') },
});
export type Person = z.infer<typeof personSchema>;

/** The name to show of a person, or null where the record has none. */
export function personName({ attributes }: Pick<Person, 'attributes'>): string | null {
  const parts = [attributes.first_name, attributes.last_name].filter(Boolean).join(' ');
  return attributes.full_name || parts || null;
}

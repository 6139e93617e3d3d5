import { resourceSchema } from '../../api/resource';
import { z } from '../../lib/zod';

/** Fields whose values each agency configures. */
export type ConfiguredField =
  | 'case_type'
  | 'status'
  | 'county'
  | 'role'
  | 'involvement_type'
  | 'closing_reason';

/** One value that an agency offers for a configured field. */
export const fieldValueSchema = resourceSchema('field_values', {
  attributes: {
    field: z.string(),
    value: z.string(),
    position: z.number(),
    archived: z.boolean(),
  },
});
export type FieldValue = z.infer<typeof fieldValueSchema>;

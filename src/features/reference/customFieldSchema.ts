import { resourceSchema, toMany, toOne } from '../../api/resource';
import { z } from '../../lib/zod';

/** The definition of a custom field of an agency. `name` is its key in `custom_fields`. */
export const customFieldSchema = resourceSchema('custom_fields', {
  attributes: {
    name: z.string(),
    label: z.string(),
    field_type: z.string(), // text, number, date, boolean or enum; an unknown type still renders
    required: z.boolean(),
    archived: z.boolean(),
  },
  relationships: { options: toMany('custom_field_options') },
});
export type CustomField = z.infer<typeof customFieldSchema>;

/** An option of a dropdown. The dropdown's value is the option's id. */
export const customFieldOptionSchema = resourceSchema('custom_field_options', {
  attributes: { label: z.string(), position: z.number(), archived: z.boolean() },
  relationships: { custom_field: toOne('custom_fields') },
});
export type CustomFieldOption = z.infer<typeof customFieldOptionSchema>;

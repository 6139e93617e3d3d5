import { resourceSchema } from '../../api/resource';
import { z } from '../../lib/zod';

/** A member of staff. Cases are assigned to users. */
export const userSchema = resourceSchema('users', {
  attributes: { name: z.string(), email: z.string() },
});
export type User = z.infer<typeof userSchema>;

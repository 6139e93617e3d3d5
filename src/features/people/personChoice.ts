import { z } from '../../lib/zod';
import * as messages from '../../messages/messages';

/** A person as a form holds one. While one is being created in place, the id is ''. */
export const personChoiceSchema = z
  .object({ id: z.string(), label: z.string() })
  .check(z.refine(({ id }) => id !== '', { error: () => messages.people.createFirst }));
export type PersonChoice = z.infer<typeof personChoiceSchema>;

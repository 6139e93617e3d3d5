import { resourceSchema, toOne } from '../../api/resource';
import type { CalendarDate } from '../../lib/calendarDate';
import { z } from '../../lib/zod';

/** A person's part in a case, from a day to a day. */
export const involvementSchema = resourceSchema('involvements', {
  attributes: {
    role: z.string(),
    involvement_type: z.string(),
    effective_date: z.iso.date(),
    end_date: z.iso.date(),
    notes: z.string(),
    created_at: z.string(),
    updated_at: z.string(),
    created_by: z.string(),
    last_updated_by: z.string(),
  },
  relationships: { case: toOne('cases'), person: toOne('people') },
});
export type Involvement = z.infer<typeof involvementSchema>;

/** Where an involvement stands on a day. The end date is the first day without it, as Casebook counts. */
export function involvementState(
  { attributes }: Pick<Involvement, 'attributes'>,
  on: CalendarDate,
): 'upcoming' | 'active' | 'ended' {
  if (attributes.end_date && attributes.end_date <= on) return 'ended';
  return attributes.effective_date && attributes.effective_date > on ? 'upcoming' : 'active';
}

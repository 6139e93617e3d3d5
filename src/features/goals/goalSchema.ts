import { resourceSchema, toOne } from '../../api/resource';
import type { CalendarDate } from '../../lib/calendarDate';
import { z } from '../../lib/zod';

/** The statuses that the contract names. Another one still renders. */
export const goalStatuses = ['not_started', 'in_progress', 'achieved', 'not_achieved'] as const;
export type GoalStatus = (typeof goalStatuses)[number];

/** What a case works towards. */
export const goalSchema = resourceSchema('goals', {
  attributes: {
    description: z.string(),
    status: z.string(),
    target_date: z.iso.date(),
    achieved_on: z.iso.date(),
    created_at: z.string(),
    updated_at: z.string(),
    created_by: z.string(),
    last_updated_by: z.string(),
  },
  relationships: { case: toOne('cases'), person: toOne('people') },
});
export type Goal = z.infer<typeof goalSchema>;

/** Whether a goal is still worked on past its target date. */
export function isOverdueGoal({ attributes }: Pick<Goal, 'attributes'>, on: CalendarDate): boolean {
  const isOpen = attributes.status === 'not_started' || attributes.status === 'in_progress';
  return isOpen && !!attributes.target_date && attributes.target_date < on;
}

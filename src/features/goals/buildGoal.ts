import { type Goal, goalSchema } from './goalSchema';

interface GoalParts {
  id?: string;
  description?: string | null;
  status?: string | null;
  target_date?: string | null;
  achieved_on?: string | null;
  personId?: string | null;
}

/** A valid goal for tests. */
export function buildGoal({ id = 'goal-1', personId = null, ...attributes }: GoalParts = {}): Goal {
  return goalSchema.parse({
    type: 'goals',
    id,
    attributes: {
      description: 'Find a stable home',
      status: 'in_progress',
      target_date: '2026-06-30',
      achieved_on: null,
      ...attributes,
    },
    relationships: {
      case: { data: { type: 'cases', id: 'case-1' } },
      person: { data: personId === null ? null : { type: 'people', id: personId } },
    },
  });
}

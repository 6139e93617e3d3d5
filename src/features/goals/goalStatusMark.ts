import * as messages from '../../messages/messages';
import type { StatusShape } from '../../ui/StatusMark';
import { type GoalStatus, goalStatuses } from './goalSchema';

interface Mark {
  shape: StatusShape;
  label: string;
  tone: 'primary' | 'muted' | 'success';
}

const marks: Record<GoalStatus, Omit<Mark, 'label'>> = {
  not_started: { shape: 'empty', tone: 'muted' },
  in_progress: { shape: 'half', tone: 'primary' },
  achieved: { shape: 'full', tone: 'success' },
  not_achieved: { shape: 'crossed', tone: 'muted' },
};

/** The shape and word of a goal's status; one that the contract does not name is shown by its own word. */
export function goalStatusMark(status: string): Mark {
  const known = goalStatuses.find((it) => it === status);
  return known
    ? { ...marks[known], label: messages.goals.statuses[known] }
    : { shape: 'pending', tone: 'muted', label: status };
}

import * as messages from '../../../messages/messages';
import { StatusMark, type StatusShape } from '../../../ui/StatusMark';
import type { EntryState } from './ledger';

const marks: Record<
  EntryState,
  { shape: StatusShape; tone: 'primary' | 'attention' | 'muted' | 'success' | 'danger' }
> = {
  waiting: { shape: 'empty', tone: 'muted' },
  sent: { shape: 'half', tone: 'primary' },
  changed: { shape: 'full', tone: 'success' },
  alreadySo: { shape: 'closed', tone: 'muted' },
  refused: { shape: 'crossed', tone: 'danger' },
  changedBySomeoneElse: { shape: 'pending', tone: 'attention' },
  unknown: { shape: 'pending', tone: 'danger' },
  cancelled: { shape: 'crossed', tone: 'muted' },
};

/** What became of a case, by word and shape. */
export function RunStateMark({ state }: { state: EntryState }) {
  return <StatusMark {...marks[state]} label={messages.runs.states[state]} />;
}

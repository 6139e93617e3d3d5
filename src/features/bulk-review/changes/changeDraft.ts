import { onSessionWipe } from '../../../session/sessionStore';
import type { PlannedChange } from './planChange';

/** A change that was chosen and not confirmed yet. */
export interface ChangeDraft {
  change: PlannedChange;
  caseIds: readonly string[];
}

/** In memory only: thousands of ids do not belong into a URL, and a history entry would outlive the session. */
let draft: ChangeDraft | null = null;

onSessionWipe(() => {
  draft = null;
});

/** Hands a change over to the preview. */
export function setChangeDraft(next: ChangeDraft): void {
  draft = next;
}

/** The change to preview; null where a reload has forgotten it. */
export function getChangeDraft(): ChangeDraft | null {
  return draft;
}

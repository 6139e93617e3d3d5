import * as messages from '../../../messages/messages';
import type { CaseListView } from '../list/caseListView';
import { readParams, type SavedView } from './savedViews';
import { untouchedForDays, usualView } from './usualViews';
import { plainKey, viewKey } from './viewKey';

/** What a saved view shows now. */
export function shownBy(saved: SavedView, now: Date): CaseListView {
  return saved.kind === 'own' ? readParams(saved.params) : usualView(saved.id, now);
}

/** What people read as the name of a view. */
export function nameOf(saved: SavedView): string {
  if (saved.name !== null) return saved.name;
  const { usual } = messages.views;
  return saved.id === 'untouched'
    ? usual.untouched({ days: untouchedForDays })
    : usual.closedThisMonth;
}

/** How the list on the screen relates to the saved views. */
export type PresentView =
  /** The list that nobody has changed. */
  | { kind: 'plain' }
  | { kind: 'saved'; saved: SavedView }
  /** It began as this view and differs from it now. */
  | { kind: 'changed'; saved: SavedView }
  | { kind: 'other' };

/** Finds the saved view on the screen. `lastShownId` is the one before, which this may be a change of. */
export function presentView(
  view: CaseListView,
  views: readonly SavedView[],
  lastShownId: string | null,
  now: Date,
): PresentView {
  const key = viewKey(view);
  // Two views may show the same: the one that was chosen counts.
  const same = views.filter((saved) => viewKey(shownBy(saved, now)) === key);
  const saved = same.find(({ id }) => id === lastShownId) ?? same[0];
  if (saved) return { kind: 'saved', saved };
  if (key === plainKey) return { kind: 'plain' };
  const last = views.find(({ id }) => id === lastShownId);
  return last ? { kind: 'changed', saved: last } : { kind: 'other' };
}

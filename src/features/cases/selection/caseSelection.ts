import { getSessionState, onSessionWipe, subscribeToSession } from '../../../session/sessionStore';

/** What is selected, as a list with one filter sees it. The same object until something changes. */
export interface CaseSelection {
  /** Cases that were picked under this filter or seen in it. */
  shown: number;
  /** Cases that were picked under another filter: never changed unseen. */
  hidden: number;
}

/**
 * The selected cases, each with the filter under which it was last seen. Kept in memory only; ends with the
 * session, so that it never reaches another environment or application.
 */
const selected = new Map<string, string>();
const countsByFilter = new Map<string, number>();
const listeners = new Set<() => void>();
let snapshots = new Map<string, CaseSelection>();
let version = 0;
let sessionId = presentSession();

subscribeToSession(() => {
  const next = presentSession();
  if (next !== sessionId) clearSelection();
  sessionId = next;
});
onSessionWipe(clearSelection);

/** Adds cases. `filterKey` tells the filter under which they were picked: see `filterKeyOf`. */
export function selectCases(ids: Iterable<string>, filterKey: string): void {
  for (const id of ids) put(id, filterKey);
  tell();
}

/** Takes cases out. */
export function deselectCases(ids: Iterable<string>): void {
  for (const id of ids) drop(id);
  tell();
}

/** Selects nothing any more. */
export function clearSelection(): void {
  selected.clear();
  countsByFilter.clear();
  tell();
}

/** Whether a case is selected, under whatever filter. */
export function isSelected(id: string): boolean {
  return selected.has(id);
}

/** Tells that a list with this filter shows these cases: the selected among them count as seen in it. */
export function markSeen(ids: Iterable<string>, filterKey: string): void {
  let hasNews = false;
  for (const id of ids) {
    const before = selected.get(id);
    if (before === undefined || before === filterKey) continue;
    put(id, filterKey);
    hasNews = true;
  }
  if (hasNews) tell();
}

/** Another one after each change of the selection. */
export function getSelectionVersion(): number {
  return version;
}

/** How much is selected, seen from a filter. */
export function getSelection(filterKey: string): CaseSelection {
  let snapshot = snapshots.get(filterKey);
  if (!snapshot) {
    const shown = countsByFilter.get(filterKey) ?? 0;
    snapshot = { shown, hidden: selected.size - shown };
    snapshots.set(filterKey, snapshot);
  }
  return snapshot;
}

/** The ids that were picked under a filter, or with `isHidden` under any other one. */
export function selectedIds(filterKey: string, isHidden = false): string[] {
  const ids: string[] = [];
  for (const [id, key] of selected) if ((key !== filterKey) === isHidden) ids.push(id);
  return ids;
}

/** Calls `listener` whenever the selection changes; gives the way to stop that. */
export function subscribeToSelection(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function presentSession(): string | null {
  const state = getSessionState();
  return state.kind === 'signedIn' ? state.session.id : null;
}

function put(id: string, filterKey: string): void {
  drop(id);
  selected.set(id, filterKey);
  countsByFilter.set(filterKey, (countsByFilter.get(filterKey) ?? 0) + 1);
}

function drop(id: string): void {
  const key = selected.get(id);
  if (key === undefined) return;
  selected.delete(id);
  countsByFilter.set(key, (countsByFilter.get(key) ?? 0) - 1);
}

function tell(): void {
  snapshots = new Map();
  version += 1;
  for (const listener of [...listeners]) listener();
}

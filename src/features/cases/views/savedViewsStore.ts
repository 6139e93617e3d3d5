import { useMemo, useSyncExternalStore } from 'react';
import { z } from '../../../lib/zod';
import { keptScope } from '../../../session/keptScope';
import { keep, readKept } from '../../../session/keptStorage';
import { onSessionWipe } from '../../../session/sessionStore';
import { useSession } from '../../../session/useSession';
import { parseViews, type SavedView, serialiseViews } from './savedViews';

const prefix = 'caseload.';
const listeners = new Set<() => void>();
/** By key: the storage parsed once, or all there is where the browser keeps nothing. */
const known = new Map<string, readonly SavedView[]>();
/** By key: the view that the list last showed as it was saved. */
const lastShown = new Map<string, string>();

onSessionWipe(() => {
  known.clear();
  lastShown.clear();
  tell();
});

interface SavedViewsStore {
  views: readonly SavedView[];
  /** False where they last as long as the session only: a token alone does not tell whose they are. */
  isLasting: boolean;
  change: (views: readonly SavedView[]) => void;
  /** Id of the view that the list last showed as it was saved. */
  lastShownId: string | null;
  rememberShown: (id: string | null) => void;
}

/** The saved views of this environment and application, in the person's order. Only below `SessionGate`. */
export function useSavedViews(): SavedViewsStore {
  const session = useSession();
  const key = `savedViews.${keptScope(session)}`;
  const isLasting = session.application !== '';
  const views = useSyncExternalStore(subscribe, () => viewsOf(key, isLasting));
  const lastShownId = useSyncExternalStore(subscribe, () => lastShown.get(key) ?? null);
  return useMemo(
    () => ({
      views,
      isLasting,
      change: (next) => {
        write(key, isLasting, serialiseViews(next));
        known.set(key, next);
        tell();
      },
      lastShownId,
      rememberShown: (id) => {
        if (id === lastShownId) return;
        if (id === null) lastShown.delete(key);
        else lastShown.set(key, id);
        tell();
      },
    }),
    [views, key, isLasting, lastShownId],
  );
}

function viewsOf(key: string, isLasting: boolean): readonly SavedView[] {
  const before = known.get(key);
  if (before) return before;
  const views = parseViews(readText(key, isLasting));
  known.set(key, views);
  return views;
}

function readText(key: string, isLasting: boolean): string | null {
  if (!isLasting) return readKept(key, z.string());
  try {
    return localStorage.getItem(prefix + key);
  } catch {
    return null;
  }
}

function write(key: string, isLasting: boolean, text: string): void {
  if (!isLasting) {
    keep(key, text);
    return;
  }
  try {
    localStorage.setItem(prefix + key, text);
  } catch {
    // No storage, or none left: they last until the page is left.
  }
}

function tell(): void {
  for (const listener of listeners) listener();
}

/** Another tab may change them, too. */
function handleStorage({ key }: StorageEvent): void {
  if (key !== null && !key.startsWith(prefix)) return;
  known.clear();
  tell();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('storage', handleStorage);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('storage', handleStorage);
  };
}

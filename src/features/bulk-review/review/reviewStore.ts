import { keptDatabase } from '../../../session/keptDatabase';
import { keptScope } from '../../../session/keptScope';
import { getSessionState, subscribeToSession } from '../../../session/sessionStore';

/** A review of cases one by one. Holds ids and the reviewer's own notes. */
export interface Review {
  ids: readonly string[];
  /** Place of the case that is looked at, from 0; `ids.length` once the end is reached. */
  position: number;
  reviewed: readonly string[];
  flagged: readonly { id: string; note: string }[];
}

/** `loading` until it is known whether this browser keeps a review. */
export type ReviewState = Review | 'loading' | null;

let scope: string | null = null;
let review: ReviewState = 'loading';
const listeners = new Set<() => void>();

subscribeToSession(followSession);
followSession();

/** The review of whoever is signed in; null where none was begun. */
export function getReview(): ReviewState {
  return review;
}

/** Calls `listener` whenever the review changes; gives the way to stop that. */
export function subscribeToReview(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Begins a review of these cases, in place of one before. */
export function startReview(ids: readonly string[]): void {
  set({ ids, position: 0, reviewed: [], flagged: [] });
}

/** Goes to a case of the queue; beyond the last one is the summary. */
export function goToCase(position: number): void {
  change((now) => ({ ...now, position: Math.min(Math.max(position, 0), now.ids.length) }));
}

/** Marks the present case as reviewed, or takes that back. */
export function markReviewed(id: string, isReviewed: boolean): void {
  change((now) => {
    const others = now.reviewed.filter((one) => one !== id);
    return { ...now, reviewed: isReviewed ? [...others, id] : others };
  });
}

/** Flags a case with a note; null takes the flag away. */
export function flagCase(id: string, note: string | null): void {
  change((now) => {
    const others = now.flagged.filter((one) => one.id !== id);
    return { ...now, flagged: note === null ? others : [...others, { id, note }] };
  });
}

/** Forgets the review. */
export function endReview(): void {
  set(null);
}

function change(step: (now: Review) => Review): void {
  if (review !== null && review !== 'loading') set(step(review));
}

function set(next: Review | null): void {
  show(next);
  void keep(scope, next);
}

function show(next: ReviewState): void {
  review = next;
  for (const listener of listeners) listener();
}

async function keep(of: string | null, value: Review | null): Promise<void> {
  const database = await keptDatabase();
  // After a sign-out nothing may be kept again.
  if (database === null || of === null || of !== scope) return;
  if (value === null) await database.delete('reviews', of);
  else await database.put('reviews', { scope: of, keptAt: Date.now(), value });
}

function followSession(): void {
  const state = getSessionState();
  const next = state.kind === 'signedIn' ? keptScope(state.session) : null;
  if (next === scope) return;
  scope = next;
  if (next === null) show(null);
  else void load(next);
}

async function load(of: string): Promise<void> {
  show('loading');
  const kept = await (await keptDatabase())?.get('reviews', of);
  if (of === scope && review === 'loading') show((kept?.value as Review | undefined) ?? null);
}

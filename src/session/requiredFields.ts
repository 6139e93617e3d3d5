import { useSyncExternalStore } from 'react';
import type { ResourceType } from '../api/dialect';
import { z } from '../lib/zod';
import { keep, readKept } from './keptStorage';
import { getSessionState, onSessionWipe } from './sessionStore';
import { useSession } from './useSession';

/** Field names by resource type by environment id. Names only: a value would be personal data. */
const keptSchema = z.record(z.string(), z.record(z.string(), z.array(z.string())));
type Kept = z.infer<typeof keptSchema>;

const storageKey = 'requiredFields';
const none: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();
let kept: Kept | null = null;
let sets = new Map<string, ReadonlySet<string>>();

onSessionWipe(() => update({}));

/** Fields of `type` that the server of this environment has called required. Only below `SessionGate`. */
export function useRequiredFields(type: ResourceType): ReadonlySet<string> {
  const { id } = useSession().environment;
  return useSyncExternalStore(subscribe, () => requiredFieldsOf(id, type));
}

/**
 * Remembers, until the tab is closed or someone signs out, that the server of this environment requires
 * these fields: attribute, relationship, or `custom_fields.<key>`.
 */
export function learnRequiredFields(type: ResourceType, fieldNames: readonly string[]): void {
  const state = getSessionState();
  if (state.kind === 'signedOut' || fieldNames.length === 0) return;
  const { id } = state.session.environment;
  const known = requiredFieldsOf(id, type);
  if (fieldNames.every((name) => known.has(name))) return;
  const all = read();
  update({ ...all, [id]: { ...all[id], [type]: [...new Set([...known, ...fieldNames])] } });
  keep(storageKey, read());
}

/** `useRequiredFields` outside components. The same set as long as nothing is learned. */
export function requiredFieldsOf(environmentId: string, type: ResourceType): ReadonlySet<string> {
  const key = `${environmentId}\n${type}`;
  const known = sets.get(key);
  if (known) return known;
  const names = read()[environmentId]?.[type];
  const made = names ? new Set(names) : none;
  sets.set(key, made);
  return made;
}

function read(): Kept {
  kept ??= readKept(storageKey, keptSchema) ?? {};
  return kept;
}

function update(next: Kept): void {
  kept = next;
  sets = new Map();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

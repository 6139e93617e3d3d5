import type { Write } from '../api/connection';
import {
  type Action,
  neededServices,
  permissionsOf,
  reachOf,
  type WritableType,
} from './permissions';
import type { Session } from './sessionStore';

/** What the server has refused, as `<session> <action> <type> [<id>]`. Ends with the session, as roles change. */
const refused = new Set<string>();
const listeners = new Set<() => void>();

const keyOf = (session: Session, { action, type, id = '' }: Write) =>
  [session.id, action, type, id].join(' ');

const isWritable = (type: Write['type']): type is WritableType => type in neededServices;

/**
 * Remembers a 403 for the rest of the session. An application whose permission reaches some records
 * only is refused this one record, any other every record of the type.
 */
export function learnRefusal(session: Session, { action, type, id }: Write): void {
  if (!isWritable(type)) return;
  const isForOne = id !== undefined && reachesSome(session, action, type);
  refused.add(keyOf(session, { action, type, id: isForOne ? id : undefined }));
  for (const listener of listeners) listener();
}

/** Forgets all refusals, as a new token may permit more. */
export function forgetRefusals(): void {
  refused.clear();
  for (const listener of listeners) listener();
}

/** Whether a write was refused before: for every record of the type, or for the one with `id`. */
export function isRefused(session: Session, write: Write): boolean {
  return refused.has(keyOf(session, write));
}

/** How much was refused so far; changes with every refusal. */
export function refusalCount(): number {
  return refused.size;
}

/** Calls `listener` after each refusal; gives the way to stop that. */
export function subscribeToRefusals(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function reachesSome(session: Session, action: Action, type: WritableType): boolean {
  const permissions = permissionsOf(session.scope);
  return neededServices[type].some((service) => reachOf(permissions, service, action) === 'some');
}

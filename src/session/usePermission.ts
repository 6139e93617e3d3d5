import { useSyncExternalStore } from 'react';
import { messages } from '../messages/messages';
import {
  type Action,
  neededServices,
  permissionsOf,
  reachOf,
  type Service,
  type WritableType,
} from './permissions';
import { getSessionState, type Session } from './sessionStore';
import { useSession } from './useSession';

export interface Permission {
  /** True while nothing speaks against it. The server has the last word. */
  isAllowed: boolean;
  /** Why it is not allowed, as a sentence to show; null where it is. */
  reason: string | null;
}

/** What the server has refused, as `<session> <action> <type> [<id>]`. Ends with the session, as roles change. */
const refused = new Set<string>();
const listeners = new Set<() => void>();
let version = 0;

const keyOf = (session: Session, action: Action, type: WritableType, id = '') =>
  [session.id, action, type, id].join(' ');

/**
 * Whether the session's application may do this, and if not, why: from the token's scope and from what
 * the server has refused. Give `id` to ask about one record, as a permission may reach some only.
 */
export function usePermission(action: Action, type: WritableType, id?: string): Permission {
  const session = useSession();
  useSyncExternalStore(subscribe, () => version);
  return permissionIn(session, action, type, id);
}

/**
 * Remembers a 403 for the rest of the session. `id` names the record, where there is one: an application
 * whose permission reaches some records only is then refused this one alone.
 */
export function learnForbidden(action: Action, type: WritableType, id?: string): void {
  const state = getSessionState();
  if (state.kind === 'signedOut') return;
  const isForOne = id !== undefined && reachesSome(state.session, action, type);
  refused.add(keyOf(state.session, action, type, isForOne ? id : ''));
  version += 1;
  for (const listener of listeners) listener();
}

/** `usePermission` outside components. */
export function permissionIn(
  session: Session,
  action: Action,
  type: WritableType,
  id?: string,
): Permission {
  const permissions = permissionsOf(session.scope);
  const services = neededServices[type];
  const nameOf = (service: Service) => messages.session.permission.name({ service, action });
  const missing = services.filter((service) => reachOf(permissions, service, action) === 'none');
  if (missing.length > 0) return denied('missing', missing.map(nameOf));
  if (refused.has(keyOf(session, action, type))) return denied('missing', services.map(nameOf));
  if (id !== undefined && refused.has(keyOf(session, action, type, id))) {
    return denied('notThisRecord', services.map(nameOf));
  }
  return { isAllowed: true, reason: null };
}

function denied(reason: 'missing' | 'notThisRecord', needed: readonly string[]): Permission {
  return { isAllowed: false, reason: messages.session.permission[reason]({ needed }) };
}

function reachesSome(session: Session, action: Action, type: WritableType): boolean {
  const permissions = permissionsOf(session.scope);
  return neededServices[type].some((service) => reachOf(permissions, service, action) === 'some');
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

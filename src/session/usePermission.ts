import { useSyncExternalStore } from 'react';
import * as messages from '../messages/messages';
import {
  type Action,
  neededServices,
  permissionsOf,
  reachOf,
  type Service,
  type WritableType,
} from './permissions';
import { isRefused, refusalCount, subscribeToRefusals } from './refusals';
import type { Session } from './sessionStore';
import { useSession } from './useSession';

export interface Permission {
  /** True while nothing speaks against it. The server has the last word. */
  isAllowed: boolean;
  /** Why it is not allowed, as a sentence to show; null where it is. */
  reason: string | null;
}

/**
 * Whether the session's application may do this, and if not, why: from the token's scope and from what
 * the server has refused. Give `id` to ask about one record, as a permission may reach some only.
 */
export function usePermission(action: Action, type: WritableType, id?: string): Permission {
  const session = useSession();
  useSyncExternalStore(subscribeToRefusals, refusalCount);
  return permissionIn(session, action, type, id);
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
  if (isRefused(session, { action, type })) return denied('missing', services.map(nameOf));
  if (id !== undefined && isRefused(session, { action, type, id })) {
    return denied('notThisRecord', services.map(nameOf));
  }
  return { isAllowed: true, reason: null };
}

function denied(reason: 'missing' | 'notThisRecord', needed: readonly string[]): Permission {
  return { isAllowed: false, reason: messages.session.permission[reason]({ needed }) };
}

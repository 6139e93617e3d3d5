import { useSyncExternalStore } from 'react';
import type { Dialect } from '../api/dialect';
import {
  getSessionState,
  type Session,
  type SessionState,
  subscribeToSession,
} from './sessionStore';

/** Whether someone is signed in, and if not, why. */
export function useSessionState(): SessionState {
  return useSyncExternalStore(subscribeToSession, getSessionState);
}

/** The session. Only below `SessionGate`, which renders nothing without one; throws elsewhere. */
export function useSession(): Session {
  const state = useSessionState();
  if (state.kind === 'signedOut') throw new Error('useSession needs a SessionGate above it');
  return state.session;
}

/** How the server of this session spells things. */
export function useDialect(): Dialect {
  return useSession().environment.dialect;
}

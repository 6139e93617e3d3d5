import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { paths } from '../lib/paths';
import { signInPath } from './returnPath';
import { useSessionState } from './useSession';

interface SessionGateProps {
  children: ReactNode;
}

/** Shows its children to someone who is signed in; leads everyone else through sign-in and back. */
export function SessionGate({ children }: SessionGateProps) {
  const state = useSessionState();
  const { pathname, search, hash } = useLocation();
  if (state.kind === 'signedIn') return children;
  // Who signs out wants to leave: the next person starts at the start page.
  const to = state.reason === 'signedOut' ? paths.signIn() : signInPath(pathname + search + hash);
  return <Navigate to={to} replace />;
}

import { Fragment, type ReactNode } from 'react';
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
  // What one session has open must not be taken over by another one.
  if (state.kind === 'signedIn') return <Fragment key={state.session.id}>{children}</Fragment>;
  // Who signs out wants to leave: the next person starts at the start page.
  const to = state.reason === 'signedOut' ? paths.signIn() : signInPath(pathname + search + hash);
  return <Navigate to={to} replace />;
}

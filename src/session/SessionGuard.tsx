import { useEffect } from 'react';
import { LateDialog, latePart } from '../ui/late';
import classes from './SessionGuard.module.css';
import { pauseSession } from './sessionStore';
import { useIdleLock } from './useIdleLock';
import { useSessionState } from './useSession';
import { useTimeLeft } from './useTimeLeft';

const expiryDialog = latePart(() =>
  import('./ExpiryDialog').then(({ ExpiryDialog }) => ExpiryDialog),
);

/** Notices that the token has ended, or that nobody was there for a while, and asks for a new one over the page. */
export function SessionGuard() {
  const state = useSessionState();
  const leftS = useTimeLeft();
  const token = state.kind === 'signedIn' ? state.token : null;
  const isLocked = token === 'locked';

  useEffect(() => {
    if (leftS === 0) pauseSession();
  }, [leftS]);

  useIdleLock();
  return (
    <>
      {isLocked && <div className={classes.cover} />}
      <LateDialog part={expiryDialog} isOpen={isLocked || token === 'ended'} isLocked={isLocked} />
    </>
  );
}

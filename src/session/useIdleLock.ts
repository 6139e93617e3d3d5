import { useEffect } from 'react';
import { currentConfiguration, lockSession } from './sessionStore';

const activities = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
const checkEveryMs = 5_000;
/** How often a tab in use tells the others, so that they do not lock beside it. */
const tellEveryMs = 20_000;

/** Locks the session once nobody has touched any tab of the app for the configured time. */
export function useIdleLock(): void {
  useEffect(() => {
    const { idleLockMinutes } = currentConfiguration();
    if (idleLockMinutes === null) return;
    const limitMs = idleLockMinutes * 60_000;
    let activeAtMs = Date.now();
    let toldAtMs = 0;
    const channel = new BroadcastChannel('caseload.activity');

    const lockIfIdle = () => {
      if (Date.now() - activeAtMs >= limitMs) lockSession();
    };
    const handleActivity = () => {
      lockIfIdle(); // the machine may have slept: the first touch afterwards comes too late
      activeAtMs = Date.now();
      if (activeAtMs - toldAtMs < tellEveryMs) return;
      toldAtMs = activeAtMs;
      channel.postMessage(null);
    };
    channel.onmessage = () => {
      activeAtMs = Date.now();
    };

    const timer = setInterval(lockIfIdle, checkEveryMs);
    for (const activity of activities) window.addEventListener(activity, handleActivity, true);
    return () => {
      clearInterval(timer);
      for (const activity of activities) window.removeEventListener(activity, handleActivity, true);
      channel.close();
    };
  }, []);
}

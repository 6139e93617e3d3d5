import { useEffect, useState } from 'react';
import { useSession } from './useSession';

/** From here on the time left is told by the second, and as a warning. */
export const endsSoonS = 5 * 60;

/** Seconds that the token still has, at least 0; null where its end is not known. Whole minutes until 5 minutes are left. */
export function useTimeLeft(): number | null {
  const { expiresAt } = useSession();
  const [nowMs, setNowMs] = useState(() => Date.now());
  const leftS = expiresAt === null ? null : secondsLeft(expiresAt, nowMs);

  useEffect(() => {
    if (expiresAt === null) return;
    const tick = () => setNowMs(Date.now());
    const timer = setTimeout(tick, msToNextChange(expiresAt, nowMs));
    // A device that slept, or a tab in the background, may have missed it.
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [expiresAt, nowMs]);

  return leftS;
}

/** Whole minutes, rounded down so that nothing is promised, then seconds. */
function secondsLeft(expiresAtMs: number, nowMs: number): number {
  const leftS = Math.max(0, Math.floor((expiresAtMs - nowMs) / 1000));
  return leftS < endsSoonS ? leftS : leftS - (leftS % 60);
}

function msToNextChange(expiresAtMs: number, nowMs: number): number {
  const leftMs = expiresAtMs - nowMs;
  if (leftMs <= 0) return 60_000;
  // A JWT may be valid for longer than a timer can wait (24.8 days), but no step is.
  return (leftMs % (leftMs > endsSoonS * 1000 ? 60_000 : 1000)) + 10;
}

import { useSyncExternalStore } from 'react';
import { getRuns, type RunView, subscribeToRuns } from './runHost';

/** The runs of whoever is signed in, the newest first. */
export function useRuns(): readonly RunView[] {
  return useSyncExternalStore(subscribeToRuns, getRuns);
}

/** The run that is not finished yet, or null: there is one at most. */
export function useUnfinishedRun(): RunView | null {
  return useRuns().find(({ ledger }) => ledger.finishedAt === null) ?? null;
}

import { useSyncExternalStore } from 'react';
import { z } from '../../../lib/zod';
import type { CheckName } from './reviewChecks';

const key = 'caseload.review';
const settingsSchema = z.object({
  // Names of checks; one that there is no more does no harm.
  off: z.catch(z.array(z.custom<CheckName>((name) => typeof name === 'string')), []),
  openMonths: z.catch(z.number().check(z.int(), z.minimum(1), z.maximum(600)), 12),
  quietDays: z.catch(z.number().check(z.int(), z.minimum(1), z.maximum(10_000)), 90),
  hasKeys: z.catch(z.boolean(), true),
});
/** How a reviewer reviews. Holds no personal data, so it may stay in this browser. */
export type ReviewSettings = z.infer<typeof settingsSchema>;

let settings = read();
const listeners = new Set<() => void>();

function read(): ReviewSettings {
  try {
    return settingsSchema.parse(JSON.parse(localStorage.getItem(key) ?? '{}'));
  } catch {
    return settingsSchema.parse({}); // unreadable or no storage: what everyone starts with
  }
}

/** Changes settings and keeps them in this browser. */
export function changeReviewSettings(changes: Partial<ReviewSettings>): void {
  settings = { ...settings, ...changes };
  try {
    localStorage.setItem(key, JSON.stringify(settings));
  } catch {
    // No storage: they hold until a reload.
  }
  for (const listener of listeners) listener();
}

/** The reviewer's settings. */
export function useReviewSettings(): ReviewSettings {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => settings,
  );
}

import { useSyncExternalStore } from 'react';
import { z } from '../../../lib/zod';
import { type CheckName, checkNames } from './reviewChecks';

const key = 'caseload.review';
const settingsSchema = z.object({
  off: z.array(z.enum(checkNames as [CheckName, ...CheckName[]])).catch([]),
  openMonths: z.number().int().min(1).max(600).catch(12),
  quietDays: z.number().int().min(1).max(10_000).catch(90),
  hasKeys: z.boolean().catch(true),
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

import type { z } from '../lib/zod';

const prefix = 'caseload.';

/**
 * What a tab keeps over a reload, in `sessionStorage` under our own prefix. Parsed when read; null where
 * it is absent, unreadable, or the browser allows no storage (then the app works without it).
 */
export function readKept<T>(key: string, schema: z.ZodMiniType<T>): T | null {
  try {
    const text = sessionStorage.getItem(prefix + key);
    return text === null ? null : (schema.safeParse(JSON.parse(text)).data ?? null);
  } catch {
    return null;
  }
}

/** Keeps a value until the tab is closed or someone signs out. Never give it a secret. */
export function keep(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(prefix + key, JSON.stringify(value));
  } catch {
    // No storage, or none left: a reload will forget it, which is safe.
  }
}

/** Forgets one value. */
export function forget(key: string): void {
  try {
    sessionStorage.removeItem(prefix + key);
  } catch {
    // Nothing can have been kept.
  }
}

/** Forgets everything that any part of the app has kept in this tab. */
export function forgetAll(): void {
  try {
    // The origin may serve other apps, below other paths: only our own keys are ours to remove.
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(prefix)) sessionStorage.removeItem(key);
    }
  } catch {
    // Nothing can have been kept.
  }
}

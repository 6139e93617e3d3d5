import { z } from '../lib/zod';
import { keep, readKept } from '../session/keptStorage';

const keptKey = 'reloadedForUpdate';
const againAfterMs = 60_000;

/**
 * Code that is loaded when first needed may be gone after an update of the server. Then the app is loaded
 * anew at `target`, where one was about to go, unless that would lose what somebody typed, or has just been
 * tried. Source: Vite, "Load Error Handling".
 */
export function reloadOnUpdate(target: () => string | null): void {
  window.addEventListener('vite:preloadError', () => {
    if (!navigator.onLine) return; // nothing would come instead of the page
    const last = readKept(keptKey, z.number());
    if (hasUnsavedWork() || (last !== null && Date.now() - last < againAfterMs)) return;
    keep(keptKey, Date.now());
    const href = target();
    if (href === null) location.reload();
    else location.assign(href);
  });
}

/** Asks the page what the browser would ask it before a reload. */
function hasUnsavedWork(): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

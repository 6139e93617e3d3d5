/*
 * One tab at a time drives a run: it holds a lock that the browser frees when the tab is gone.
 * Source: Web Locks API. A browser without it (plain http) has nothing to tell tabs apart by.
 */

const nameOf = (runId: string) => `caseload.run.${runId}`;

/** Holds a run until it is finished or `signal` aborts. False, at once, where another tab holds it. */
export async function holdRun(
  runId: string,
  signal: AbortSignal,
  finished: Promise<void>,
): Promise<boolean> {
  const ended = Promise.race([finished, aborted(signal)]);
  if (!navigator.locks) {
    await ended;
    return true;
  }
  return navigator.locks.request(nameOf(runId), { ifAvailable: true }, async (lock) => {
    if (lock === null) return false;
    await ended;
    return true;
  });
}

/** Whether another tab drives a run. */
export async function isHeldElsewhere(runId: string): Promise<boolean> {
  if (!navigator.locks) return false;
  return navigator.locks.request(nameOf(runId), { ifAvailable: true }, (lock) => lock === null);
}

/** Resolves once nobody holds a run any more; never, once `signal` aborts. */
export async function whenReleased(runId: string, signal: AbortSignal): Promise<void> {
  try {
    await navigator.locks?.request(nameOf(runId), { signal }, () => undefined);
  } catch {
    await new Promise(() => undefined); // aborted: nobody waits any more
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

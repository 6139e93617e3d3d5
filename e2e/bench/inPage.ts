/** What a measurement waits for in the document. */
export interface Sight {
  selector: string;
  /** How many of them; 1 unless told. */
  atLeast?: number;
  /** The first one leads elsewhere than here. */
  isNot?: string;
}

/** The stopwatch in the page. */
interface Stopwatch {
  /** From the next event of this kind until the sight is painted, in ms. `now`: from now. `load`: from the start of the load. */
  start(from: 'click' | 'change' | 'now' | 'load', sight: Sight): void;
  result: Promise<number>;
  /** Time that tasks took beyond 50 ms each, in ms. */
  blockingMs: number;
  /** From each key to the frame after it, in ms. */
  keysMs: number[];
}

declare global {
  interface Window {
    stopwatch: Stopwatch;
  }
}

/** Runs in the page before its own code. Must not use anything from outside. */
export function installStopwatch(firstRows: Sight): void {
  const isSeen = ({ selector, atLeast = 1, isNot }: Sight) => {
    const found = document.querySelectorAll(selector);
    return (
      found.length >= atLeast && (isNot === undefined || found[0]?.getAttribute('href') !== isNot)
    );
  };
  /** Two frames later what was in the document is on the screen. */
  const painted = (sight: Sight) =>
    new Promise<number>((resolve, reject) => {
      setTimeout(() => reject(new Error(`Not seen: ${JSON.stringify(sight)}`)), 30_000);
      const look = () => {
        if (!isSeen(sight)) return false;
        observer.disconnect();
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
        return true;
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { subtree: true, childList: true, characterData: true });
      // What a box holds changes without a change of the document.
      const lookOn = () => look() || requestAnimationFrame(lookOn);
      lookOn();
    });
  const stopwatch: Stopwatch = {
    start: (from, sight) => {
      const begun =
        from === 'click' || from === 'change'
          ? new Promise<number>((resolve) =>
              addEventListener(from, (event) => resolve(event.timeStamp), {
                once: true,
                capture: true,
              }),
            )
          : Promise.resolve(from === 'now' ? performance.now() : 0);
      stopwatch.result = begun.then(async (startMs) => (await painted(sight)) - startMs);
    },
    result: Promise.resolve(0),
    blockingMs: 0,
    keysMs: [],
  };
  window.stopwatch = stopwatch;
  stopwatch.start('load', firstRows);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) stopwatch.blockingMs += duration - 50;
  }).observe({ type: 'longtask', buffered: true });
  addEventListener(
    'keydown',
    ({ timeStamp }) =>
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => stopwatch.keysMs.push(performance.now() - timeStamp);
        channel.port2.postMessage(null);
      }),
    true,
  );
}

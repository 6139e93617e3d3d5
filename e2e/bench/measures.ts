import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';
import type { Staging } from '../support/staging';
import { installStopwatch, type Sight } from './inPage';
import type { OwnLoads } from './ownLoads';
import { involvementRows, rows, type Subject } from './subjects';

/** What each figure is, in the order of the table. */
export const figures = {
  js: 'JS until the first rows, KiB gzip',
  cold: 'cold load to first rows, ms',
  coldWatched: 'the same with a debugger attached, ms',
  coldSlow: 'the same, CPU 4× slower and fast 4G, ms',
  blocking: 'blocking time in that load, ms',
  next: 'next page, never seen before, API + 40 ms, ms',
  seen: 'page seen before, ms',
  sort: 'sort click to rows, API + 40 ms, ms',
  open: 'open a case to its involvements, API + 40 ms, ms',
  back: 'back to the list, ms',
  hundred: '100 rows, click to painted, ms',
  thousand: '1,000 rows loaded, click to the last one painted, ms',
  elements: 'elements at 1,000 rows',
  heap: 'JS heap at 1,000 rows, MiB',
  key: 'keystroke to paint in the edit form, p95, ms',
  bulk: '100 cases changed, click to last PATCH answered, API + 40 ms, ms',
} as const;
export type Figure = keyof typeof figures;
export type Figures = Partial<Record<Figure, number>>;

/** What a person takes to look at a page, in which an app may fetch ahead. */
const lookMs = 1_500;
/** From the pointer's arrival on a link to the click. */
const aimMs = 300;

export interface Bench {
  browser: Browser;
  baseURL: string;
  staging: Staging;
  measureOwnLoad: OwnLoads['measure'];
  /** Latency that the API is given where a figure says so, in ms. */
  addedMs: number;
  /** What the session keeps in `sessionStorage`. */
  kept: Record<string, string>;
}

const rowsOfList: Sight = { selector: rows, atLeast: 10 };

/** A new tab of somebody who signed in before, with a stopwatch that waits for `firstRows` in each document. */
export async function openContext(
  { browser, baseURL, kept }: Bench,
  firstRows: Sight = rowsOfList,
): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL, viewport: { width: 1280, height: 800 } });
  // What tsx puts around functions, and pages do not have.
  await context.addInitScript('globalThis.__name = (it) => it');
  await context.addInitScript((entries) => {
    for (const [key, value] of Object.entries(entries)) sessionStorage.setItem(key, value);
  }, kept);
  await context.addInitScript(installStopwatch, firstRows);
  return context;
}

/** Nothing cached, nothing running: the load of the list as of somebody who signed in before. */
export async function measureLoad(
  { browser, baseURL, kept, measureOwnLoad }: Bench,
  { listPath }: Subject,
): Promise<Figures> {
  const session = await browser.newBrowserCDPSession();
  // A context that Playwright does not know, and so attaches nothing to.
  const { browserContextId } = await session.send('Target.createBrowserContext');
  try {
    const cold = measureOwnLoad(rowsOfList, kept);
    await session.send('Target.createTarget', { url: baseURL + listPath, browserContextId });
    return { cold: await cold };
  } finally {
    await session.send('Target.disposeBrowserContext', { browserContextId });
    await session.detach();
  }
}

/** The same with a debugger attached, which counts bytes and slows down. */
export async function measureWatchedLoad(
  bench: Bench,
  subject: Subject,
  isSlow: boolean,
): Promise<Figures> {
  const context = await openContext(bench);
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    if (isSlow) await slowDown(session);
    const scripts = watchScripts(session);
    await page.goto(subject.listPath, { waitUntil: 'commit' });
    const loadMs = await page.evaluate(() => window.stopwatch.result);
    const js = scripts.bytes() / 1024;
    if (!isSlow) return { js, coldWatched: loadMs };
    await page.waitForTimeout(3_000); // what comes after the rows blocks, too
    const blockingMs = await page.evaluate(() => window.stopwatch.blockingMs);
    return { coldSlow: loadMs, blocking: blockingMs };
  } finally {
    await context.close();
  }
}

/** Source: Chrome DevTools, "Fast 4G". */
async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 165,
    downloadThroughput: (9_000_000 * 0.9) / 8,
    uploadThroughput: (1_500_000 * 0.9) / 8,
  });
}

function watchScripts(session: CDPSession): { bytes: () => number } {
  const scripts = new Set<string>();
  let bytes = 0;
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  return { bytes: () => bytes };
}

/** One person works with the list and a case, in one tab. Puts what it measures into `took`. */
export async function measureWork(bench: Bench, subject: Subject, took: Figures): Promise<void> {
  const { staging, addedMs } = bench;
  const context = await openContext(bench);
  try {
    const page = await context.newPage();
    const openList = async () => {
      await page.goto(subject.listPath);
      await page.evaluate(() => window.stopwatch.result);
      await page.waitForTimeout(lookMs);
    };
    const firstHref = () => page.locator(rows).first().getAttribute('href');
    const watch = async (from: 'click' | 'change', sight: Sight, act: () => Promise<void>) => {
      await page.evaluate(([kind, it]) => window.stopwatch.start(kind, it), [from, sight] as const);
      await act();
      return page.evaluate(() => window.stopwatch.result);
    };
    const otherRows = async () => ({ selector: rows, isNot: (await firstHref()) ?? '' });

    await staging.settings({ latency_ms: addedMs });
    await openList();
    took.next = await watch('click', await otherRows(), () => subject.next(page));
    await page.waitForTimeout(lookMs);
    await staging.settings({ latency_ms: 0 });
    took.seen = await watch('click', await otherRows(), () => subject.previous(page));
    await staging.settings({ latency_ms: addedMs });
    took.sort = await watch('click', await otherRows(), () => subject.sortByName(page));
    await page.waitForTimeout(lookMs);
    const link = page.locator(rows).nth(3);
    await link.hover();
    await page.waitForTimeout(aimMs);
    took.open = await watch('click', { selector: involvementRows }, () => link.click());
    await staging.settings({ latency_ms: 0 });
    await page.waitForTimeout(lookMs);
    await page.evaluate((selector) => {
      window.stopwatch.start('now', { selector, atLeast: 10 });
      history.back();
    }, `${rows}[href]`);
    took.back = await page.evaluate(() => window.stopwatch.result);

    await openList();
    took.hundred = await watch('change', { selector: rows, atLeast: 100 }, () =>
      subject.chooseHundred(page),
    );
    await openList();
    await subject.thousand(page);
    took.thousand = await page.evaluate(() => window.stopwatch.result);
    await page.waitForTimeout(lookMs);
    took.elements = await page.evaluate(() => document.querySelectorAll('*').length);
    took.heap = await heapMiB(page);
    took.key = await measureKeys(page, subject);
    await staging.settings({ latency_ms: addedMs });
    took.bulk = await subject.changeHundred(page);
  } finally {
    await staging.settings({ latency_ms: 0 });
    await context.close();
  }
}

async function measureKeys(page: Page, subject: Subject): Promise<number> {
  await page.goto('/cases?sort=name');
  const caseId = (await page.locator('[data-case-id]').first().getAttribute('data-case-id')) ?? '';
  await page.goto(subject.formPath(caseId));
  await page.locator('textarea').first().click();
  for (let index = 0; index < 60; index += 1) {
    await page.keyboard.press('a');
    await page.waitForTimeout(30);
  }
  const keys = await page.evaluate(() => window.stopwatch.keysMs);
  if (keys.length < 50) throw new Error('Keys got lost.');
  return keys.toSorted((a, b) => a - b)[Math.floor(keys.length * 0.95)] ?? 0;
}

/** Of the page, after the garbage is collected. */
export async function heapMiB(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1024 / 1024;
}

/** Pages to and fro so many times; gives the heap at each 200th, in MiB. */
export async function measureMemory(bench: Bench, changes: number): Promise<number[]> {
  const context = await openContext(bench);
  const page = await context.newPage();
  await page.goto('/cases');
  await page.evaluate(() => window.stopwatch.result);
  const heaps = [await heapMiB(page)];
  for (let change = 1; change <= changes; change += 1) {
    // Fifty pages forth, fifty back.
    const isForth = Math.floor((change - 1) / 50) % 2 === 0;
    await page.evaluate(
      ([selector, name]) => {
        const isNot = document.querySelector(selector)?.getAttribute('href') ?? '';
        window.stopwatch.start('now', { selector, isNot });
        document.querySelector<HTMLElement>(`button[aria-label="${name}"]`)?.click();
        return window.stopwatch.result;
      },
      [rows, isForth ? 'Next page' : 'Previous page'] as const,
    );
    if (change % 200 === 0) heaps.push(await heapMiB(page));
  }
  await context.close();
  return heaps;
}

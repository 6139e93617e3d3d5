import type { Page } from '@playwright/test';

/** Everything that the page's origin keeps in the browser, as one text; empty where it keeps nothing. */
export async function storedText(page: Page): Promise<string> {
  const kept = await page.evaluate(async () => {
    const entries = [...Object.entries(sessionStorage), ...Object.entries(localStorage)];
    const caches = await window.caches.keys();
    const databases = await indexedDB.databases();
    return [
      document.cookie,
      ...entries.flat(),
      ...caches,
      ...databases.map(({ name }) => name ?? ''),
      JSON.stringify(history.state?.usr ?? ''),
    ].filter((text) => text !== '' && text !== '""');
  });
  return kept.join('\n');
}

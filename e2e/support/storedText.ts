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

/** What stands in a store of the app's database, with binary data as text. */
export function storedRecords(page: Page, store: string): Promise<unknown[]> {
  return page.evaluate(async (name) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('caseload');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    try {
      const records = await new Promise<object[]>((resolve, reject) => {
        const request = database.transaction(name).objectStore(name).getAll();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const asText = (_: string, value: unknown) =>
        value instanceof ArrayBuffer ? new TextDecoder().decode(value) : value;
      return JSON.parse(JSON.stringify(records, asText)) as object[];
    } finally {
      database.close();
    }
  }, store);
}

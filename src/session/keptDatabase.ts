import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { SignOutOptions } from './sessionStore';

/** Records that outlive their tab, by whose they are: see `keptScope`. Features know what stands in `value`. */
interface KeptSchema extends DBSchema {
  ledgers: {
    key: string;
    value: { id: string; scope: string; keptAt: number; value: unknown };
    indexes: { scope: string };
  };
  entries: {
    key: [runId: string, index: number];
    value: { runId: string; index: number; value: unknown };
  };
  reviews: { key: string; value: { scope: string; keptAt: number; value: unknown } };
  /** What drafts are encrypted with. The browser gives away the use of such a key, never the key. */
  draftKeys: { key: string; value: { scope: string; keptAt: number; key: CryptoKey } };
  drafts: {
    key: [scope: string, form: string];
    value: {
      scope: string;
      form: string;
      keptAt: number;
      iv: Uint8Array<ArrayBuffer>;
      data: ArrayBuffer;
    };
  };
}

export type KeptDatabase = IDBPDatabase<KeptSchema>;

const name = 'caseload';
/** Raise it when a stored shape changes: what an older version kept is dropped. */
const version = 2;
const storeNames = ['ledgers', 'entries', 'reviews', 'draftKeys', 'drafts'] as const;
type StoreName = (typeof storeNames)[number];
const keptForMs = 7 * 24 * 60 * 60_000;
/** How long a draft is kept. */
export const draftLimitMs = 24 * 60 * 60_000;

let opened: Promise<KeptDatabase | null> | null = null;

/**
 * What this browser keeps over the end of a tab: ledgers of bulk runs, the progress of reviews, and drafts. Null
 * where the browser refuses to keep anything. A sign-out empties it; a week drops what nobody came back to.
 */
export function keptDatabase(): Promise<KeptDatabase | null> {
  opened ??= open();
  return opened;
}

/** Empties what is kept, as a sign-out wants it. */
export async function emptyKeptDatabase({ keepsDrafts = false }: SignOutOptions): Promise<void> {
  const drafts: readonly StoreName[] = keepsDrafts ? ['draftKeys', 'drafts'] : [];
  await emptyStores(storeNames.filter((name) => !drafts.includes(name)));
}

async function open(): Promise<KeptDatabase | null> {
  try {
    const database = await openDB<KeptSchema>(name, version, {
      upgrade: (created) => {
        for (const store of created.objectStoreNames) created.deleteObjectStore(store);
        created.createObjectStore('ledgers', { keyPath: 'id' }).createIndex('scope', 'scope');
        created.createObjectStore('entries', { keyPath: ['runId', 'index'] });
        created.createObjectStore('reviews', { keyPath: 'scope' });
        created.createObjectStore('draftKeys', { keyPath: 'scope' });
        created.createObjectStore('drafts', { keyPath: ['scope', 'form'] });
      },
      // Another tab runs a newer version: let it through, and open anew when next asked.
      blocking: () => void closeDatabase(),
      terminated: () => {
        opened = null;
      },
    });
    await dropOld(database, Date.now() - keptForMs);
    await dropOldDrafts(database, Date.now() - draftLimitMs);
    return database;
  } catch {
    return null; // private windows and full disks: the app works, and a reload forgets
  }
}

async function closeDatabase(): Promise<void> {
  const database = await opened;
  opened = null;
  database?.close();
}

async function emptyStores(names: StoreName[]): Promise<void> {
  const database = await keptDatabase();
  if (database === null) return;
  const transaction = database.transaction(names, 'readwrite');
  await Promise.all([
    ...names.map((store) => transaction.objectStore(store).clear()),
    transaction.done,
  ]);
}

async function dropOld(database: KeptDatabase, beforeMs: number): Promise<void> {
  const transaction = database.transaction(storeNames, 'readwrite');
  for await (const cursor of transaction.objectStore('ledgers')) {
    if (cursor.value.keptAt >= beforeMs) continue;
    await transaction.objectStore('entries').delete(entriesOf(cursor.value.id));
    await cursor.delete();
  }
  for await (const cursor of transaction.objectStore('reviews')) {
    if (cursor.value.keptAt < beforeMs) await cursor.delete();
  }
  await transaction.done;
}

async function dropOldDrafts(database: KeptDatabase, beforeMs: number): Promise<void> {
  const transaction = database.transaction(['draftKeys', 'drafts'], 'readwrite');
  for await (const cursor of transaction.objectStore('drafts')) {
    if (cursor.value.keptAt < beforeMs) await cursor.delete();
  }
  for await (const cursor of transaction.objectStore('draftKeys')) {
    if (cursor.value.keptAt < beforeMs) await cursor.delete();
  }
  await transaction.done;
}

/** The keys of all entries of a run. */
export function entriesOf(runId: string): IDBKeyRange {
  return IDBKeyRange.bound([runId, 0], [runId, Number.MAX_SAFE_INTEGER]);
}

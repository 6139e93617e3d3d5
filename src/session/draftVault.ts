import { draftLimitMs, type KeptDatabase, keptDatabase } from './keptDatabase';

/** Something that was typed and not saved, with when it was last kept, in ms since 1970. */
export interface KeptDraft {
  value: unknown;
  keptAt: number;
}

const algorithm = 'AES-GCM';
/** Whatever is kept, read or forgotten happens in the order in which it was asked for. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Keeps what was typed in a form, encrypted with a key that a sign-out destroys, unless the person asked for the
 * drafts to wait: then the key waits too, for a day at most, and the browser still gives away its use only. `scope` is whose it is,
 * see `keptScope`. Where the browser keeps nothing, or has no WebCrypto, a reload forgets it.
 * Source: Web Cryptography API, AES-GCM.
 */
export function keepDraft(scope: string, form: string, value: unknown): Promise<void> {
  return inOrder(undefined, async (database) => {
    const key = await usableKey(database, scope);
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const text = new TextEncoder().encode(JSON.stringify(value));
    const data = await crypto.subtle.encrypt(bound(iv, scope, form), key, text);
    const transaction = database.transaction(['draftKeys', 'drafts'], 'readwrite');
    // A sign-out meanwhile has destroyed the key: then nothing may be left behind.
    const keys = transaction.objectStore('draftKeys');
    if (await keys.get(scope)) {
      const keptAt = Date.now();
      await keys.put({ scope, key, keptAt });
      await transaction.objectStore('drafts').put({ scope, form, keptAt, iv, data });
    }
    await transaction.done;
  });
}

/** What was kept of a form; null where nothing was, or not any more. */
export function readDraft(scope: string, form: string): Promise<KeptDraft | null> {
  return inOrder(null, async (database) => {
    const held = await database.get('drafts', [scope, form]);
    const key = (await database.get('draftKeys', scope))?.key;
    if (!held || !key || held.keptAt < Date.now() - draftLimitMs) return null;
    const data = await crypto.subtle.decrypt(bound(held.iv, scope, form), key, held.data);
    return { value: JSON.parse(new TextDecoder().decode(data)), keptAt: held.keptAt };
  });
}

/** Forgets what was kept of a form. */
export function forgetDraft(scope: string, form: string): Promise<void> {
  return inOrder(undefined, (database) => database.delete('drafts', [scope, form]));
}

function inOrder<T>(otherwise: T, task: (database: KeptDatabase) => Promise<T>): Promise<T> {
  const done = last.then(async () => {
    try {
      const database = await keptDatabase();
      return database && globalThis.crypto?.subtle ? await task(database) : otherwise;
    } catch {
      return otherwise; // a full disk or a key that is gone: the form works, and a reload forgets
    }
  });
  last = done;
  return done;
}

/** Binds what is encrypted to its place, so that it cannot be passed off as another form's. */
function bound(iv: Uint8Array<ArrayBuffer>, scope: string, form: string): AesGcmParams {
  const additionalData = new TextEncoder().encode(JSON.stringify([scope, form]));
  return { name: algorithm, iv, additionalData };
}

async function usableKey(database: KeptDatabase, scope: string): Promise<CryptoKey> {
  const held = await database.get('draftKeys', scope);
  if (held) return held.key;
  const made = await crypto.subtle.generateKey({ name: algorithm, length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const transaction = database.transaction('draftKeys', 'readwrite');
  const other = await transaction.store.get(scope); // another tab may have been quicker
  if (!other) await transaction.store.put({ scope, key: made, keptAt: Date.now() });
  await transaction.done;
  return other?.key ?? made;
}

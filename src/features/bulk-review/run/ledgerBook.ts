import { isSettled } from './entryTransitions';
import { type EntryState, entryStates, type Ledger, type LedgerEntry } from './ledger';
import type { LedgerStore } from './runContract';

/** So many entries go into one transaction: a cancel of thousands must not block the page. */
const batchSize = 500;

/** The ledger and its entries, in memory and written through to the store. */
export interface LedgerBook {
  ledger(): Ledger;
  entries: readonly LedgerEntry[];
  entry(index: number): LedgerEntry;
  counts: Readonly<Record<EntryState, number>>;
  /** Entries without an outcome. */
  unsettled(): number;
  /** Replaces an entry. True once the store holds it, false where the store fails. */
  put(entry: LedgerEntry): Promise<boolean>;
  /** Stores that the run is over, after everything put before. False where the store fails. */
  finish(finishedAt: string): Promise<boolean>;
}

/** A book over `store`. What could not be stored is tried again with whatever is put next. */
export function createLedgerBook(
  firstLedger: Ledger,
  firstEntries: readonly LedgerEntry[],
  store: LedgerStore,
): LedgerBook {
  const entries = [...firstEntries];
  const counts = Object.fromEntries(entryStates.map((state) => [state, 0])) as Record<
    EntryState,
    number
  >;
  for (const { state } of entries) counts[state] += 1;
  let ledger = firstLedger;
  const unstored = new Map<number, LedgerEntry>();
  let lastWrite: Promise<boolean> = Promise.resolve(true);
  let nextWrite: Promise<boolean> | null = null;

  /** One write at a time; whoever comes meanwhile shares the next. */
  function stored(): Promise<boolean> {
    if (nextWrite === null) {
      nextWrite = lastWrite.then(write);
      lastWrite = nextWrite;
    }
    return nextWrite;
  }

  async function write(): Promise<boolean> {
    nextWrite = null;
    const pending = [...unstored.values()];
    try {
      for (let start = 0; start < pending.length; start += batchSize) {
        const batch = pending.slice(start, start + batchSize);
        await store.putEntries(ledger.id, batch);
        for (const entry of batch) {
          if (unstored.get(entry.index) === entry) unstored.delete(entry.index);
        }
      }
      return true;
    } catch {
      return false;
    }
  }

  function entryAt(index: number): LedgerEntry {
    const entry = entries[index];
    if (entry === undefined) throw new RangeError('no such entry');
    return entry;
  }

  return {
    ledger: () => ledger,
    entries,
    entry: entryAt,
    counts,
    unsettled: () => counts.waiting + counts.sent,
    put(entry) {
      const before = entryAt(entry.index);
      if (isSettled(before)) return Promise.resolve(true); // an outcome is final
      counts[before.state] -= 1;
      counts[entry.state] += 1;
      entries[entry.index] = entry;
      unstored.set(entry.index, entry);
      return stored();
    },
    async finish(finishedAt) {
      if (!(await stored())) return false;
      const finished = { ...ledger, finishedAt };
      try {
        await store.putLedger(finished);
      } catch {
        return false;
      }
      ledger = finished;
      return true;
    },
  };
}

import { entriesOf, type KeptDatabase, keptDatabase } from '../../../session/keptDatabase';
import type { Ledger, LedgerEntry } from './ledger';
import type { LedgerStore } from './runContract';

/** The ledgers that this browser keeps. Where it keeps nothing, writes pass and reads find nothing. */
export const ledgerStore = {
  putLedger: (ledger: Ledger) =>
    inDatabase(undefined, async (database) => {
      const { id, scope } = ledger;
      await database.put('ledgers', { id, scope, keptAt: Date.now(), value: ledger });
    }),
  /** One transaction: all of them or none. */
  putEntries: (runId: string, entries: readonly LedgerEntry[]) =>
    inDatabase(undefined, async (database) => {
      const transaction = database.transaction('entries', 'readwrite', { durability: 'relaxed' });
      for (const value of entries) void transaction.store.put({ runId, index: value.index, value });
      await transaction.done;
    }),
  /** The ledgers of a scope, the newest first. */
  list: (scope: string): Promise<Ledger[]> =>
    inDatabase([], async (database) => {
      const kept = await database.getAllFromIndex('ledgers', 'scope', scope);
      const ledgers = kept.map(({ value }) => value as Ledger);
      return ledgers.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
    }),
  /** All entries of a run, by place. */
  entries: (runId: string): Promise<LedgerEntry[]> =>
    inDatabase([], async (database) => {
      const kept = await database.getAll('entries', entriesOf(runId));
      return kept.map(({ value }) => value as LedgerEntry);
    }),
  /** Leaves no trace of a run. */
  forget: (runId: string) =>
    inDatabase(undefined, async (database) => {
      const transaction = database.transaction(['ledgers', 'entries'], 'readwrite');
      await Promise.all([
        transaction.objectStore('ledgers').delete(runId),
        transaction.objectStore('entries').delete(entriesOf(runId)),
        transaction.done,
      ]);
    }),
} satisfies LedgerStore & Record<string, unknown>;

async function inDatabase<T>(without: T, work: (database: KeptDatabase) => Promise<T>): Promise<T> {
  const database = await keptDatabase();
  return database === null ? without : work(database);
}

import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { keptDatabase } from '../../../session/keptDatabase';
import { signOut } from '../../../session/sessionStore';
import { startKeptDatabase } from '../../../session/startKeptDatabase';
import { buildEntry, buildLedger } from './buildLedger';
import { ledgerStore } from './ledgerStore';

afterEach(async () => {
  for (const { id } of await ledgerStore.list('scope')) await ledgerStore.forget(id);
});

const entries = (count: number) =>
  Array.from({ length: count }, (_, index) => buildEntry({ index }));

test('a ledger comes back as it was put, its entries by place', async () => {
  const ledger = buildLedger({ id: 'run-a', scope: 'scope' });
  await ledgerStore.putLedger(ledger);
  await ledgerStore.putEntries('run-a', entries(30).toReversed());
  await ledgerStore.putEntries('run-a', [buildEntry({ index: 7, state: 'changed' })]);
  expect(await ledgerStore.list('scope')).toEqual([ledger]);
  const kept = await ledgerStore.entries('run-a');
  expect(kept.map(({ index }) => index)).toEqual(entries(30).map(({ index }) => index));
  expect(kept[7]?.state).toBe('changed');
});

test('another environment or application sees nothing of it', async () => {
  await ledgerStore.putLedger(buildLedger({ id: 'run-a', scope: 'scope' }));
  expect(await ledgerStore.list('other scope')).toEqual([]);
});

test('a run that is forgotten leaves nothing, and takes nothing of another with it', async () => {
  for (const id of ['run-a', 'run-b']) {
    await ledgerStore.putLedger(buildLedger({ id, scope: 'scope' }));
    await ledgerStore.putEntries(id, entries(3));
  }
  await ledgerStore.forget('run-a');
  expect(await ledgerStore.entries('run-a')).toEqual([]);
  expect(await ledgerStore.entries('run-b')).toHaveLength(3);
});

test('a sign-out empties everything', async () => {
  startKeptDatabase();
  await ledgerStore.putLedger(buildLedger({ id: 'run-a', scope: 'scope' }));
  await ledgerStore.putEntries('run-a', entries(3));
  signOut();
  const database = await keptDatabase();
  await vi.waitFor(async () => {
    expect(await database?.count('ledgers')).toBe(0);
    expect(await database?.count('entries')).toBe(0);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Database } from '../database';
import { resources } from '../resources';
import { seed, seedWhenEmpty } from './seed';

const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
const opened: Database[] = [];
afterAll(() => {
  for (const database of opened) database.close();
  rmSync(folder, { recursive: true });
});

function seeded(name: string, today: string, cases = 300): Database {
  const database = new Database(join(folder, name));
  opened.push(database);
  seedWhenEmpty(database, { cases, today });
  return database;
}

const everything = (database: Database) =>
  [...Object.keys(resources), 'case_assignees'].map((table) =>
    database.all(`SELECT * FROM ${table} ORDER BY 1, 2`),
  );

const database = seeded('first.db', '2026-03-15');
const count = (condition: string, table = 'cases') =>
  Number(database.first(`SELECT count(*) AS total FROM ${table} WHERE ${condition}`)?.total);

test('the same day gives the same records, also after a reset', () => {
  expect(everything(seeded('second.db', '2026-03-15'))).toEqual(everything(database));
  const third = seeded('third.db', '2026-03-15', 10);
  seed(third, { cases: 300, today: '2026-03-15' });
  expect(everything(third)).toEqual(everything(database));
});

test('another day moves the dates and keeps the ids', () => {
  const later = seeded('later.db', '2026-03-25');
  const read = (it: Database) => it.all('SELECT id, name FROM cases ORDER BY id');
  expect(read(later)).toEqual(read(database));
  const latest = (it: Database) => String(it.first('SELECT max(opened_on) AS day FROM cases')?.day);
  expect(Date.parse(latest(later)) - Date.parse(latest(database))).toBe(10 * 86_400_000);
});

test.each([
  ["status = 'Closed' AND closed_on IS NOT NULL AND closing_reason IS NOT NULL"],
  ["status = 'Closed' AND closed_on IS NULL"],
  ["status = 'On hold'"],
  ['county IS NULL'],
  ['legacy_id IS NULL'],
  ["county LIKE '%, ON'"],
  ["custom_fields LIKE '%courtDate%'"],
  ["custom_fields IS NULL OR custom_fields NOT LIKE '%referralSource%'"],
  ["name GLOB '*[王李张]*'"],
  ["name GLOB '*[А-я]*'"],
  ["name LIKE '%''%'"],
  ['length(name) > 35'],
])('some cases show: %s', (condition) => {
  expect(count(condition)).toBeGreaterThan(0);
  expect(count(condition)).toBeLessThan(300);
});

test('nothing lies in the future, and nothing ends before it begins', () => {
  expect(
    count("opened_on > '2026-03-15' OR updated_at > '2026-03-16' OR updated_at < created_at"),
  ).toBe(0);
  expect(count('closed_on < opened_on')).toBe(0);
  expect(count('end_date < effective_date', 'involvements')).toBe(0);
  expect(count("target_date < '2026-03-15' AND status = 'in_progress'", 'goals')).toBeGreaterThan(
    0,
  );
});

test('one case in fifty is assigned to the user of the Worker', () => {
  const userId = database.first('SELECT worker_user_id FROM seeded')?.worker_user_id;
  expect(count(`user_id = '${userId}'`, 'case_assignees')).toBe(6);
});

import { today as currentDay } from '../calendarDate';
import type { Database } from '../database';
import { resources } from '../resources';
import { createIndexes, createTables, dropIndexes } from '../schema';
import { Random } from './random';
import { seedCase } from './seedCase';
import { seedReference } from './seedReference';

const defaultCases = 2_000;

/** How much to seed, and on which day (`YYYY-MM-DD`); the same options give the same records. */
export interface SeedOptions {
  cases?: number | undefined;
  today?: string | undefined;
}

/** Replaces every record. Tokens stay valid. */
export function seed(database: Database, options: SeedOptions): void {
  database.write(() => fill(database, options));
}

/** Makes a new file ready: tables, and the seed where there is none yet. */
export function seedWhenEmpty(database: Database, options: SeedOptions): void {
  database.write(() => {
    database.script(createTables);
    if (!database.first('SELECT 1 FROM seeded')) fill(database, options);
  });
}

function fill(
  database: Database,
  { cases = defaultCases, today = currentDay() }: SeedOptions,
): void {
  const random = new Random(20_240_229);
  database.script(dropIndexes);
  for (const table of [...Object.keys(resources), 'case_assignees', 'seeded']) {
    database.script(`DELETE FROM ${table}`);
  }
  const reference = seedReference(database, random);
  database.run('INSERT INTO seeded (worker_user_id) VALUES (?)', [reference.userIds[0] ?? null]);
  const context = { database, random, today, reference };
  for (let index = 0; index < cases; index += 1) seedCase(context, index);
  database.script(createIndexes);
  database.script('ANALYZE');
}

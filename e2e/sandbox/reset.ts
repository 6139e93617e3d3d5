import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Database } from './database';
import { sandboxDataFile } from './dataFile';
import { seed, seedWhenEmpty } from './seed/seed';

const cases = Number(process.env.SANDBOX_CASES ?? 2_000);
if (!Number.isInteger(cases) || cases < 1) {
  console.error('SANDBOX_CASES is a whole number of at least 1.');
  process.exit(1);
}
mkdirSync(dirname(sandboxDataFile), { recursive: true });
const database = new Database(sandboxDataFile);
seedWhenEmpty(database, { cases: 1 });
seed(database, { cases });
database.close();
console.log(`The sandbox starts over with ${cases} cases.`);

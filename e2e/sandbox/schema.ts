import type { AttributeDefinition, ResourceDefinition } from './resourceDefinition';
import { resources } from './resources';

/** Columns of each resource's table that the API does not show. */
const hiddenColumns: Partial<Record<string, string[]>> = {
  custom_fields: ['record_type TEXT NOT NULL'],
};

const supportTables = `
  CREATE TABLE IF NOT EXISTS case_assignees (
    case_id TEXT NOT NULL, user_id TEXT NOT NULL, PRIMARY KEY (case_id, user_id)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS tokens (
    hash TEXT PRIMARY KEY, client_id TEXT NOT NULL, expires_at INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS seeded (worker_user_id TEXT NOT NULL);
`;

/** Creates whatever tables are missing. */
export const createTables = [...Object.values(resources).map(createTable), supportTables].join(
  '\n',
);

/** The index that a list sorted by `column` walks. */
export function sortIndexName(definition: ResourceDefinition, column: string): string {
  return `${definition.type}_by_${column}`;
}

const indexes = new Map([
  ...Object.values(resources).flatMap(indexesOf),
  ['case_assignees_by_user', 'case_assignees (user_id, case_id)'],
]);

/** Creates whatever indexes are missing; quickest after the rows are in. */
export const createIndexes = [...indexes]
  .map(([name, target]) => `CREATE INDEX IF NOT EXISTS ${name} ON ${target};`)
  .join('\n');

/** Makes way for a quick bulk insert. */
export const dropIndexes = [...indexes.keys()]
  .map((name) => `DROP INDEX IF EXISTS ${name};`)
  .join('\n');

function createTable(definition: ResourceDefinition): string {
  const columns = [
    'id TEXT PRIMARY KEY NOT NULL',
    ...Object.entries(definition.attributes).map(([name, it]) => `${name} ${sqlType(it)}`),
    ...toOneColumns(definition).map((column) => `${column} TEXT`),
    ...(hiddenColumns[definition.type] ?? []),
    'extra TEXT',
    'deleted_at TEXT',
  ];
  return `CREATE TABLE IF NOT EXISTS ${definition.type} (${columns.join(', ')});`;
}

function sqlType({ kind }: AttributeDefinition): string {
  if (kind === 'number') return 'REAL';
  return kind === 'boolean' ? 'INTEGER' : 'TEXT';
}

function toOneColumns(definition: ResourceDefinition): string[] {
  return Object.values(definition.relationships).flatMap((it) =>
    it.kind === 'one' ? [it.column] : [],
  );
}

/** `deleted_at` and the filter columns ride along, so that a filtered page is found without the table. */
function indexesOf(definition: ResourceDefinition): [name: string, target: string][] {
  const sorted = Object.entries(definition.attributes).flatMap(([name, it]) =>
    it.indexed ? [name] : [],
  );
  return [...sorted, ...toOneColumns(definition)].map((column) => {
    const columns = new Set([column, 'id', ...(definition.filterColumns ?? []), 'deleted_at']);
    return [
      sortIndexName(definition, column),
      `${definition.type} (${[...columns].join(', ')}) WHERE deleted_at IS NULL`,
    ];
  });
}

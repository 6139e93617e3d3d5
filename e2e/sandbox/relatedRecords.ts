import { type Caller, visibleTo } from './access';
import type { Database, Row, SqlValue } from './database';
import type { RelationshipDefinition } from './resourceDefinition';
import { resources } from './resources';
import { selectWhereIn } from './selectRecords';

/** For each of `rows`, by id, the visible records that its relationship leads to, in their default order. */
export function relatedRecords(
  database: Database,
  caller: Caller,
  relationship: RelationshipDefinition,
  rows: Row[],
): Map<string, Row[]> {
  const target = resources[relationship.to];
  const visible = visibleTo(caller, target);
  const select = (column: string, values: string[]) =>
    selectWhereIn(database, target, column, values, visible);
  const ids = rows.map((row) => String(row.id));

  const result = new Map<string, Row[]>(ids.map((id) => [id, []]));
  const relate = (id: SqlValue | undefined, row: Row) => result.get(String(id))?.push(row);

  switch (relationship.kind) {
    case 'one': {
      const targetIds = new Set(rows.flatMap((row) => row[relationship.column] ?? []).map(String));
      const byId = new Map(select('id', [...targetIds]).map((row) => [row.id, row]));
      for (const row of rows) {
        const found = byId.get(row[relationship.column] ?? null);
        if (found) relate(row.id, found);
      }
      break;
    }
    case 'owned':
      for (const row of select(relationship.column, ids)) relate(row[relationship.column], row);
      break;
    case 'linked': {
      const { table, ownColumn, otherColumn } = relationship;
      const pairs = database.all(
        `SELECT ${ownColumn} AS own, ${otherColumn} AS other FROM ${table}
         WHERE ${ownColumn} IN (SELECT value FROM json_each(?))`,
        [JSON.stringify(ids)],
      );
      for (const row of select('id', [...new Set(pairs.map(({ other }) => String(other)))])) {
        for (const { own, other } of pairs) if (other === row.id) relate(own, row);
      }
    }
  }
  return result;
}

import type { Database, Row, SqlFragment } from './database';
import type { Page } from './paging';
import { attributeNamed, type ResourceDefinition } from './resourceDefinition';
import { sortIndexName } from './schema';
import { orderBy, type SortField } from './sorting';

/** With fewer matches than this, finding and sorting them all is quicker than walking the sort index. */
const fewMatches = 1_500;

interface Selection {
  conditions: SqlFragment[];
  sort: SortField[];
  page: Page;
}

/** One page of the records that meet all conditions, and how many meet them. A late page is read from the end. */
export function selectPage(
  database: Database,
  definition: ResourceDefinition,
  { conditions, sort, page }: Selection,
): { rows: Row[]; total: number } {
  const { type } = definition;
  const where = joinConditions(conditions);
  const counted = database.first(
    `SELECT count(*) AS total FROM ${type} WHERE ${where.sql}`,
    where.parameters,
  );
  const total = Number(counted?.total);
  if (page.offset >= total) return { rows: [], total };
  const fromEnd = page.offset > total / 2;
  const limit = Math.min(page.limit, total - page.offset);
  const skipped = fromEnd ? total - page.offset - limit : page.offset;
  const ids = database
    .all(
      `SELECT ${type}.id FROM ${type}${walkedIndex(definition, sort, total)} WHERE ${where.sql}
       ORDER BY ${orderBy(definition, sort, fromEnd)} LIMIT ? OFFSET ?`,
      [...where.parameters, limit, skipped],
    )
    .map(({ id }) => String(id));
  if (fromEnd) ids.reverse();
  return { rows: selectByIds(database, definition, ids), total };
}

/** The records with these ids, in this order. */
export function selectByIds(
  database: Database,
  definition: ResourceDefinition,
  ids: string[],
): Row[] {
  const rows = selectWhereIn(database, definition, 'id', ids);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id)).filter((row) => row !== undefined);
}

/** The records whose `column` holds one of `values`, in the default order. */
export function selectWhereIn(
  database: Database,
  definition: ResourceDefinition,
  column: string,
  values: string[],
  condition: SqlFragment = { sql: 'true', parameters: [] },
): Row[] {
  const { type, defaultSort } = definition;
  if (values.length === 0) return [];
  return database.all(
    `SELECT * FROM ${type}
     WHERE ${type}.${column} IN (SELECT value FROM json_each(?)) AND ${condition.sql}
     ORDER BY ${orderBy(definition, [
       { column: defaultSort, descending: false },
       { column: 'id', descending: false },
     ])}`,
    [JSON.stringify(values), ...condition.parameters],
  );
}

/** All conditions in one. */
function joinConditions(conditions: SqlFragment[]): SqlFragment {
  return {
    sql: conditions.map(({ sql }) => `(${sql})`).join(' AND '),
    parameters: conditions.flatMap(({ parameters }) => parameters),
  };
}

function walkedIndex(definition: ResourceDefinition, [first]: SortField[], total: number): string {
  const isIndexed = first && attributeNamed(definition, first.column)?.indexed;
  if (!isIndexed || total < fewMatches) return '';
  return ` INDEXED BY ${sortIndexName(definition, first.column)}`;
}

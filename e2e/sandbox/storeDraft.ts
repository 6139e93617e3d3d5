import type { Database, Row, SqlValue } from './database';
import type { Draft } from './draft';
import type { Attributes, Linked, ResourceDefinition } from './resourceDefinition';
import { resources } from './resources';

/** Writes what changed, and by whom. Call within a transaction. */
export function storeDraft(database: Database, draft: Draft, id: string, author: string): void {
  const { definition, before, attributes } = draft;
  if (before && draft.changed.size === 0) return;
  const now = timeAfter(before?.updated_at);
  const columns: Row = { updated_at: now, last_updated_by: author };
  if (!before) Object.assign(columns, { id, created_at: now, created_by: author });
  for (const [name, { kind, readOnly, derive }] of Object.entries(definition.attributes)) {
    if (draft.changed.has(name)) columns[name] = toSql(kind, attributes[name]);
    else if (readOnly && derive) columns[name] = derive(attributes);
  }
  for (const [name, relationship] of Object.entries(definition.relationships)) {
    if (relationship.kind === 'one') columns[relationship.column] = draft.toOne.get(name) ?? null;
    const targets = draft.toMany.get(name);
    if (relationship.kind === 'linked' && targets) {
      replaceLinks(database, relationship, id, targets);
    }
  }
  if (before?.extra) columns.extra = withoutChanged(String(before.extra), draft.changed);
  if (before) updateColumns(database, definition, id, columns);
  else insertColumns(database, definition, columns);
}

/** Hides a record and what cannot be without it. Call within a transaction. */
export function deleteRecord(
  database: Database,
  definition: ResourceDefinition,
  before: Row,
  author: string,
): void {
  const now = timeAfter(before.updated_at);
  const mark: Row = { deleted_at: now, updated_at: now, last_updated_by: author };
  const id = String(before.id);
  updateColumns(database, definition, id, mark);
  for (const dependent of Object.values(resources)) {
    for (const relationship of Object.values(dependent.relationships)) {
      if (relationship.kind !== 'one' || relationship.to !== definition.type) continue;
      const { column, onTargetDelete } = relationship;
      const columns = onTargetDelete === 'delete' ? mark : { [column]: null };
      if (onTargetDelete)
        updateWhere(database, dependent, `${column} = ? AND deleted_at IS NULL`, id, columns);
    }
  }
}

/** Sets these columns of one record. */
export function updateColumns(
  database: Database,
  definition: ResourceDefinition,
  id: string,
  columns: Row,
): void {
  updateWhere(database, definition, 'id = ?', id, columns);
}

/** Inserts a record that has these columns. */
export function insertColumns(
  database: Database,
  { type }: ResourceDefinition,
  columns: Row,
): void {
  const names = Object.keys(columns);
  database.run(
    `INSERT INTO ${type} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    Object.values(columns),
  );
}

/** Now, or a moment after `previous` where the clock has not moved on. */
export function timeAfter(previous: SqlValue | undefined): string {
  const earliest = previous ? Date.parse(String(previous)) + 1 : 0;
  return new Date(Math.max(Date.now(), earliest)).toISOString();
}

function updateWhere(
  database: Database,
  { type }: ResourceDefinition,
  condition: string,
  value: string,
  columns: Row,
): void {
  const assignments = Object.keys(columns).map((name) => `${name} = ?`);
  database.run(`UPDATE ${type} SET ${assignments.join(', ')} WHERE ${condition}`, [
    ...Object.values(columns),
    value,
  ]);
}

function replaceLinks(database: Database, link: Linked, id: string, targets: string[]): void {
  const { table, ownColumn, otherColumn } = link;
  database.run(`DELETE FROM ${table} WHERE ${ownColumn} = ?`, [id]);
  for (const target of targets) {
    database.run(`INSERT INTO ${table} (${ownColumn}, ${otherColumn}) VALUES (?, ?)`, [id, target]);
  }
}

function toSql(kind: string, value: unknown): SqlValue {
  if (kind === 'customFields' && value !== null) return JSON.stringify(value);
  return (value ?? null) as SqlValue;
}

function withoutChanged(extra: string, changed: Set<string>): string {
  const kept = Object.entries(JSON.parse(extra) as Attributes).filter(
    ([name]) => !changed.has(name),
  );
  return JSON.stringify(Object.fromEntries(kept));
}

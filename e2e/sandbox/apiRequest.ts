import { type Caller, visibleTo } from './access';
import type { Database, Row } from './database';
import type { Presentation } from './documents';
import type { WriteSettings } from './draft';
import { readFieldsets, readInclude } from './inclusion';
import { problem } from './problem';
import type { QueryParameters } from './queryParameters';
import type { ResourceDefinition } from './resourceDefinition';

/** A request that is signed in and whose body has been received. */
export interface ApiRequest {
  database: Database;
  settings: WriteSettings;
  caller: Caller;
  url: URL;
  headers: Headers;
  /** Scheme, host and base path; links start with it. */
  root: string;
  body: string;
}

/** What an operation answers; without a document the answer has no body. */
export interface ApiAnswer {
  status: 200 | 201 | 204;
  document?: object;
  headers?: Record<string, string>;
}

/** The record with this id. Throws 404 where there is none that the caller may see. */
export function findRecord(
  { database, caller }: Pick<ApiRequest, 'database' | 'caller'>,
  definition: ResourceDefinition,
  id: string,
): Row {
  const visible = visibleTo(caller, definition);
  const row = database.first(
    `SELECT * FROM ${definition.type} WHERE ${definition.type}.id = ? AND ${visible.sql}`,
    [id, ...visible.parameters],
  );
  if (!row) throw problem('not_found', `There is no such ${definition.singular}.`);
  return row;
}

/** How the answer's records are shown, from `include` and `fields`. */
export function readPresentation(
  { database, caller, root }: ApiRequest,
  definition: ResourceDefinition,
  parameters: QueryParameters,
): Presentation {
  return {
    database,
    caller,
    root,
    include: readInclude(caller, definition, parameters.include),
    fieldsets: readFieldsets(parameters.fields),
  };
}

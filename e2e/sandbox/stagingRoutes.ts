import { type Context, Hono } from 'hono';
import type { z } from 'zod';
import type { Database, Row } from './database';
import { attributesOf } from './documents';
import { parseJson } from './jsonText';
import { isObject } from './requestDocument';
import {
  type AttributeDefinition,
  attributeNamed,
  type ResourceDefinition,
} from './resourceDefinition';
import { resources } from './resources';
import { seed } from './seed/seed';
import type { Staging } from './staging';
import {
  defaultSettings,
  faultOrder,
  plantedAttributes,
  resetOrder,
  stagingSettings,
} from './stagingInput';
import { deleteRecord, timeAfter, updateColumns } from './storeDraft';
import { expireTokens } from './tokens';

const someoneElse = 'Someone else';

/** The control endpoint: makes faults and situations on purpose. It asks for no token. */
export function stagingRoutes(database: Database, staging: Staging): Hono {
  const app = new Hono();

  app.get('/faults', (context) => context.json(staging.faults));
  app.post('/faults', (context) =>
    withInput(context, faultOrder, (order) => context.json(staging.addFault(order), 201)),
  );
  app.delete('/faults', (context) => {
    staging.clearFaults();
    return context.body(null, 204);
  });

  app.get('/requests', (context) => context.json(staging.requests));
  app.delete('/requests', (context) => {
    staging.clearRequests();
    return context.body(null, 204);
  });

  app.get('/settings', (context) => context.json(staging.settings));
  app.patch('/settings', (context) =>
    withInput(context, stagingSettings.partial(), (settings) => {
      staging.settings = { ...staging.settings, ...settings };
      return context.json(staging.settings);
    }),
  );
  app.delete('/settings', (context) => {
    staging.settings = { ...defaultSettings };
    return context.body(null, 204);
  });

  app.post('/tokens/expire', (context) => {
    expireTokens(database);
    return context.body(null, 204);
  });
  app.post('/reset', (context) =>
    withInput(context, resetOrder, ({ cases }) => {
      seed(database, { cases });
      return context.body(null, 204);
    }),
  );

  for (const definition of Object.values(resources).filter(({ writable }) => writable)) {
    const path = `/${definition.type}/:id`;
    app.post(path, (context) =>
      withInput(context, plantedAttributes, ({ attributes }) =>
        withRecord(context, database, definition, (row) =>
          plant(database, definition, row, attributes),
        ),
      ),
    );
    app.delete(path, (context) =>
      withRecord(context, database, definition, (row) =>
        deleteRecord(database, definition, row, someoneElse),
      ),
    );
  }

  app.all('*', (context) => context.json({ message: 'There is no such staging endpoint.' }, 404));
  return app;
}

async function withInput<Schema extends z.ZodType>(
  context: Context,
  schema: Schema,
  use: (input: z.output<Schema>) => Response,
): Promise<Response> {
  const text = await context.req.text();
  let body: unknown;
  try {
    body = text === '' ? {} : parseJson(text);
  } catch {
    return context.json({ message: 'The body is not JSON.' }, 400);
  }
  const input = schema.safeParse(body);
  return input.success ? use(input.data) : context.json({ issues: input.error.issues }, 400);
}

function withRecord(
  context: Context,
  database: Database,
  definition: ResourceDefinition,
  change: (row: Row) => void,
): Response {
  return database.write(() => {
    const row = database.first(
      `SELECT * FROM ${definition.type} WHERE id = ? AND deleted_at IS NULL`,
      [context.req.param('id') ?? ''],
    );
    if (!row) return context.json({ message: `There is no such ${definition.singular}.` }, 404);
    change(row);
    return context.body(null, 204);
  });
}

/** Stores attributes without asking whether they are valid. What has no column goes to `extra`. */
function plant(
  database: Database,
  definition: ResourceDefinition,
  row: Row,
  attributes: Record<string, unknown>,
): void {
  const columns: Row = {};
  const extra: Record<string, unknown> = row.extra ? JSON.parse(String(row.extra)) : {};
  for (const [name, value] of Object.entries(attributes)) {
    const stored = columnValue(attributeNamed(definition, name), value);
    if (stored === undefined) {
      extra[name] = value;
    } else {
      columns[name] = stored;
      delete extra[name];
    }
  }
  updateColumns(database, definition, String(row.id), {
    ...columns,
    extra: JSON.stringify(extra),
    updated_at: timeAfter(row.updated_at),
    last_updated_by: someoneElse,
  });
  refreshDerived(database, definition, String(row.id));
}

/** The value as its column can hold it; undefined where it has no column, or does not fit. */
function columnValue(
  attribute: AttributeDefinition | undefined,
  value: unknown,
): string | null | undefined {
  if (!attribute) return undefined;
  if (value === null) return null;
  if (attribute.kind === 'customFields') return isObject(value) ? JSON.stringify(value) : undefined;
  return typeof value === 'string' && !value.includes('\0') ? value : undefined;
}

function refreshDerived(database: Database, definition: ResourceDefinition, id: string): void {
  const row = database.first(`SELECT * FROM ${definition.type} WHERE id = ?`, [id]);
  if (!row) return;
  for (const [name, { derive }] of Object.entries(definition.attributes)) {
    if (derive)
      updateColumns(database, definition, id, { [name]: derive(attributesOf(definition, row)) });
  }
}

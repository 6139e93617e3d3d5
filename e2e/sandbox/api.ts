import type { Context, Hono } from 'hono';
import type { BlankSchema } from 'hono/types';
import type { ApiAnswer, ApiRequest } from './apiRequest';
import type { Database } from './database';
import { errorDocument } from './documents';
import type { WriteSettings } from './draft';
import { updateLinkage } from './linkageOperations';
import { jsonApiMediaType, requireAcceptableAnswer } from './negotiation';
import { Problem, problem } from './problem';
import { fetchLinkage, fetchRecord, fetchRelated, listRecords } from './readOperations';
import type { ResourceDefinition } from './resourceDefinition';
import { resources } from './resources';
import type { SandboxEnv } from './sandboxEnv';
import { identify } from './tokens';
import { create, remove, update } from './writeOperations';

interface Api {
  database: Database;
  settings: () => WriteSettings;
  basePath: string;
  /** Told who sends a request, as soon as that is known; may refuse it. */
  onCaller: (context: Context<SandboxEnv>, application: string) => void;
}

type Operation = (
  request: ApiRequest,
  definition: ResourceDefinition,
  id: string,
  name: string,
) => ApiAnswer;

type Operations = Partial<Record<string, Operation>>;

/** Adds the routes of every resource. */
export function addResourceRoutes(app: Hono<SandboxEnv, BlankSchema, string>, api: Api): void {
  for (const definition of Object.values(resources)) {
    const { path, writable } = definition;
    const only = (reads: Operations, writes: Operations) => ({ ...reads, ...(writable && writes) });
    const route = (suffix: string, operations: Operations) =>
      app.all(path + suffix, (context) => answer(context, api, definition, operations));

    route('', only({ GET: listRecords }, { POST: create }));
    route('/:id', only({ GET: fetchRecord }, { PATCH: update, DELETE: remove }));
    route('/:id/:name', { GET: fetchRelated });
    for (const [name, { kind }] of Object.entries(definition.relationships)) {
      const writes: Operations = { PATCH: updateLinkage('replace') };
      if (kind !== 'one') {
        writes.POST = updateLinkage('add');
        writes.DELETE = updateLinkage('remove');
      }
      route(`/:id/relationships/:name{${name}}`, only({ GET: fetchLinkage }, writes));
    }
  }
  app.all('*', (context) => {
    signIn(context, api);
    throw problem('not_found', 'There is nothing at this address.');
  });
}

/** Turns whatever went wrong into a JSON:API error document. */
export function answerError(error: unknown): Response {
  const isRefusal = error instanceof Problem;
  if (!isRefusal) console.error(error);
  const refusal = isRefusal ? error : problem('internal', 'The sandbox failed; see its log.');
  return new Response(JSON.stringify(errorDocument(refusal.errors)), {
    status: refusal.status,
    headers: { ...refusal.headers, 'Content-Type': jsonApiMediaType },
  });
}

async function answer(
  context: Context<SandboxEnv>,
  api: Api,
  definition: ResourceDefinition,
  operations: Operations,
): Promise<Response> {
  const { req } = context;
  const caller = signIn(context, api);
  requireAcceptableAnswer(req.raw.headers);
  const operation = operations[req.method === 'HEAD' ? 'GET' : req.method];
  if (!operation) {
    const allow = Object.keys(operations).join(', ');
    throw problem('method_not_allowed', `This address takes ${allow}.`, undefined, {
      Allow: allow,
    });
  }
  const url = new URL(req.url);
  const request: ApiRequest = {
    database: api.database,
    settings: api.settings(),
    caller,
    url,
    headers: req.raw.headers,
    root: url.origin + api.basePath,
    body: await req.text(),
  };
  const id = req.param('id') ?? '';
  const { status, document, headers } = operation(request, definition, id, req.param('name') ?? '');
  const type = document && { 'Content-Type': jsonApiMediaType };
  return new Response(document ? JSON.stringify(document) : null, {
    status,
    headers: { ...headers, ...type },
  });
}

function signIn(context: Context<SandboxEnv>, { database, onCaller }: Api) {
  const caller = identify(database, context.req.raw.headers);
  onCaller(context, caller.application.name);
  return caller;
}

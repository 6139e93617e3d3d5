import { setTimeout as wait } from 'node:timers/promises';
import { type Context, Hono, type Next } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { addResourceRoutes, answerError } from './api';
import { shareWithAnyOrigin } from './commonHeaders';
import type { Database } from './database';
import { faultyAnswer } from './faultyAnswer';
import { parseJson } from './jsonText';
import { problem } from './problem';
import type { SandboxEnv } from './sandboxEnv';
import { type LoggedRequest, Staging } from './staging';
import { stagingRoutes } from './stagingRoutes';
import { answerTokenRequest } from './tokenEndpoint';

const maxBodyBytes = 1024 * 1024;
const maxUrlLength = 8_192;

/** The whole sandbox as one application below `basePath`. */
export function createApp(database: Database, basePath: string): Hono<SandboxEnv> {
  const staging = new Staging();
  const root = new Hono<SandboxEnv>();
  const app = root.basePath(basePath);

  app.use(shareWithAnyOrigin);
  app.use(limitAddress);
  app.use(bodyLimit({ maxSize: maxBodyBytes, onError: refuseBody }));
  app.route('/staging', stagingRoutes(database, staging));
  app.use((context, next) => observe(context, next, staging, basePath));
  app.post('/oauth2/token', (context) =>
    answerTokenRequest(context, database, () => staging.settings.token_lifetime_s),
  );
  addResourceRoutes(app, {
    database,
    basePath,
    settings: () => staging.settings,
    onCaller: (context, application) => {
      context.get('entry').application = application;
      const seconds = staging.secondsToWait(application);
      if (seconds === 0) return;
      throw problem('throttled', 'This application sends too many requests.', undefined, {
        'Retry-After': String(seconds),
      });
    },
  });
  root.onError(answerError);
  root.notFound(() => answerError(problem('not_found', 'There is nothing at this address.')));
  return root;
}

async function limitAddress({ req }: Context, next: Next): Promise<void> {
  if (req.url.length > maxUrlLength) {
    throw problem('uri_too_long', `An address is ${maxUrlLength} characters long at the most.`);
  }
  await next();
}

/** The rest of the body is not read, so the connection cannot serve another request. */
function refuseBody(): Response {
  const detail = `A body is ${maxBodyBytes} bytes long at the most.`;
  return answerError(problem('too_large', detail, undefined, { Connection: 'close' }));
}

/** Logs the request and answers it, with whatever delay or fault is staged for it. */
async function observe(
  context: Context<SandboxEnv>,
  next: Next,
  staging: Staging,
  basePath: string,
): Promise<void> {
  const url = new URL(context.req.url);
  const path = url.pathname.slice(basePath.length);
  const started = performance.now();
  const entry: LoggedRequest = {
    method: context.req.method,
    path,
    query: path === '/oauth2/token' ? '' : url.search.slice(1),
    status: null,
    at: new Date().toISOString(),
    duration_ms: null,
    application: null,
  };
  context.set('entry', entry);
  staging.logRequest(entry);
  if (path !== '/oauth2/token') entry.body = readable(await context.req.text());

  const carryOut = async () => {
    await wait(staging.settings.latency_ms);
    await next();
    return context.res;
  };
  const fault = staging.takeFault(context.req.method, decode(path + url.search));
  if (fault) {
    const response = await faultyAnswer(fault, carryOut, context.env);
    context.res = undefined;
    context.res = response;
    entry.status = fault.fault.kind === 'drop' ? null : response.status;
  } else {
    await carryOut();
    entry.status = context.res.status;
  }
  entry.duration_ms = Math.round(performance.now() - started);
}

function readable(body: string): unknown {
  if (body === '') return undefined;
  try {
    return parseJson(body);
  } catch {
    return body;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

import type { Context } from 'hono';
import { type Application, demoApplications, scopeOf } from './applications';
import type { Database } from './database';
import { issueToken } from './tokens';

interface Refusal {
  status: 400 | 401;
  error: 'invalid_request' | 'invalid_client' | 'unsupported_grant_type';
  error_description: string;
}

/** Issues access tokens for client credentials. Source: RFC 6749, sections 2.3.1, 4.4, 5.1 and 5.2. */
export async function answerTokenRequest(
  context: Context,
  database: Database,
  lifetimeS: () => number,
): Promise<Response> {
  const basic = context.req.header('authorization');
  const outcome = findApplication(await readParameters(context), basic);
  if ('error' in outcome) {
    const { status, ...body } = outcome;
    if (status === 401 && basic) context.header('WWW-Authenticate', 'Basic realm="sandbox"');
    return context.json(body, status);
  }
  return context.json({
    access_token: issueToken(database, outcome, lifetimeS()),
    token_type: 'Bearer',
    expires_in: lifetimeS(),
    scope: scopeOf(outcome),
  });
}

/** Casebook's guide lists query parameters, its example sends a form: both work. */
async function readParameters({ req }: Context): Promise<URLSearchParams> {
  const parameters = new URLSearchParams(new URL(req.url).searchParams);
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(req.header('content-type') ?? '');
  const body = await req.text();
  if (isForm) for (const [name, value] of new URLSearchParams(body)) parameters.append(name, value);
  return parameters;
}

function findApplication(
  parameters: URLSearchParams,
  authorization: string | undefined,
): Application | Refusal {
  for (const name of ['grant_type', 'client_id', 'client_secret']) {
    if (parameters.getAll(name).length > 1)
      return invalidRequest(`${name} is given more than once.`);
  }
  const grantType = parameters.get('grant_type');
  if (!grantType) return invalidRequest('grant_type is missing.');
  if (grantType !== 'client_credentials') {
    return {
      status: 400,
      error: 'unsupported_grant_type',
      error_description: 'Only client_credentials is supported.',
    };
  }
  if (authorization && parameters.has('client_secret')) {
    return invalidRequest('The client authenticates in more than one way.');
  }
  const [id, secret] = authorization
    ? readBasic(authorization)
    : [parameters.get('client_id'), parameters.get('client_secret')];
  if (!authorization && !(id && secret)) {
    return invalidRequest('client_id or client_secret is missing.');
  }
  const found = demoApplications.find((it) => it.client_id === id && it.client_secret === secret);
  return (
    found ?? {
      status: 401,
      error: 'invalid_client',
      error_description: 'The client is unknown, or its secret is wrong.',
    }
  );
}

function invalidRequest(description: string): Refusal {
  return { status: 400, error: 'invalid_request', error_description: description };
}

function readBasic(authorization: string): [id: string | undefined, secret: string | undefined] {
  const [, encoded] = /^Basic +([\w+/=-]+)$/i.exec(authorization) ?? [];
  const pair = Buffer.from(encoded ?? '', 'base64').toString('utf8');
  const colon = pair.indexOf(':');
  if (colon < 0) return [undefined, undefined];
  return [decodeForm(pair.slice(0, colon)), decodeForm(pair.slice(colon + 1))];
}

function decodeForm(text: string): string | undefined {
  return new URLSearchParams(`value=${text.replaceAll('&', '%26')}`).get('value') ?? undefined;
}

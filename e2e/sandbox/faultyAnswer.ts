import { setTimeout as wait } from 'node:timers/promises';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { commonHeaders } from './commonHeaders';
import { errorDocument } from './documents';
import { jsonApiMediaType } from './negotiation';
import type { SandboxEnv } from './sandboxEnv';
import type { FaultOrder } from './stagingInput';

type Connection = SandboxEnv['Bindings'] | undefined;

const proxyPage = '<!doctype html><title>Bad gateway</title><h1>Bad gateway</h1>';

/** The answer that `order` asks for; `carryOut` handles the request as usual. */
export async function faultyAnswer(
  { fault, when }: FaultOrder,
  carryOut: () => Promise<Response>,
  connection: Connection,
): Promise<Response> {
  if (fault.kind === 'truncate') return truncate(await carryOut(), connection);
  if (fault.kind === 'delay') {
    if (when === 'before') await wait(fault.delay_ms);
    const response = await carryOut();
    if (when === 'after') await wait(fault.delay_ms);
    return response;
  }
  if (when === 'after') await carryOut();
  switch (fault.kind) {
    case 'drop':
      return drop(connection);
    case 'html':
      return new Response(proxyPage, {
        status: fault.status,
        headers: { 'Content-Type': 'text/html; charset=utf-8' },
      });
    case 'status':
      return statedAnswer(fault);
  }
}

function statedAnswer(fault: Extract<FaultOrder['fault'], { kind: 'status' }>): Response {
  const { status, headers, errors, body, content_type } = fault;
  const content = errors ? errorDocument(errors) : body;
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const type = content_type ?? (errors ? jsonApiMediaType : 'application/json');
  const mayHaveBody = text !== undefined && ![204, 205, 304].includes(status);
  return new Response(mayHaveBody ? text : null, {
    status,
    headers: { ...(mayHaveBody && { 'Content-Type': type }), ...headers },
  });
}

/** Announces the whole answer, sends half of it and closes the connection. */
async function truncate(response: Response, connection: Connection): Promise<Response> {
  const body = Buffer.from(await response.arrayBuffer());
  const half = body.subarray(0, Math.floor(body.length / 2));
  const outgoing = connection?.outgoing;
  if (!outgoing) return new Response(half, response);
  outgoing.writeHead(response.status, {
    ...Object.fromEntries(response.headers),
    ...commonHeaders,
    'Content-Length': body.length,
  });
  outgoing.write(half, () => outgoing.destroy());
  return RESPONSE_ALREADY_SENT;
}

function drop(connection: Connection): Response {
  if (!connection?.outgoing) return Response.error();
  connection.outgoing.destroy();
  return RESPONSE_ALREADY_SENT;
}

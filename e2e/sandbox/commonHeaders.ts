import type { Context, Next } from 'hono';

/** On every answer: pages of any origin may read it, and nobody keeps it. */
export const commonHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Date, Location, Retry-After, WWW-Authenticate, Allow',
  'Cache-Control': 'no-store',
  Vary: 'Accept',
};

const preflightHeaders = {
  'Access-Control-Allow-Methods': 'GET, HEAD, POST, PATCH, DELETE',
  'Access-Control-Max-Age': '600',
};

/** Answers preflight requests, and sets the common headers on every other answer. */
export async function shareWithAnyOrigin(context: Context, next: Next): Promise<void> {
  if (context.req.method === 'OPTIONS') {
    const requested = context.req.header('Access-Control-Request-Headers');
    context.res = new Response(null, {
      status: 204,
      headers: {
        ...preflightHeaders,
        'Access-Control-Allow-Headers': requested ?? 'Authorization, Content-Type',
      },
    });
  } else {
    await next();
  }
  for (const [name, value] of Object.entries(commonHeaders)) context.header(name, value);
}

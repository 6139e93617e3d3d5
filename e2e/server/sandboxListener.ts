import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Sandbox } from '../sandbox/openSandbox';

/** Where the sandbox is on the app's own origin. */
const sandboxPath = '/sandbox';

/** One origin for both: what lies below `/sandbox` goes to the sandbox, the rest to `app`. */
export function besideSandbox(sandbox: Sandbox, app: RequestListener): RequestListener {
  const answerSandbox = getRequestListener(sandbox.fetch);
  return (request: IncomingMessage, response: ServerResponse) => {
    const [path] = (request.url ?? '').split('?', 1);
    const isForSandbox = path === sandboxPath || path?.startsWith(`${sandboxPath}/`);
    return isForSandbox ? answerSandbox(request, response) : app(request, response);
  };
}

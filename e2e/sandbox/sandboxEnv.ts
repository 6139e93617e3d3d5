import type { HttpBindings } from '@hono/node-server';
import type { LoggedRequest } from './staging';

/** What the handlers of one request share. */
export interface SandboxEnv {
  /** Node's side of the connection; absent where the sandbox is called without a server. */
  Bindings: Partial<HttpBindings>;
  Variables: { entry: LoggedRequest };
}

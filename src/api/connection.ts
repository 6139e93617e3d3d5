import type { Exchange } from './attempt';
import type { Dialect, ResourceType } from './dialect';

/** Everything that the client needs to know of a server and a session. Handed over by `session`. */
export interface Connection {
  /** Absolute, or a path on the app's own origin; no slash at the end. */
  apiBase: string;
  dialect: Dialect;
  /** Bearer token (RFC 6750). */
  token: string;
  /** Whose connection it is. A request that waited is sent again only with a connection of the same owner. */
  owner?: string;
  /** Called once per 401 answer. It may `pause` the client, and then the request waits for a new connection. */
  onUnauthorized?: () => void;
  /** Called once per 403 answer to a write, before the ApiError is thrown. */
  onForbidden?: (write: Write) => void;
  /** Called once per answer of any status, before its body is read. */
  onAnswer?: (headers: Headers) => void;
  /** Called once per request that was sent, after its answer or when it is clear that none comes. */
  onExchange?: (exchange: Exchange) => void;
}

/** What a write does to which resource; a create has no id yet. */
export interface Write {
  action: 'create' | 'edit' | 'delete';
  type: ResourceType;
  id?: string;
}

import type { z } from '../lib/zod';
import type { Dialect, ResourceType } from './dialect';
import { decodeCollection, decodeResource, type Loaded, type Page } from './document';
import { ApiError, isApiError, problemOf, retryAfterMsOf } from './problem';
import { type Query, searchParamsOf, toSearchParams } from './query';
import { type ResourceChanges, toWire } from './requestData';
import type { ResourceIdentifier } from './resource';

const jsonApiMediaType = 'application/vnd.api+json';
const defaultTimeoutMs = 30_000;

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
}

/** What a write does to which resource; a create has no id yet. */
export interface Write {
  action: 'create' | 'edit' | 'delete';
  type: ResourceType;
  id?: string;
}

interface RequestOptions {
  query?: Query;
  signal?: AbortSignal;
}

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

interface RequestParts {
  params?: URLSearchParams;
  body?: unknown;
  write?: Write;
  signal?: AbortSignal;
}

interface Answer {
  status: number;
  /** Undefined where the answer has no body. */
  document: unknown;
  headers: Headers;
}

/** JSON:API over fetch. Parses every answer; throws ApiError, or the caller's own abort, and nothing else. */
export class ApiClient {
  #connection: Connection | null = null;
  #pause: { ended: Promise<void>; end: () => void } | null = null;

  /** Sets or, with null, ends the connection that requests use. Ends a pause; who waited goes on in order. */
  connect(connection: Connection | null): void {
    this.#connection = connection;
    this.#pause?.end();
    this.#pause = null;
  }

  /** Lets requests wait, those that meet a 401 and those begun from now on, until `connect`. */
  pause(): void {
    if (this.#pause) return;
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.#pause = { ended, end };
  }

  /** One page of a collection. Always send `sort`, or the pages may overlap. */
  async getCollection<T extends ResourceIdentifier>(
    type: ResourceType,
    schema: z.ZodType<T>,
    { query = {}, signal }: RequestOptions = {},
  ): Promise<Page<T>> {
    const connection = this.#connected();
    const { document } = await this.#send(
      connection,
      'GET',
      connection.dialect.resources[type].path,
      {
        params: toSearchParams(query, connection.dialect),
        signal,
      },
    );
    return decodeCollection(document, schema, connection.dialect, query.page);
  }

  /**
   * Every page of a collection, by `links.next` where the server gives it. A resource that moves
   * between pages meanwhile is given once. Throws ApiError; pages already given stay valid.
   */
  async *getPages<T extends ResourceIdentifier>(
    type: ResourceType,
    schema: z.ZodType<T>,
    { query = {}, signal }: RequestOptions = {},
  ): AsyncGenerator<Page<T>> {
    const connection = this.#connected();
    const { path } = connection.dialect.resources[type];
    const seen = new Set<string>();
    const asked = new Set<string>();
    let page = query.page ?? { number: 1, size: connection.dialect.maxPageSize };
    let params = toSearchParams({ ...query, page }, connection.dialect);
    for (;;) {
      asked.add(params.toString());
      const { document } = await this.#send(connection, 'GET', path, { params, signal });
      const current = decodeCollection(document, schema, connection.dialect, page);
      const resources = current.resources.filter(({ id }) => !seen.has(id));
      for (const { id } of resources) seen.add(id);
      yield { ...current, resources };
      if (current.nextPage === null) return;
      page = { ...page, number: current.nextPage };
      params =
        current.nextLink === null
          ? toSearchParams({ ...query, page }, connection.dialect)
          : searchParamsOf(current.nextLink);
      // A server whose links run in a circle must not keep us walking.
      if (asked.has(params.toString())) return;
    }
  }

  /** All resources of a collection, page by page. For collections that are known to be small. */
  async getAll<T extends ResourceIdentifier>(
    type: ResourceType,
    schema: z.ZodType<T>,
    options: RequestOptions = {},
  ): Promise<T[]> {
    const resources: T[] = [];
    for await (const page of this.getPages(type, schema, options))
      resources.push(...page.resources);
    return resources;
  }

  /** One resource with what `query.include` side-loads. */
  async getResource<T>(
    type: ResourceType,
    id: string,
    schema: z.ZodType<T>,
    { query = {}, signal }: RequestOptions = {},
  ): Promise<Loaded<T>> {
    const connection = this.#connected();
    const { document } = await this.#send(connection, 'GET', pathOf(connection.dialect, type, id), {
      params: toSearchParams(query, connection.dialect),
      signal,
    });
    return decodeResource(document, schema, connection.dialect);
  }

  /**
   * Creates a resource and gives its id; null where the server tells it neither in a body nor in
   * `Location`. Never repeated by itself. Source: JSON:API 1.1, "Creating Resources".
   */
  async create(type: ResourceType, changes: ResourceChanges): Promise<{ id: string | null }> {
    const connection = this.#connected();
    const { dialect } = connection;
    const { document, headers } = await this.#send(
      connection,
      'POST',
      dialect.resources[type].path,
      {
        write: { action: 'create', type },
        body: { data: toWire({ type }, changes, dialect) },
      },
    );
    const data = (document as { data?: { id?: unknown } | null } | undefined)?.data;
    if (typeof data?.id === 'string' && data.id !== '') return { id: data.id };
    const location = headers.get('Location')?.split(/[?#]/)[0];
    const id = location?.slice(location.lastIndexOf('/') + 1);
    return { id: id ? decodeURIComponentSafely(id) : null };
  }

  /** Changes the members given and no others. Source: JSON:API 1.1, "Updating Resources". */
  async update(type: ResourceType, id: string, changes: ResourceChanges): Promise<void> {
    const connection = this.#connected();
    await this.#send(connection, 'PATCH', pathOf(connection.dialect, type, id), {
      write: { action: 'edit', type, id },
      body: { data: toWire({ type, id }, changes, connection.dialect) },
    });
  }

  /** Deletes a resource (a soft delete, see CASEBOOK.md part 1). No body is sent. */
  async remove(type: ResourceType, id: string): Promise<void> {
    const connection = this.#connected();
    await this.#send(connection, 'DELETE', pathOf(connection.dialect, type, id), {
      write: { action: 'delete', type, id },
    });
  }

  #connected(): Connection {
    if (!this.#connection) throw new ApiError({ kind: 'unauthorized', errors: [] });
    return this.#connection;
  }

  /** Sends a request; one that meets a 401 is sent once more after a renewal, if there is one. */
  async #send(
    connection: Connection,
    method: Method,
    path: string,
    request: RequestParts,
  ): Promise<Answer> {
    let current = this.#pause ? await this.#renewed(connection, request.signal) : connection;
    for (;;) {
      try {
        return await this.#attempt(current, method, path, request);
      } catch (error) {
        if (!isApiError(error, 'unauthorized')) throw error;
        if (current === this.#connection) current.onUnauthorized?.();
        // Not carried out, so sending it again is safe, a POST too.
        if (!this.#pause && current === this.#connection) throw error;
        current = await this.#renewed(current, request.signal);
      }
    }
  }

  /** The connection that follows another one of the same owner. */
  async #renewed({ owner }: Connection, signal?: AbortSignal): Promise<Connection> {
    await this.#pause?.ended;
    signal?.throwIfAborted();
    const connection = this.#connected();
    if (owner === undefined || connection.owner !== owner) {
      throw new ApiError({ kind: 'unauthorized', errors: [] });
    }
    return connection;
  }

  async #attempt(
    { apiBase, token, onForbidden, onAnswer }: Connection,
    method: Method,
    path: string,
    { params, body, write, signal }: RequestParts,
  ): Promise<Answer> {
    const search = params?.size ? `?${params}` : '';
    const timeout = AbortSignal.timeout(defaultTimeoutMs);
    try {
      const response = await fetch(`${apiBase}${path}${search}`, {
        method,
        headers: {
          Accept: jsonApiMediaType,
          'Content-Type': jsonApiMediaType,
          Authorization: `Bearer ${token}`,
        },
        body: body === undefined ? undefined : JSON.stringify(body),
        credentials: 'omit',
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      });
      onAnswer?.(response.headers);
      const text = await response.text();
      const document = parseJson(text);
      if (!response.ok) {
        const retryAfterMs = retryAfterMsOf(response.headers.get('Retry-After'), Date.now());
        throw new ApiError(problemOf(response.status, document, retryAfterMs));
      }
      // Any JSON is taken, whatever its media type says. A write may answer with no body.
      if (document === undefined && (method === 'GET' || text.trim() !== '')) {
        throw new ApiError({ kind: 'malformed', pointer: '' });
      }
      return { status: response.status, document, headers: response.headers };
    } catch (error) {
      if (write && isApiError(error, 'forbidden')) onForbidden?.(write);
      if (isApiError(error) || signal?.aborted) throw error;
      throw new ApiError({ kind: 'unreachable', isTimeout: timeout.aborted });
    }
  }
}

function pathOf(dialect: Dialect, type: ResourceType, id: string): string {
  return `${dialect.resources[type].path}/${encodeURIComponent(id)}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // not JSON: the status decides what that means
  }
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The client of the signed-in session. `session` connects it; features use it. */
export const api = new ApiClient();

import { wait } from '../lib/wait';
import type { z } from '../lib/zod';
import { type Answer, type RequestParts, sendOnce } from './attempt';
import type { Connection } from './connection';
import type { Dialect, ResourceType } from './dialect';
import { decodeCollection, decodeResource, type Loaded, type Page } from './document';
import { ApiError, isApiError } from './problem';
import { type Query, searchParamsOf, toSearchParams } from './query';
import { type ResourceChanges, toWire } from './requestData';
import type { ResourceIdentifier } from './resource';
import { retryDelayMs } from './retry';

interface RequestOptions {
  query?: Query;
  signal?: AbortSignal;
  /** Sent once whatever comes, as the caller has a policy of its own. */
  once?: boolean;
}

type WriteOptions = Pick<RequestOptions, 'once'>;

/**
 * JSON:API over fetch. Parses every answer; throws ApiError, or the caller's own abort, and nothing else.
 * A request that failed for a while only is sent again: see `retryDelayMs`.
 */
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
    schema: z.ZodMiniType<T>,
    { query = {}, ...options }: RequestOptions = {},
  ): Promise<Page<T>> {
    const connection = this.#connected();
    const { document } = await this.#send(connection, {
      method: 'GET',
      path: connection.dialect.resources[type].path,
      params: toSearchParams(query, connection.dialect),
      ...options,
    });
    return decodeCollection(document, schema, connection.dialect, query.page);
  }

  /**
   * Every page of a collection, by `links.next` where the server gives it. A resource that moves
   * between pages meanwhile is given once. Throws ApiError; pages already given stay valid.
   */
  async *getPages<T extends ResourceIdentifier>(
    type: ResourceType,
    schema: z.ZodMiniType<T>,
    { query = {}, ...options }: RequestOptions = {},
  ): AsyncGenerator<Page<T>> {
    const connection = this.#connected();
    const { path } = connection.dialect.resources[type];
    const seen = new Set<string>();
    const asked = new Set<string>();
    let page = query.page ?? { number: 1, size: connection.dialect.maxPageSize };
    let params = toSearchParams({ ...query, page }, connection.dialect);
    for (;;) {
      asked.add(params.toString());
      const { document } = await this.#send(connection, {
        method: 'GET',
        path,
        params,
        ...options,
      });
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
    schema: z.ZodMiniType<T>,
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
    schema: z.ZodMiniType<T>,
    { query = {}, ...options }: RequestOptions = {},
  ): Promise<Loaded<T>> {
    const connection = this.#connected();
    const { document } = await this.#send(connection, {
      method: 'GET',
      path: pathOf(connection.dialect, type, id),
      params: toSearchParams(query, connection.dialect),
      ...options,
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
    const { document, headers } = await this.#send(connection, {
      method: 'POST',
      path: dialect.resources[type].path,
      write: { action: 'create', type },
      body: { data: toWire({ type }, changes, dialect) },
    });
    const data = (document as { data?: { id?: unknown } | null } | undefined)?.data;
    if (typeof data?.id === 'string' && data.id !== '') return { id: data.id };
    const location = headers.get('Location')?.split(/[?#]/)[0];
    const id = location?.slice(location.lastIndexOf('/') + 1);
    return { id: id ? decodeURIComponentSafely(id) : null };
  }

  /** Changes the members given and no others. Source: JSON:API 1.1, "Updating Resources". */
  async update(
    type: ResourceType,
    id: string,
    changes: ResourceChanges,
    { once }: WriteOptions = {},
  ): Promise<void> {
    const connection = this.#connected();
    await this.#send(connection, {
      method: 'PATCH',
      path: pathOf(connection.dialect, type, id),
      once,
      write: { action: 'edit', type, id },
      body: { data: toWire({ type, id }, changes, connection.dialect) },
    });
  }

  /** Deletes a resource (a soft delete, see CASEBOOK.md part 1); `wasGone` where there is none any more. No body is sent. */
  async remove(type: ResourceType, id: string, { once }: WriteOptions = {}): Promise<Removal> {
    const connection = this.#connected();
    const { status } = await this.#send(connection, {
      method: 'DELETE',
      path: pathOf(connection.dialect, type, id),
      once,
      write: { action: 'delete', type, id },
    });
    return status === 404 ? 'wasGone' : 'deleted';
  }

  #connected(): Connection {
    if (!this.#connection) throw new ApiError({ kind: 'unauthorized', errors: [] });
    return this.#connection;
  }

  /** Sends a request until it is answered for good: after a renewal, and after what may pass by itself. */
  async #send(
    connection: Connection,
    { once = false, ...request }: RequestParts & WriteOptions,
  ): Promise<Answer> {
    const { method, signal } = request;
    let current = this.#pause ? await this.#renewed(connection, signal) : connection;
    let failures = 0;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await sendOnce(current, request, attempt);
      } catch (error) {
        if (!isApiError(error)) throw error;
        const { problem } = error;
        if (problem.kind === 'unauthorized') {
          if (current === this.#connection) current.onUnauthorized?.();
          // Not carried out, so sending it again is safe, a POST too.
          if (!this.#pause && current === this.#connection) throw error;
          current = await this.#renewed(current, signal);
          continue;
        }
        // Gone is what was wanted. An earlier try may have been carried out, also one of the browser's own.
        if (problem.kind === 'notFound' && method === 'DELETE' && !once) {
          return { ...noAnswer, status: failures > 0 ? 204 : 404 };
        }
        failures += 1;
        const delayMs = once ? null : retryDelayMs(method, problem, failures);
        if (delayMs === null) throw error;
        await wait(delayMs, signal);
        if (current !== this.#connection || this.#pause) {
          current = await this.#renewed(current, signal);
        }
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
}

const noAnswer = { document: undefined, headers: new Headers() };

/** What a deletion found: the record, or none any more. */
export type Removal = 'deleted' | 'wasGone';

function pathOf(dialect: Dialect, type: ResourceType, id: string): string {
  return `${dialect.resources[type].path}/${encodeURIComponent(id)}`;
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

/** What the sandbox does to requests that match, on purpose. Source: `e2e/sandbox/stagingInput.ts`. */
export interface FaultOrder {
  method?: string;
  /** A regular expression, tried on path and query below `/sandbox`. */
  path?: string;
  /** How many requests; 1 unless told. */
  times?: number;
  /** So many matching requests pass first. */
  skip?: number;
  /** `after`: the request is carried out, and its answer is lost. */
  when?: 'before' | 'after';
  fault:
    | {
        kind: 'status';
        status: number;
        headers?: Record<string, string>;
        errors?: Record<string, unknown>[];
        body?: unknown;
        content_type?: string;
      }
    | { kind: 'delay'; delay_ms: number }
    | { kind: 'truncate' }
    | { kind: 'html'; status?: number }
    | { kind: 'drop' };
}

export interface StagedSettings {
  token_lifetime_s: number;
  latency_ms: number;
  custom_fields_patch: 'replace' | 'merge';
  required_attributes: string[];
  throttle_per_second: number | null;
}

/** A request that the sandbox received. */
export interface ReceivedRequest {
  method: string;
  path: string;
  query: string;
  status: number | null;
  application: string | null;
  // biome-ignore lint/suspicious/noExplicitAny: a test knows what the app should have sent
  body?: any;
}

interface RequestPattern {
  method?: string;
  /** Tried on path, `?` and query. */
  path?: RegExp;
}

/** Makes faults and situations in the sandbox, and tells what it received. Everything is undone after each test. */
export class Staging {
  readonly #root: string;

  constructor(root: string) {
    this.#root = `${root}/staging`;
  }

  async fault(order: FaultOrder): Promise<void> {
    await this.#send('POST', '/faults', order);
  }

  async clearFaults(): Promise<void> {
    await this.#send('DELETE', '/faults');
  }

  async settings(settings: Partial<StagedSettings>): Promise<void> {
    await this.#send('PATCH', '/settings', settings);
  }

  /** Every token given so far stops working. */
  async expireTokens(): Promise<void> {
    await this.#send('POST', '/tokens/expire');
  }

  /** Sets attributes as another user would; also invalid ones and ones that nobody knows. */
  async changeBySomeoneElse(
    { type, id }: { type: string; id: string },
    attributes: Record<string, unknown>,
  ): Promise<void> {
    await this.#send('POST', `/${type}/${id}`, { attributes });
  }

  async deleteBySomeoneElse({ type, id }: { type: string; id: string }): Promise<void> {
    await this.#send('DELETE', `/${type}/${id}`);
  }

  /** What was received since the test began or `forgetRequests`, oldest first; also the test's own requests. */
  async requests({ method, path }: RequestPattern = {}): Promise<ReceivedRequest[]> {
    const response = await this.#send('GET', '/requests');
    const requests = (await response.json()) as ReceivedRequest[];
    return requests.filter(
      (request) =>
        (method === undefined || request.method === method) &&
        (path === undefined || path.test(`${request.path}?${request.query}`)),
    );
  }

  async forgetRequests(): Promise<void> {
    await this.#send('DELETE', '/requests');
  }

  async reset(): Promise<void> {
    await Promise.all(
      ['/faults', '/settings', '/requests'].map((path) => this.#send('DELETE', path)),
    );
  }

  async #send(method: string, path: string, body?: unknown): Promise<Response> {
    const response = await fetch(this.#root + path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (response.ok) return response;
    throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  }
}

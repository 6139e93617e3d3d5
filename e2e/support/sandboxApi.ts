import { demoApplications } from '../sandbox/applications';

/** The demonstration applications, by the last word of their names. */
export type Role = 'Admin' | 'Supervisor' | 'Worker' | 'Observer';

export type Attributes = Record<string, unknown>;

interface Identifier {
  type: string;
  id: string;
}

/** Linkage by the name of the relationship. */
export type Linkages = Record<string, Identifier | Identifier[] | null>;

/** A resource object as a test reads it. */
export interface Resource extends Identifier {
  // biome-ignore lint/suspicious/noExplicitAny: a test knows what it put there
  attributes: Record<string, any>;
  relationships: Record<string, { data?: Identifier | Identifier[] | null }>;
}

interface ResourceDocument<Data> {
  data: Data;
  included?: Resource[];
  meta?: { record_count?: number };
}

const mediaType = 'application/vnd.api+json';

const paths: Readonly<Record<string, string>> = {
  people: '/people/people',
  users: '/memberships/users',
};

/**
 * The sandbox as a test arranges and asserts with it, without the app. Every call throws unless it is
 * answered with 2xx. Its requests pass through staged faults too: arrange first, then stage.
 */
export class SandboxApi {
  readonly #root: string;
  readonly #role: Role;
  #token: Promise<string> | undefined;

  constructor(root: string, role: Role = 'Admin') {
    this.#root = root;
    this.#role = role;
  }

  /** The same sandbox with the permissions of another role. */
  as(role: Role): SandboxApi {
    return new SandboxApi(this.#root, role);
  }

  /** One resource. Throws for one that is deleted or hidden from the role. */
  async get(type: string, id: string, query: Record<string, string> = {}): Promise<Resource> {
    return (await this.getDocument<Resource>(`${pathOf(type)}/${id}`, query)).data;
  }

  /** One page of resources; `{ 'filter[status]': 'Open', 'page[size]': '100' }`. */
  async list(type: string, query: Record<string, string> = {}): Promise<Resource[]> {
    return (await this.getDocument<Resource[]>(pathOf(type), query)).data;
  }

  /** A whole document, with `included` and `meta`. `path` is below the sandbox: `/cases/cases`. */
  async getDocument<Data>(
    path: string,
    query: Record<string, string> = {},
  ): Promise<ResourceDocument<Data>> {
    const response = await this.#send('GET', `${path}?${new URLSearchParams(query)}`);
    return (await response.json()) as ResourceDocument<Data>;
  }

  async post(type: string, attributes: Attributes, linkages: Linkages = {}): Promise<Resource> {
    const response = await this.#send('POST', pathOf(type), {
      data: { type, attributes, relationships: relationshipsOf(linkages) },
    });
    return ((await response.json()) as ResourceDocument<Resource>).data;
  }

  async patch(
    { type, id }: Identifier,
    attributes: Attributes,
    linkages: Linkages = {},
  ): Promise<void> {
    const data = { type, id, attributes, relationships: relationshipsOf(linkages) };
    await this.#send('PATCH', `${pathOf(type)}/${id}`, { data });
  }

  async delete({ type, id }: Identifier): Promise<void> {
    await this.#send('DELETE', `${pathOf(type)}/${id}`);
  }

  /** Whether the role can read it: false once it is deleted. */
  async exists({ type, id }: Identifier): Promise<boolean> {
    return (await this.#answer('GET', `${pathOf(type)}/${id}`)).status === 200;
  }

  async #send(method: string, path: string, body?: unknown): Promise<Response> {
    const response = await this.#answer(method, path, body);
    if (response.ok) return response;
    throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  }

  async #answer(method: string, path: string, body?: unknown): Promise<Response> {
    const response = await this.#fetch(method, path, body);
    if (response.status !== 401) return response;
    this.#token = undefined; // a test made all tokens expire, or short-lived
    return this.#fetch(method, path, body);
  }

  async #fetch(method: string, path: string, body?: unknown): Promise<Response> {
    this.#token ??= requestToken(this.#root, this.#role);
    return fetch(this.#root + path, {
      method,
      headers: {
        Accept: mediaType,
        Authorization: `Bearer ${await this.#token}`,
        ...(body === undefined ? {} : { 'Content-Type': mediaType }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }
}

/** A token that the sandbox gives to the demonstration application of a role. `root` ends in `/sandbox`. */
async function requestToken(root: string, role: Role): Promise<string> {
  const application = demoApplications.find(({ name }) => name === `Demo ${role}`);
  if (!application) throw new Error(`There is no demonstration application for ${role}.`);
  const { client_id, client_secret } = application;
  const response = await fetch(`${root}/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id, client_secret }),
  });
  const answer = (await response.json()) as { access_token?: string };
  if (!answer.access_token) throw new Error(`No token for ${role}: ${JSON.stringify(answer)}`);
  return answer.access_token;
}

function pathOf(type: string): string {
  return paths[type] ?? `/cases/${type}`;
}

function relationshipsOf(linkages: Linkages): Record<string, { data: Linkages[string] }> {
  return Object.fromEntries(Object.entries(linkages).map(([name, data]) => [name, { data }]));
}

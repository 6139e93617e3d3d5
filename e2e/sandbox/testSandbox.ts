import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { demoApplications } from './applications';
import { openSandbox, sandboxServerOptions } from './openSandbox';

interface Identifier {
  type: string;
  id: string;
}

/** A resource object as tests read it. */
export interface TestResource {
  type: string;
  id: string;
  attributes: Record<string, unknown>;
  relationships: Record<string, { data?: unknown; links: { self: string; related: string } }>;
  links: { self: string };
}

interface TestDocument {
  data: unknown;
  included?: TestResource[];
  meta?: { record_count: number };
  links: Record<string, string | null>;
  errors?: {
    status: string;
    code: string;
    detail: string;
    source?: { pointer?: string; parameter?: string; header?: string };
  }[];
}

/** An answer with its document, where it has one. */
export interface TestAnswer {
  status: number;
  headers: Headers;
  text: string;
  document: TestDocument;
  /** The primary data, where it is one resource. */
  resource: TestResource;
  /** The primary data, where it is a list. */
  resources: TestResource[];
  pointers: (string | undefined)[];
}

type Role = 'admin' | 'supervisor' | 'worker' | 'observer';

const mediaType = 'application/vnd.api+json';

/** A sandbox of its own, on a free port and in a temporary folder. */
export class TestSandbox {
  readonly root: string;
  readonly #stop: () => Promise<void>;
  #referralSource: string | undefined;
  readonly #tokens = new Map<Role, string>();

  private constructor(root: string, stop: () => Promise<void>) {
    this.root = root;
    this.#stop = stop;
  }

  static async start(cases = 120): Promise<TestSandbox> {
    const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
    const sandbox = openSandbox({ file: join(folder, 'test.db'), cases, today: '2026-03-15' });
    const server = serve({
      fetch: sandbox.fetch,
      port: 0,
      hostname: '127.0.0.1',
      serverOptions: sandboxServerOptions,
    });
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    return new TestSandbox(`http://127.0.0.1:${port}/sandbox`, async () => {
      await new Promise((resolve) => {
        server.close(resolve);
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
      sandbox.close();
      rmSync(folder, { recursive: true });
    });
  }

  stop(): Promise<void> {
    return this.#stop();
  }

  /** Any request, without a token unless `headers` has one. */
  async send(method: string, path: string, init: RequestInit = {}): Promise<TestAnswer> {
    const response = await fetch(path.startsWith('http') ? path : this.root + path, {
      ...init,
      method,
    });
    return readAnswer(response);
  }

  /** A request of a demonstration application; `body` is sent as a JSON:API document. */
  async as(role: Role, method: string, path: string, body?: unknown): Promise<TestAnswer> {
    const headers = {
      Authorization: `Bearer ${await this.tokenOf(role)}`,
      ...(body !== undefined && { 'Content-Type': mediaType }),
    };
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return this.send(method, path, { headers, ...(text !== undefined && { body: text }) });
  }

  get(path: string): Promise<TestAnswer> {
    return this.as('admin', 'GET', path);
  }

  /** The control endpoint. */
  stage(method: string, path: string, body?: unknown): Promise<TestAnswer> {
    return this.send(
      method,
      `/staging${path}`,
      body === undefined ? {} : { body: JSON.stringify(body) },
    );
  }

  async tokenOf(role: Role): Promise<string> {
    const known = this.#tokens.get(role);
    if (known) return known;
    const application = demoApplications.find((it) => it.client_id === `demo-${role}`);
    const answer = await this.send('POST', '/oauth2/token', {
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: application?.client_id ?? '',
        client_secret: application?.client_secret ?? '',
      }),
    });
    const token = JSON.parse(answer.text).access_token;
    this.#tokens.set(role, token);
    return token;
  }

  /** A new open case. */
  async newCase(attributes: object = {}, role: Role = 'admin'): Promise<TestResource> {
    const answer = await this.as(role, 'POST', '/cases/cases', {
      data: { type: 'cases', attributes: await this.caseAttributes(attributes) },
    });
    return answer.resource;
  }

  /** What a valid new case needs. */
  async caseAttributes(attributes: object = {}): Promise<Record<string, unknown>> {
    this.#referralSource ??= await this.#anyReferralSource();
    return {
      name: 'Test family',
      case_type: 'Adoption',
      status: 'Open',
      opened_on: '2026-01-10',
      custom_fields: { referralSource: this.#referralSource },
      ...attributes,
    };
  }

  async #anyReferralSource(): Promise<string | undefined> {
    const answer = await this.get(
      '/cases/custom_fields?filter[name]=referralSource&include=options',
    );
    return answer.document.included?.[0]?.id;
  }
}

/** A document that creates a goal. */
export function goalOf(caseId: string, attributes: object = {}) {
  return {
    data: {
      type: 'goals',
      attributes: { description: 'Find housing', status: 'in_progress', ...attributes },
      relationships: { case: { data: { type: 'cases', id: caseId } } },
    },
  };
}

/** A document that creates an involvement. */
export function involvementOf(caseId: string, personId: string, attributes: object = {}) {
  return {
    data: {
      type: 'involvements',
      attributes: {
        role: 'Child',
        involvement_type: 'Client',
        effective_date: '2026-01-10',
        ...attributes,
      },
      relationships: {
        case: { data: { type: 'cases', id: caseId } },
        person: { data: { type: 'people', id: personId } },
      },
    },
  };
}

/** A document that changes a record. */
export function changeOf({ type, id }: TestResource, attributes: object) {
  return { data: { type, id, attributes } };
}

/** The linkage of a relationship as a list; empty where the record or the linkage is missing. */
export function linkageOf(resource: TestResource | undefined, name: string): Identifier[] {
  const data = resource?.relationships?.[name]?.data ?? [];
  return (Array.isArray(data) ? data : [data]) as Identifier[];
}

async function readAnswer(response: Response): Promise<TestAnswer> {
  const text = await response.text();
  const isDocument = response.headers.get('content-type')?.includes('json') === true;
  const document = isDocument ? JSON.parse(text) : {};
  const { data } = document;
  return {
    status: response.status,
    headers: response.headers,
    text,
    document,
    resource: data,
    resources: data,
    pointers:
      document.errors?.map((error: { source?: { pointer?: string } }) => error.source?.pointer) ??
      [],
  };
}

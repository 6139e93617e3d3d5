import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Http2Bindings, HttpBindings } from '@hono/node-server';
import { createApp } from './app';
import { Database } from './database';
import { seedWhenEmpty } from './seed/seed';

/** A running sandbox. Give `fetch` Node's request and response too, so that staging can cut a connection. */
export interface Sandbox {
  fetch(request: Request, connection?: HttpBindings | Http2Bindings): Response | Promise<Response>;
  close(): void;
}

interface SandboxOptions {
  /** The SQLite file; made and seeded where there is none. */
  file: string;
  /** How many cases to seed an empty file with. */
  cases?: number;
  /** Where the sandbox is mounted. */
  basePath?: string;
  /** The day (`YYYY-MM-DD`) that the seed takes for the current one. */
  today?: string;
}

/** For Node's HTTP server: lets over-long addresses reach the sandbox, which answers them with 414. */
export const sandboxServerOptions = { maxHeaderSize: 256 * 1024 };

/** Opens a sandbox on its file. Several may share one file, in one process or in several. */
export function openSandbox({
  file,
  cases,
  today,
  basePath = '/sandbox',
}: SandboxOptions): Sandbox {
  mkdirSync(dirname(file), { recursive: true });
  const database = new Database(file);
  seedWhenEmpty(database, { cases, today });
  const app = createApp(database, basePath);
  return {
    fetch: (request, connection) => app.fetch(request, connection as HttpBindings),
    close: () => database.close(),
  };
}

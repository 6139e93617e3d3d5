import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSandbox } from '../sandbox/openSandbox';
import { startServer } from '../server/startServer';

const distDir = fileURLToPath(new URL('../../dist', import.meta.url));

/** The app beside its sandbox, as a test steers it. */
export interface AppServer {
  url: string;
  /** Ends server and sandbox as they are, at once. */
  stop(): Promise<void>;
  /** Starts both again, at the same address and with the data that was on disk. */
  start(): Promise<void>;
  /** Ends both and removes the data. */
  close(): Promise<void>;
}

/** The production build beside a sandbox of its own, with the same cases each time. */
export async function startAppServer({ cases = 150 } = {}): Promise<AppServer> {
  const folder = await mkdtemp(join(tmpdir(), 'caseload-'));
  let running = await open(0);

  async function open(port: number) {
    const sandbox = openSandbox({ file: join(folder, 'sandbox.db'), cases, today: '2026-03-15' });
    const server = await startServer({ host: '127.0.0.1', port, distDir, sandbox });
    return { sandbox, server };
  }

  async function stop(): Promise<void> {
    await running.server.close();
    running.sandbox.close();
  }

  const { url } = running.server;
  return {
    url,
    stop,
    start: async () => {
      running = await open(Number(new URL(url).port));
    },
    close: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

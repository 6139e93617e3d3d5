import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSandbox } from '../sandbox/openSandbox';
import { startServer } from '../server/startServer';

const distDir = fileURLToPath(new URL('../../dist', import.meta.url));

/** The production build beside a sandbox of its own, with the same cases each time. */
export async function startAppServer({
  cases = 150,
} = {}): Promise<{ url: string; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'caseload-'));
  const sandbox = openSandbox({
    file: join(folder, 'sandbox.db'),
    cases,
    today: '2026-03-15',
  });
  const { url, close } = await startServer({ host: '127.0.0.1', port: 0, distDir, sandbox });
  return {
    url,
    close: async () => {
      await close();
      sandbox.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

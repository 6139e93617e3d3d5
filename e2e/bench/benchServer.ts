import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { openSandbox } from '../sandbox/openSandbox';
import { openAddress } from '../server/openAddress';
import { besideSandbox } from '../server/sandboxListener';
import { serveStatic } from '../server/serveStatic';
import { type FloorRequests, floorPage } from './floorPage';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where results and seeded data are kept between runs. Git ignores it. */
export const benchFolder = join(root, '.cache/bench');

/** The production build, the floor page and a sandbox with so many cases, on one origin. */
export async function startBenchServer(cases: number): Promise<{
  url: string;
  setFloor: (requests: FloorRequests) => void;
  close: () => Promise<void>;
}> {
  mkdirSync(benchFolder, { recursive: true });
  const file = join(benchFolder, `${cases}.db`);
  if (!existsSync(file)) {
    console.log(`Seeding ${cases.toLocaleString('en')} cases …`);
    openSandbox({ file, cases, today: '2026-03-15' }).close();
  }
  // Each run begins with the same cases.
  const used = join(benchFolder, 'used.db');
  for (const end of ['', '-wal', '-shm']) rmSync(used + end, { force: true });
  copyFileSync(file, used);
  const sandbox = openSandbox({ file: used, cases, today: '2026-03-15' });
  const app = getRequestListener(await serveStatic(join(root, 'dist')));
  let floor = '';
  const { url, close, answerWith } = await openAddress({ host: '127.0.0.1', port: 0 });
  answerWith(
    besideSandbox(sandbox, (request, response) => {
      // The figures are told after gzip, which every server has.
      request.rawHeaders = request.rawHeaders.map((value, index, all) =>
        all[index - 1]?.toLowerCase() === 'accept-encoding' ? 'gzip' : value,
      );
      if (!request.url?.startsWith('/floor')) return app(request, response);
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(floor);
    }),
  );
  return {
    url,
    setFloor: (requests) => {
      floor = floorPage(requests);
    },
    close: async () => {
      await close();
      sandbox.close();
    },
  };
}

import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { openSandbox } from '../sandbox/openSandbox';
import { openAddress } from '../server/openAddress';
import { besideSandbox } from '../server/sandboxListener';
import { serveStatic } from '../server/serveStatic';
import { type FloorRequests, floorPage } from './floorPage';
import { createOwnLoads, type OwnLoads } from './ownLoads';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where results and seeded data are kept between runs. Git ignores it. */
export const benchFolder = join(root, '.cache/bench');

/** The production build, the floor page and a sandbox with so many cases, on one origin. */
export async function startBenchServer(cases: number): Promise<{
  url: string;
  setFloor: (requests: FloorRequests) => void;
  measureOwnLoad: OwnLoads['measure'];
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
  const app = await serveStatic(join(root, 'dist'));
  let floor = '';
  const serve = (request: Request) =>
    new URL(request.url).pathname.startsWith('/floor')
      ? new Response(floor, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
      : app(request);
  const ownLoads = createOwnLoads();
  const listener = getRequestListener((request) => ownLoads.answer(request, serve));
  const { url, close, answerWith } = await openAddress({ host: '127.0.0.1', port: 0 });
  answerWith(
    besideSandbox(sandbox, (request, response) => {
      // The figures are told after gzip, which every server has.
      request.rawHeaders = request.rawHeaders.map((value, index, all) =>
        all[index - 1]?.toLowerCase() === 'accept-encoding' ? 'gzip' : value,
      );
      return listener(request, response);
    }),
  );
  return {
    url,
    setFloor: (requests) => {
      floor = floorPage(requests);
    },
    measureOwnLoad: ownLoads.measure,
    close: async () => {
      await close();
      sandbox.close();
    },
  };
}

import { getRequestListener } from '@hono/node-server';
import type { Sandbox } from '../sandbox/openSandbox';
import { openAddress } from './openAddress';
import { besideSandbox } from './sandboxListener';
import { serveStatic } from './serveStatic';

/** Serves a production build and a sandbox from one origin. `port: 0` takes any free port. */
export async function startServer({
  host,
  port,
  distDir,
  sandbox,
}: {
  host: string;
  port: number;
  distDir: string;
  sandbox: Sandbox;
}): Promise<{ url: string; close(): Promise<void> }> {
  const app = await serveStatic(distDir);
  const { url, close, answerWith } = await openAddress({ host, port });
  answerWith(besideSandbox(sandbox, getRequestListener(app)));
  return { url, close };
}

import type { RequestListener } from 'node:http';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { build } from 'vite';
import { sandboxDataFile } from './sandbox/dataFile';
import { openSandbox } from './sandbox/openSandbox';
import { developmentApp } from './server/developmentApp';
import { greeting } from './server/greeting';
import { type OpenAddress, openAddress } from './server/openAddress';
import { besideSandbox } from './server/sandboxListener';
import { serveStatic } from './server/serveStatic';

const root = fileURLToPath(new URL('..', import.meta.url));
const host = process.env.HOST || 'localhost';
const port = Number(process.env.PORT || 5173);

const closers: (() => unknown)[] = [];

await start().catch((error: unknown) => fail(sentenceFor(error)));

async function start(): Promise<void> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return fail(`PORT must be a number from 0 to 65535, not "${process.env.PORT}".`);
  }
  const address = await openAddress({ host, port });
  closers.push(address.close);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  if (process.env.npm_lifecycle_event) stopWithParent();

  const app = await (process.argv.includes('--dev') ? develop(address) : produce());
  const sandbox = openSandbox({ file: sandboxDataFile });
  closers.push(sandbox.close);
  address.answerWith(besideSandbox(sandbox, app));
  console.log(greeting(address.url));
}

async function produce(): Promise<RequestListener> {
  console.log('Building Caseload …');
  await build({ root, logLevel: 'warn' });
  return getRequestListener(await serveStatic(`${root}/dist`));
}

async function develop({ http }: OpenAddress): Promise<RequestListener> {
  const { listener, close } = await developmentApp(root, http);
  closers.push(close);
  return listener;
}

let isStopping = false;

/** A terminal sends Ctrl-C to npm and to this process, so it may arrive twice. */
function stop(): void {
  if (isStopping) return;
  isStopping = true;
  void closeAll().finally(() => process.exit(0));
}

/** Asked to terminate, npm ends the shell between itself and this process, and nobody tells this process. */
function stopWithParent(): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 500).unref();
}

/** In the order of a guest leaving: first nobody comes in, last the data is closed. */
async function closeAll(): Promise<void> {
  for (const close of closers) await close();
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

function sentenceFor(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use: stop what uses it, or choose another one, such as PORT=${port + 1} npm start.`;
    case 'EACCES':
      return `Port ${port} may not be used by this account: choose one above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST "${host}" is not an address of this machine.`;
    default:
      return message ?? String(error);
  }
}

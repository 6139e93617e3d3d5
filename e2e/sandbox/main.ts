import { serve } from '@hono/node-server';
import { demoApplications } from './applications';
import { sandboxDataFile } from './dataFile';
import { openSandbox, sandboxServerOptions } from './openSandbox';

const port = Number(process.env.SANDBOX_PORT ?? 8787);
const hostname = process.env.HOST ?? '127.0.0.1';
const sandbox = openSandbox({ file: sandboxDataFile });

const server = serve(
  { fetch: sandbox.fetch, port, hostname, serverOptions: sandboxServerOptions },
  (address) => {
    console.log(`The sandbox listens on http://${hostname}:${address.port}/sandbox`);
    for (const { name, client_id, client_secret } of demoApplications) {
      console.log(`${name}: client_id ${client_id}, client_secret ${client_secret}`);
    }
  },
);

server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is in use; set SANDBOX_PORT to another one.`
      : error.message,
  );
  process.exit(1);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close();
    sandbox.close();
    process.exit(0);
  });
}

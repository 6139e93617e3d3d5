import { serve } from '@hono/node-server';
import { openSandbox } from './openSandbox';

/** Serves the file named on the command line on a free port and prints the address. */
const [file = ''] = process.argv.slice(2);
const sandbox = openSandbox({ file, cases: 30 });
serve({ fetch: sandbox.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  console.log(`http://127.0.0.1:${port}/sandbox`);
});

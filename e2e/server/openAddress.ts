import { createServer, type RequestListener, type Server } from 'node:http';
import {
  type AddressInfo,
  createServer as createSocketServer,
  type Server as Socket,
} from 'node:net';
import { sandboxServerOptions } from '../sandbox/openSandbox';

/** An HTTP server that already holds its port; what it answers may follow later. */
export interface OpenAddress {
  url: string;
  http: Server;
  /** Requests that came before this wait for it. */
  answerWith(listener: RequestListener): void;
  /** Ends every connection, also the idle ones that browsers keep. */
  close(): Promise<void>;
}

/** Takes the port first, so that one in use is told before anything is built. Throws Node's error (`EADDRINUSE`). */
export async function openAddress({
  host,
  port,
}: {
  host: string;
  /** 0 takes any free one. */
  port: number;
}): Promise<OpenAddress> {
  let answerWith: (listener: RequestListener) => void = () => {};
  const listener = new Promise<RequestListener>((resolve) => {
    answerWith = resolve;
  });
  const http = createServer(sandboxServerOptions, (request, response) => {
    void listener.then((answer) => answer(request, response));
  });
  await listen(http, port, host === 'localhost' ? '127.0.0.1' : host);
  const address = http.address() as AddressInfo;
  const other = host === 'localhost' ? await alsoOnIpv6(http, address.port) : undefined;

  return {
    url: `http://${nameOf(host)}:${address.port}`,
    http,
    answerWith,
    close: async () => {
      const closed = [http, other].map((server) => server && closedServer(server));
      http.closeAllConnections();
      await Promise.all(closed);
    },
  };
}

/** A browser may take `localhost` for either family, and Node listens on one of them only. */
async function alsoOnIpv6(http: Server, port: number): Promise<Socket | undefined> {
  const sockets = createSocketServer((socket) => http.emit('connection', socket));
  try {
    await listen(sockets, port, '::1');
    return sockets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') return undefined; // no IPv6 here
    http.close();
    throw error;
  }
}

function listen(server: Socket, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, () => resolve());
  });
}

function closedServer(server: Socket): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}

function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

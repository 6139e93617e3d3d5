import type { RequestListener, Server } from 'node:http';
import { createServer } from 'vite';

/** The app from its sources: an edited file shows in the open browser. Its socket shares the server `http`. */
export async function developmentApp(
  root: string,
  http: Server,
): Promise<{ listener: RequestListener; close(): Promise<void> }> {
  const vite = await createServer({
    root,
    logLevel: 'warn',
    server: { middlewareMode: { server: http }, ws: { server: http } },
  });
  return { listener: vite.middlewares, close: () => vite.close() };
}

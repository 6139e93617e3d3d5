import { installStopwatch, type Sight } from './inPage';

/**
 * Loads that measure themselves: the document brings the stopwatch, and posts what it read. So no debugger is attached to
 * the page: for one, the browser records the stack of each request, which takes longer the larger the script is.
 */
export interface OwnLoads {
  /** Lets the next document measure itself. Gives the time from the start of its load to `firstRows`, in ms. */
  measure(firstRows: Sight, kept: Record<string, string>): Promise<number>;
  /** Answers with `serve`, but what the stopwatch asks for, and puts the stopwatch into documents. */
  answer(request: Request, serve: (request: Request) => Response): Promise<Response>;
}

const scriptPath = '/bench/stopwatch.js';
const reportPath = '/bench/report';
const limitMs = 60_000;

/** See `OwnLoads`. Measures one load at a time. */
export function createOwnLoads(): OwnLoads {
  let script: string | null = null;
  let report: (ms: number) => void = () => {};
  return {
    measure: (firstRows, kept) => {
      script = scriptOf(firstRows, kept);
      return new Promise<number>((resolve, reject) => {
        report = resolve;
        setTimeout(() => reject(new Error('The load told nothing.')), limitMs).unref();
      }).finally(() => {
        script = null;
      });
    },
    answer: async (request, serve) => {
      const { pathname } = new URL(request.url);
      if (pathname === scriptPath)
        return new Response(script, { headers: { 'Content-Type': 'text/javascript' } });
      if (pathname === reportPath) {
        report(Number(await request.text()));
        return new Response(null, { status: 204 });
      }
      const isDocument = request.headers.get('Accept')?.includes('text/html');
      if (script === null || !isDocument) return serve(request);
      // Asked for again without a compression, so that it can be changed.
      const plain = serve(new Request(request.url, { headers: { Accept: 'text/html' } }));
      const headers = new Headers(plain.headers);
      headers.delete('Content-Length');
      const html = await plain.text();
      const tag = `<script src="${scriptPath}"></script>`;
      return new Response(
        html.replace(/<meta charset="utf-8"[^>]*>/, (it) => it + tag),
        { headers },
      );
    },
  };
}

/** `__name` is what tsx puts around functions, and pages do not have. */
function scriptOf(firstRows: Sight, kept: Record<string, string>): string {
  return `globalThis.__name = (it) => it;
for (const [key, value] of Object.entries(${JSON.stringify(kept)})) sessionStorage.setItem(key, value);
(${installStopwatch.toString()})(${JSON.stringify(firstRows)});
stopwatch.result.then((ms) => fetch('${reportPath}', { method: 'POST', body: String(ms) }));
`;
}

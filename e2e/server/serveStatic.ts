import { documentHeaders } from './securityHeaders';
import { namesFile, readStaticFiles, type StaticFile } from './staticFiles';

/** Answers requests for the production build in `folder` as a deployment's web server should. */
export async function serveStatic(folder: string): Promise<(request: Request) => Response> {
  const files = await readStaticFiles(folder);
  const index = files.get('/index.html');
  if (!index) throw new Error(`There is no build in ${folder}: run "npm run build" first.`);
  const pageHeaders = documentHeaders(readConfiguration(files.get('/config.json')));

  return (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response(null, { status: 405, headers: { Allow: 'GET, HEAD' } });
    }
    const path = decodedPath(request);
    if (path === undefined) return plainAnswer(400, 'Bad request');
    const file = path === '/' ? index : (files.get(path) ?? (isNavigation(request, path) && index));
    if (!file) return plainAnswer(404, 'Not found');

    const isHashed = path.startsWith('/assets/') && file !== index;
    return fileAnswer(request, file, {
      // The name of a hashed file changes with its content; everything else may change under its name.
      'Cache-Control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(file.contentType.startsWith('text/html') ? pageHeaders : {}),
    });
  };
}

/** Addresses of the app exist in the browser only: opened directly, each one is the same document. */
function isNavigation(request: Request, path: string): boolean {
  const isInFolderOfFiles = path.startsWith('/assets/');
  return acceptsHtml(request) && !isInFolderOfFiles && !namesFile(path);
}

function acceptsHtml(request: Request): boolean {
  return (request.headers.get('Accept') ?? '').includes('text/html');
}

function fileAnswer(request: Request, file: StaticFile, headers: Record<string, string>): Response {
  const encoding = chosenEncoding(request, file);
  const answerHeaders = new Headers({
    ...headers,
    'Content-Type': file.contentType,
    ETag: file.etag,
    Vary: 'Accept-Encoding',
    'X-Content-Type-Options': 'nosniff',
  });
  if (request.headers.get('If-None-Match') === file.etag) {
    return new Response(null, { status: 304, headers: answerHeaders });
  }
  const body = file.bodies[encoding];
  if (encoding !== 'identity') answerHeaders.set('Content-Encoding', encoding);
  answerHeaders.set('Content-Length', String(body?.byteLength ?? 0));
  return new Response(request.method === 'HEAD' ? null : body, { headers: answerHeaders });
}

function chosenEncoding(request: Request, file: StaticFile): string {
  const accepted = (request.headers.get('Accept-Encoding') ?? '')
    .split(',')
    .filter((entry) => !/;\s*q=0(?:\.0*)?\s*$/.test(entry))
    .map((entry) => entry.split(';')[0]?.trim());
  return (
    ['br', 'gzip'].find((name) => name in file.bodies && accepted.includes(name)) ?? 'identity'
  );
}

function plainAnswer(status: number, text: string): Response {
  return new Response(`${text}\n`, {
    status,
    headers: {
      'Cache-Control': 'no-store',
      'Content-Type': 'text/plain; charset=utf-8',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

function decodedPath(request: Request): string | undefined {
  try {
    return decodeURIComponent(new URL(request.url).pathname);
  } catch {
    return undefined;
  }
}

function readConfiguration(file: StaticFile | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(file?.bodies.identity));
  } catch {
    return undefined; // the app shows what is wrong with it
  }
}

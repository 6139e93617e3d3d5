import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip, constants as zlib } from 'node:zlib';

/** A file of the build, in memory, in every encoding that it is worth having in. */
export interface StaticFile {
  contentType: string;
  etag: string;
  /** `identity` always; `br` and `gzip` for text. */
  bodies: Readonly<Record<string, Uint8Array<ArrayBuffer>>>;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Whether a path names a file rather than a page: ids may contain dots, so only known endings count. */
export function namesFile(path: string): boolean {
  return extname(path).toLowerCase() in contentTypes;
}

/** Every file below `folder` by its URL path (`/assets/index-abc.js`): what is not in here cannot be asked for. */
export async function readStaticFiles(folder: string): Promise<ReadonlyMap<string, StaticFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    // The build's own compressed copies are for other web servers.
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map(async (entry) => {
      const file = join(entry.parentPath, entry.name);
      const path = `/${relative(folder, file).split(sep).join('/')}`;
      return [path, await readStaticFile(file)] as const;
    });
  return new Map(await Promise.all(files));
}

async function readStaticFile(file: string): Promise<StaticFile> {
  const body = new Uint8Array(await readFile(file));
  const contentType = contentTypes[extname(file).toLowerCase()] ?? 'application/octet-stream';
  return {
    contentType,
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    bodies: /text|json|svg/.test(contentType)
      ? { ...(await compressed(body)), identity: body }
      : { identity: body },
  };
}

/** Quick levels: this is done at each start, and the last few per cent are not worth the wait. */
async function compressed(body: Uint8Array) {
  const [br, gz] = await Promise.all([
    brotli(body, { params: { [zlib.BROTLI_PARAM_QUALITY]: 5 } }),
    gzipped(body, { level: 6 }),
  ]);
  return { br: new Uint8Array(br), gzip: new Uint8Array(gz) };
}

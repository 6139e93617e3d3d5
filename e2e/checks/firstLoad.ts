import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** KiB after gzip that the first page, the list of cases, may load. Lower them with each win. */
const budgets = { js: 160, css: 7 };
const app = 'src/app/mount.tsx';

/** A chunk as Vite's manifest tells of it. */
interface Chunk {
  file: string;
  imports?: string[];
  css?: string[];
}

/** What the first page loads from a build, in KiB after gzip, and whether that is within the budget. */
export function checkFirstLoad(dist: string): { succeeded: boolean; output: string } {
  const text = readFileSync(join(dist, '.vite/manifest.json'), 'utf8');
  const manifest = JSON.parse(text) as Record<string, Chunk>;
  const chunks = new Set<Chunk>();
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`The build has no ${key}.`);
    if (chunks.has(chunk)) return;
    chunks.add(chunk);
    chunk.imports?.forEach(visit);
  };
  visit('index.html');
  visit(app);
  const sizeOf = (files: Iterable<string>) =>
    [...files].reduce((sum, file) => sum + gzippedKiB(join(dist, file)), 0);
  const sizes = {
    js: sizeOf([...chunks].map(({ file }) => file)),
    css: sizeOf(new Set([...chunks].flatMap(({ css }) => css ?? []))),
  };
  const lines = (['js', 'css'] as const).map(
    (kind) => `${kind}: ${sizes[kind].toFixed(1)} KiB gzip of ${budgets[kind]}`,
  );
  return {
    succeeded: sizes.js <= budgets.js && sizes.css <= budgets.css,
    output: lines.join('\n'),
  };
}

function gzippedKiB(path: string): number {
  return gzipSync(readFileSync(path), { level: 9 }).length / 1024;
}

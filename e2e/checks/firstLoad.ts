import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** KiB after gzip that the first page, the list of cases, may load. Lower them with each win. */
const budgets = { js: 151, css: 6 };

/**
 * What the first page loads from a build, in KiB after gzip, and whether that is within the budget. `index.html` names
 * all of it, so that no file waits for another; one that is imported and not named fails the check.
 */
export function checkFirstLoad(dist: string): { succeeded: boolean; output: string } {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)].map(
    ([, file = '']) => file,
  );
  const scripts = named.filter((file) => file.endsWith('.js'));
  const sizes = {
    js: sizeOf(dist, scripts),
    css: sizeOf(
      dist,
      named.filter((file) => file.endsWith('.css')),
    ),
  };
  const missing = scripts
    .flatMap((file) => importsOf(readFileSync(join(dist, file), 'utf8')))
    .filter((file) => !scripts.includes(file));
  const asksFirst = /<script[^>]* async [^>]*\/first-/.test(html);
  const lines = [
    ...(['js', 'css'] as const).map(
      (kind) => `${kind}: ${sizes[kind].toFixed(1)} KiB gzip of ${budgets[kind]}`,
    ),
    ...(asksFirst ? [] : ['the file that asks for the cases waits for others: no async script']),
    ...missing.map((file) => `imported, but not named in index.html: ${file}`),
  ];
  return {
    succeeded:
      scripts.length > 0 &&
      sizes.js <= budgets.js &&
      sizes.css <= budgets.css &&
      asksFirst &&
      missing.length === 0,
    output: lines.join('\n'),
  };
}

/** The files that a built module imports before it runs. */
function importsOf(code: string): string[] {
  return [...code.matchAll(/(?:^|[;\n}])import\s*(?:[^'"();]*?from\s*)?["']\.\/([^"']+)["']/g)].map(
    ([, file = '']) => `assets/${file}`,
  );
}

function sizeOf(dist: string, files: readonly string[]): number {
  return files.reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1024,
    0,
  );
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const packages = ['core', 'dates', 'notifications'];
const folderOf = (name: string) => `node_modules/@mantine/${name}/esm`;

/** Mantine's modules by the name of what they export. */
const modules = new Map(
  packages.flatMap((name) =>
    readdirSync(folderOf(name), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.mjs'))
      .map((path) => [basename(path, '.mjs'), join(folderOf(name), path)] as const),
  ),
);

function importedNames(source: string): string[] {
  const imports = source.matchAll(/import (?:type )?\{([^}]*)\} from ['"]@mantine\/\w+['"]/g);
  return [...imports].flatMap(([, names = '']) => names.split(',').map((name) => name.trim()));
}

/** The names of Mantine's components that these use, also through others. */
function usedComponents(names: readonly string[]): string[] {
  const seen = new Set<string>();
  const waiting = names.flatMap((name) => modules.get(name) ?? []);
  for (let path = waiting.pop(); path; path = waiting.pop()) {
    if (seen.has(path) || !existsSync(path)) continue;
    seen.add(path);
    const source = readFileSync(path, 'utf8');
    const folder = dirname(path);
    waiting.push(
      ...[...source.matchAll(/from "(\.[^"]+)"/g)].map(([, to = '']) => join(folder, to)),
    );
    waiting.push(...importedNames(source).flatMap((name) => modules.get(name) ?? []));
  }
  return [...seen].map((path) => basename(path, '.mjs'));
}

// A component without its styles is a broken page that no type and no journey notices.
test('every component of Mantine that we use has its styles', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(join('src', path), 'utf8'));
  const styles = readFileSync('src/ui/mantine.css', 'utf8');
  const missing = usedComponents(sources.flatMap(importedNames)).filter(
    (name) =>
      existsSync(`node_modules/@mantine/core/styles/${name}.layer.css`) &&
      !styles.includes(`/${name}.layer.css`),
  );
  expect(missing).toEqual([]);
});

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/**
 * `vite build --base=/caseload/` mounts the app below a path; without it, the built index.html can be
 * mounted anywhere by editing its `<base>`, as every other address is relative to that.
 */
function mountPath(): Plugin {
  let base = '/';
  return {
    name: 'caseload-mount-path',
    configResolved: (config) => {
      if (config.base.startsWith('/')) base = config.base;
    },
    transformIndexHtml: (html) => html.replace('<base href="/" />', `<base href="${base}" />`),
  };
}

/**
 * What is loaded before the first page: a little that asks for its cases, what takes up the session, then the app with the
 * page itself. As three files, which index.html names, instead of ninety that lead to each other.
 */
const firstFiles = {
  first: 'src/app/first.ts',
  start: 'src/main.tsx',
  app: 'src/app/mount.tsx',
};

function firstFilesInHtml(): Plugin {
  return {
    name: 'caseload-first-files-in-html',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) => {
        const chunks = Object.values(bundle ?? {}).filter((output) => output.type === 'chunk');
        const wanted = chunks.filter(
          ({ name, facadeModuleId }) =>
            name in firstFiles || facadeModuleId?.endsWith(firstFiles.app),
        );
        const names = wanted.flatMap(({ fileName, imports }) => [fileName, ...imports]);
        const first = chunks.filter(({ fileName }) => names.includes(fileName));
        const styles = first.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]);
        const tags = [
          ...first.map(({ fileName }) => ({
            attrs: { rel: 'modulepreload', crossorigin: true, href: `./${fileName}` },
            file: fileName,
          })),
          ...styles.map((file) => ({
            attrs: { rel: 'stylesheet', crossorigin: true, href: `./${file}` },
            file,
          })),
        ]
          .filter(({ file }) => !html.includes(file))
          .map(({ attrs }) => ({ tag: 'link', attrs, injectTo: 'head' as const }));
        // The first one waits for nothing, not even the styles.
        return { html: html.replace(/ (?=crossorigin src=".\/assets\/first-)/, ' async '), tags };
      },
    },
  };
}

/**
 * Has the browser compile the functions of a file while it arrives, off the main thread, instead of one by one when they
 * are called. Source: V8, "Explicit compile hints".
 */
const eager = '//# allFunctionsCalledOnLoad';

interface ModuleInfo {
  importedIds: readonly string[];
  code: string | null;
}
type GetModuleInfo = (id: string) => ModuleInfo | null;

/** Which of the first files a module belongs to; words that none of them reads are a file of their own. */
function fileOf(id: string, context: { getModuleInfo: GetModuleInfo }): string | null {
  first ??= readFirstModules((module) => context.getModuleInfo(module));
  const { area, icon } =
    /\/messages\/(?<language>[\w-]+)\/(?!\k<language>\.)(?<area>\w+)\.ts$|\/icons\/(?<icon>Icon\w+)\.m?js$/.exec(
      id,
    )?.groups ?? {};
  const name = area ?? icon;
  if (name !== undefined) {
    if (first.names.start.has(name)) return 'start';
    if (first.names.app.has(name)) return 'app';
    return area === undefined ? null : 'words';
  }
  if (lateLibraries.test(id)) return null;
  if (first.modules.first.has(id)) return 'first';
  if (first.modules.start.has(id)) return 'start';
  return first.modules.app.has(id) ? 'app' : null;
}

/** What no code of the first page takes from the libraries that it does use. */
const lateLibraries =
  /query-core\/.*\/(?:infiniteQueryObserver|queriesObserver|mutationObserver)\.|react-query\/.*\/(?:useInfiniteQuery|infiniteQueryOptions|useQueries|useMutation)\./;

let first: ReturnType<typeof readFirstModules> | undefined;

function readFirstModules(getModuleInfo: GetModuleInfo) {
  const from = (path: string) => reachableFrom(join(import.meta.dirname, path), getModuleInfo);
  const modules = {
    first: from(firstFiles.first),
    start: from(firstFiles.start),
    app: from(firstFiles.app),
  };
  const names = {
    start: namesIn(modules.start, getModuleInfo),
    app: namesIn(modules.app, getModuleInfo),
  };
  return { modules, names };
}

function reachableFrom(start: string, getModuleInfo: GetModuleInfo): Set<string> {
  const reached = new Set<string>();
  const visit = (id: string) => {
    if (reached.has(id)) return;
    reached.add(id);
    // The lists are used again for the next module.
    [...(getModuleInfo(id)?.importedIds ?? [])].forEach(visit);
  };
  visit(start);
  return reached;
}

/** The names in the code of ours, which tell what is read of modules that hold many things. */
function namesIn(ids: ReadonlySet<string>, getModuleInfo: GetModuleInfo): Set<string> {
  const names = [...ids].flatMap((id) =>
    id.includes('node_modules')
      ? []
      : [...(getModuleInfo(id)?.code ?? '').matchAll(/\bmessages\.(\w+)|\b(Icon\w+)/g)].map(
          ([, area, icon]) => area ?? icon ?? '',
        ),
  );
  return new Set(names);
}

/** Writes `.gz` and `.br` beside every text file of the build, for web servers that send them as they are. */
function precompressed(): Plugin {
  let folder = 'dist';
  return {
    name: 'caseload-precompressed',
    apply: 'build',
    configResolved: (config) => {
      folder = join(config.root, config.build.outDir);
    },
    closeBundle: () => {
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        // config.json is edited in place, and index.html may be: a copy would hide the edit.
        if (!/\.(js|css|svg)$/.test(name)) continue;
        const path = join(folder, name);
        const content = readFileSync(path);
        writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
        writeFileSync(`${path}.br`, brotliCompressSync(content));
      }
    },
  };
}

const routerFolder = join(import.meta.dirname, 'node_modules/react-router/dist/production');

/** The package's exports lead to the build with warnings for developers, also in production. */
const productionRouter = [
  { find: /^react-router$/, replacement: join(routerFolder, 'index.mjs') },
  { find: /^react-router\/dom$/, replacement: join(routerFolder, 'dom-export.mjs') },
];

export default defineConfig(({ command }) => ({
  base: command === 'build' ? './' : '/',
  resolve: command === 'build' ? { alias: productionRouter } : {},
  plugins: [react(), mountPath(), firstFilesInHtml(), precompressed()],
  build: {
    target: 'es2023',
    chunkSizeWarningLimit: 800, // the first page's file, whose size after gzip the checks watch
    rolldownOptions: {
      // A page that reads some areas of the catalogue loads these.
      treeshake: { moduleSideEffects: [{ test: /\/messages\//, sideEffects: false }] },
      output: {
        postBanner: ({ name }) => (name in firstFiles ? eager : ''),
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: fileOf, debugName: 'first page', priority: 1 },
            // What many later files use, as a few files instead of dozens.
            {
              name: 'mantine',
              test: /@mantine|@floating-ui|react-remove-scroll|react-number-format/,
              minShareCount: 3,
            },
            { name: 'shared', test: /\/src\/|\/icons\//, minShareCount: 3 },
          ],
        },
      },
    },
    // A polyfill would be an inline script in spirit: every browser of the target preloads modules.
    modulePreload: { polyfill: false },
  },
}));

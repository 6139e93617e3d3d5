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

/** The page that most people open first: its code is fetched together with the app, instead of after it. */
const firstRoute = 'src/app/routes/CasesRoute.tsx';

function preloadedFirstRoute(): Plugin {
  return {
    name: 'caseload-preloaded-first-route',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) => {
        const chunks = Object.values(bundle ?? {}).filter((output) => output.type === 'chunk');
        const files = new Set<string>();
        const visit = (name: string) => {
          const chunk = chunks.find(({ fileName }) => fileName === name);
          if (!chunk || files.has(name)) return;
          files.add(name);
          for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
          chunk.imports.forEach(visit);
        };
        const route = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(firstRoute));
        if (route) visit(route.fileName);
        return [...files]
          .filter((name) => !html.includes(name))
          .map((name) => ({
            tag: 'link',
            attrs: name.endsWith('.css')
              ? { rel: 'preload', as: 'style', crossorigin: true, href: `./${name}` }
              : { rel: 'modulepreload', crossorigin: true, href: `./${name}` },
            injectTo: 'head' as const,
          }));
      },
    },
  };
}

/** Two files instead of ninety: what the first page needs of libraries, and what it needs of ours. */
function firstPageFile(id: string, context: { getModuleInfo: GetModuleInfo }): string | null {
  if (entries.some((entry) => id.endsWith(entry))) return null;
  firstModules ??= reachableFrom(entries, (module) => context.getModuleInfo(module));
  if (!firstModules.has(id)) return null;
  return id.includes('node_modules') ? 'libraries' : 'app';
}

const entries = ['src/main.tsx', firstRoute].map((path) => join(import.meta.dirname, path));
let firstModules: ReadonlySet<string> | undefined;

type GetModuleInfo = (id: string) => { importedIds: readonly string[] } | null;

function reachableFrom(ids: readonly string[], getModuleInfo: GetModuleInfo): Set<string> {
  const reached = new Set<string>();
  const visit = (id: string) => {
    if (reached.has(id)) return;
    reached.add(id);
    // The lists are used again for the next module.
    [...(getModuleInfo(id)?.importedIds ?? [])].forEach(visit);
  };
  ids.forEach(visit);
  return reached;
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

export default defineConfig(({ command }) => ({
  base: command === 'build' ? './' : '/',
  plugins: [react(), mountPath(), preloadedFirstRoute(), precompressed()],
  build: {
    target: 'es2023',
    chunkSizeWarningLimit: 800, // the first page's file, whose size after gzip the checks watch
    // Tells the checks which files a page loads.
    manifest: true,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: firstPageFile, debugName: 'first page' }] } },
    },
    // A polyfill would be an inline script in spirit: every browser of the target preloads modules.
    modulePreload: { polyfill: false },
  },
}));

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
  plugins: [react(), mountPath(), precompressed()],
  build: {
    target: 'es2023',
    // Tells the checks which files a page loads.
    manifest: true,
    // A polyfill would be an inline script in spirit: every browser of the target preloads modules.
    modulePreload: { polyfill: false },
  },
}));

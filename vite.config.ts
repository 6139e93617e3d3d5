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

export default defineConfig(({ command }) => ({
  base: command === 'build' ? './' : '/',
  plugins: [react(), mountPath()],
  build: {
    target: 'es2023',
    // A polyfill would be an inline script in spirit: every browser of the target preloads modules.
    modulePreload: { polyfill: false },
  },
}));

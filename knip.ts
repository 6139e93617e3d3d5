import type { KnipConfig } from 'knip';

/** Entries come from the scripts of package.json and from the configurations of Vite, Vitest and Playwright. */
const config: KnipConfig = {
  project: ['src/**/*.{ts,tsx,css}', 'e2e/**/*.ts', '*.ts'],
  // With a reader for style sheets, one that no component imports any more counts as unused.
  compilers: { css: (text) => [...text.matchAll(/@import[^;]+;/g)].join('\n') },
  // Tried where it is installed.
  ignoreBinaries: ['nginx'],
  treatConfigHintsAsErrors: true,
};

export default config;

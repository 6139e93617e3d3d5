import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'e2e/**/*.test.ts'],
    // A busy machine must not fail a law that takes a second on a quiet one.
    testTimeout: 30_000,
  },
});

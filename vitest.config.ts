import { defineConfig } from 'vitest/config';

/** Booting an embedded PostgreSQL takes seconds on a slow machine; a hang still ends. */
const bootTimeoutMs = 120_000;

const folders = ['packages/*', 'apps/*', 'tests'];

export default defineConfig({
  test: {
    projects: folders,
    maxWorkers: 2,
    testTimeout: bootTimeoutMs,
    hookTimeout: bootTimeoutMs,
  },
});

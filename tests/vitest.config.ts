import { defineConfig } from 'vitest/config';

/** These tests start programs, which takes seconds on a slow machine; a hang still ends. */
const programTimeoutMs = 120_000;

export default defineConfig({
  test: { testTimeout: programTimeoutMs, hookTimeout: programTimeoutMs },
});

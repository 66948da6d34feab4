import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Each file starts databases of its own; two at a time are enough for a small machine.
  test: { maxWorkers: 2, hookTimeout: 60_000, testTimeout: 60_000 },
});

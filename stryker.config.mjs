/**
 * Mutation testing of the engine's rules: `npm run mutation`, or with `-- --mutate <files>` a part of it. It changes
 * the code in a copy, one operator at a time, and counts which changes the tests notice. Takes hours; not a part of CI.
 */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.config.ts' },
  coverageAnalysis: 'perTest',
  mutate: [
    'packages/assessment/src/check/**/*.ts',
    'packages/assessment/src/assess/conclude*.ts',
    'packages/assessment/src/inventory/**/*.ts',
    'packages/assessment/src/profile/evaluate-rule.ts',
    'packages/assessment/src/profile/test-value.ts',
    '!packages/assessment/src/**/*.test.ts',
  ],
  ignorePatterns: ['/apps', '/data', '/docs', '/tests', 'dist', 'reports'],
  // Nothing needs its paths rewritten in the copy, and TypeScript 7 has not the interface for it.
  tsconfigFile: 'none.json',
  // A machine that does other work as well must not make a slow run pass for a mutant that hangs.
  timeoutMS: 60_000,
  concurrency: 1,
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: 'reports/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false },
  allowConsoleColors: false,
  thresholds: { high: 90, low: 80, break: 90 },
};

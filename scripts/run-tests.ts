import { startVitest, type TestCase, type TestModule, type TestSuite } from 'vitest/node';
import { runNpmScript } from './run-npm-script.ts';
import type { Tally } from './tally.ts';

/**
 * Builds the site, which some tests open, runs every test of every workspace and names what was skipped.
 * A file that does not load, a hook that throws and an error outside any test count as failures.
 */
export async function runTests(filters: readonly string[]): Promise<Tally> {
  const buildExitCode = await runNpmScript('build');
  if (buildExitCode !== 0) console.error('The site could not be built; tests that open it fail.');
  const vitest = await startVitest([...filters], { run: true, watch: false, maxWorkers: 2 });
  const modules = vitest.state.getTestModules();
  const strayErrors = vitest.state.getUnhandledErrors().length;
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const skipped = tests.filter((test) => test.result().state === 'skipped');
  await vitest.close();
  printSkipped(skipped);
  return {
    passed: tests.filter((test) => test.result().state === 'passed').length,
    failed:
      tests.filter((test) => ['failed', 'pending'].includes(test.result().state)).length +
      modules.reduce((sum, module) => sum + brokenParts(module), 0) +
      strayErrors +
      (buildExitCode === 0 ? 0 : 1),
    skipped: skipped.length,
  };
}

/** Files and suites that failed outside their tests: at import, or in a hook. */
function brokenParts(module: TestModule): number {
  const suites = [...module.children.allSuites()];
  return [module, ...suites].filter((part) => part.errors().length > 0).length;
}

function printSkipped(tests: readonly TestCase[]): void {
  const counts = new Map<string, number>();
  for (const test of tests) {
    const label = skippedPart(test);
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  if (counts.size > 0) console.log('\nSkipped here:');
  for (const [label, count] of counts) console.log(`  ${count} × ${label}`);
}

/** The largest part of the file that was skipped whole: its name carries the reason. */
function skippedPart(test: TestCase): string {
  let part: TestCase | TestSuite = test;
  while (part.parent.type === 'suite' && isSkippedWhole(part.parent)) part = part.parent;
  const result = test.result();
  const note = result.state === 'skipped' && result.note !== undefined ? ` (${result.note})` : '';
  return `${test.module.relativeModuleId}: ${part.fullName}${note}`;
}

function isSkippedWhole(suite: TestSuite): boolean {
  return [...suite.children.allTests()].every((test) => test.result().state === 'skipped');
}

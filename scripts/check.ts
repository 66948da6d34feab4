import { runNpmScript } from './run-npm-script.ts';
import { runTests } from './run-tests.ts';
import { addTallies, emptyTally, exitCodeOf, formatTally, type Tally } from './tally.ts';

/** Cheapest first; each is a script of package.json, so that it can be run alone by the same name. */
const guards = ['format:check', 'lint', 'boundaries', 'deadcode', 'typecheck'] as const;

const failures: string[] = [];
let total: Tally = emptyTally;

for (const guard of guards) {
  console.log(`\n── ${guard}`);
  const started = performance.now();
  const exitCode = await runNpmScript(guard);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${exitCode === 0 ? 'ok' : 'FAILED'} ${guard} (${seconds} s)`);
  if (exitCode !== 0) failures.push(`${guard}: run \`npm run ${guard}\` to see it alone`);
  total = addTallies(total, {
    ...emptyTally,
    passed: exitCode === 0 ? 1 : 0,
    failed: exitCode === 0 ? 0 : 1,
  });
}

console.log('\n── test');
const tests = await runTests([]);
if (tests.passed + tests.failed === 0) failures.push('test: no test ran');
if (tests.failed > 0) failures.push(`test: ${tests.failed} failed; run \`npm test\``);
total = addTallies(total, tests);

if (failures.length > 0) console.log(`\nWhat failed:\n${failures.map((f) => `  ${f}`).join('\n')}`);
console.log(`\n${formatTally(total)}`);
process.exit(tests.passed === 0 ? 1 : exitCodeOf(total));

import { runTests } from './run-tests.ts';
import { exitCodeOf, formatTally } from './tally.ts';

// `npm test -- packages/search` runs the tests whose path contains that text.
const tally = await runTests(process.argv.slice(2));
if (tally.passed + tally.failed === 0) console.error('No test ran.');
console.log(`\n${formatTally(tally)}`);
process.exit(exitCodeOf(tally));

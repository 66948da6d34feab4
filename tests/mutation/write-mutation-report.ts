import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { MutationResults, mutationReport } from './mutation-report.ts';

/** Writes docs/reports/mutation.md: `node tests/mutation/write-mutation-report.ts <report of Stryker as JSON> …`. */
const reportPath = fileURLToPath(new URL('../../docs/reports/mutation.md', import.meta.url));
const paths = process.argv.slice(2);
if (paths.length === 0) {
  process.stderr.write(
    'Name the reports of Stryker: reports/mutation.json after `npm run mutation`.\n',
  );
  process.exitCode = 2;
} else {
  const runs = await Promise.all(
    paths.map(async (path) => MutationResults.parse(JSON.parse(await readFile(path, 'utf8')))),
  );
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const takenOn = new Date().toISOString().slice(0, 10);
  await writeFile(reportPath, mutationReport(runs, { takenOn, commit }));
}

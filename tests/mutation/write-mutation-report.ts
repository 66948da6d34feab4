import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { MutationResults, mutationReport } from './mutation-report.ts';

/**
 * Writes docs/reports/mutation.md: `node tests/mutation/write-mutation-report.ts <report of Stryker as JSON> …`, with
 * `--commit <id>` where the runs were not over the commit that is checked out.
 */
const reportPath = fileURLToPath(new URL('../../docs/reports/mutation.md', import.meta.url));
const { positionals: paths, values: flags } = parseArgs({
  allowPositionals: true,
  options: { commit: { type: 'string' } },
});
if (paths.length === 0) {
  process.stderr.write(
    'Name the reports of Stryker: reports/mutation.json after `npm run mutation`.\n',
  );
  process.exitCode = 2;
} else {
  const runs = await Promise.all(
    paths.map(async (path) => MutationResults.parse(JSON.parse(await readFile(path, 'utf8')))),
  );
  const commit = execFileSync('git', ['rev-parse', '--short', flags.commit ?? 'HEAD'], {
    encoding: 'utf8',
  }).trim();
  const takenOn = new Date().toISOString().slice(0, 10);
  await writeFile(reportPath, mutationReport(runs, { takenOn, commit }));
}

/** `npm run bench [name …]`: the benchmarks that are named, or all but `search`. Prints figures beside their targets; ends with 1 where one is missed. */
import { availableParallelism, cpus } from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { assessment } from './assessment.ts';
import { type Benchmark, describeFigure, isMet } from './figure.ts';
import { goodPage } from './good-page.ts';
import { imports } from './imports.ts';
import { parseSearchOptions, searchFlags } from './search/bench-options.ts';
import { searchBenchmark } from './search/search-benchmark.ts';

const { positionals: wanted, values: flags } = parseArgs({
  allowPositionals: true,
  options: searchFlags,
});
const options = parseSearchOptions(flags, process.env);
if (typeof options === 'string') {
  process.stderr.write(`${options}\n`);
  process.exit(2);
}
const quick: readonly Benchmark[] = [assessment, imports, goodPage];
const benchmarks = [...quick, searchBenchmark(options)];
const unknown = wanted.filter((name) => !benchmarks.some((benchmark) => benchmark.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `No benchmark "${unknown.join('", "')}". There are: ${benchmarks.map(({ name }) => name).join(', ')}.\n`,
  );
  process.exit(2);
}
process.stdout.write(
  `Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'processor'}\n`,
);
let isEverythingMet = true;
for (const benchmark of wanted.length === 0 ? quick : benchmarks) {
  if (wanted.length > 0 && !wanted.includes(benchmark.name)) continue;
  process.stdout.write(`\n${benchmark.name}\n`);
  const missing = await benchmark.missing();
  if (missing !== undefined) {
    process.stdout.write(`  skipped: ${missing}\n`);
    continue;
  }
  for (const figure of await benchmark.run()) {
    process.stdout.write(`${describeFigure(figure)}\n`);
    isEverythingMet &&= isMet(figure);
  }
}
process.exitCode = isEverythingMet ? 0 : 1;

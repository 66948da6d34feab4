/** `npm run bench [name …]`: every benchmark, or those named. Prints figures beside their targets; ends with 1 where one is missed. */
import { availableParallelism, cpus } from 'node:os';
import process from 'node:process';
import { assessment } from './assessment.ts';
import { describeFigure, isMet } from './figure.ts';
import { goodPage } from './good-page.ts';
import { imports } from './imports.ts';

const benchmarks = [assessment, imports, goodPage];

const wanted = process.argv.slice(2);
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
for (const benchmark of benchmarks) {
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

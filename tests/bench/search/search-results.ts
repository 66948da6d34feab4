import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { type Figure, figureUnits } from '../figure.ts';
import { type SearchBenchOptions, databaseChoices } from './bench-options.ts';
import { toReport } from './search-report.ts';

/** The figures of one run. */
export interface SearchResults {
  /** Goods that were asked for. */
  readonly size: number;
  /** Goods that were there, the bundled ones included. */
  readonly goods: number;
  readonly seeds: string;
  readonly database: SearchBenchOptions['database'];
  readonly takenOn: string;
  readonly figures: readonly Figure[];
}

const Target = z.union([
  z.strictObject({ atMost: z.number() }),
  z.strictObject({ atLeast: z.number() }),
]);

/** The figures with what they were taken on, as they are kept. */
const StoredResults = z.strictObject({
  size: z.int(),
  goods: z.int(),
  seeds: z.string(),
  database: z.enum(databaseChoices),
  takenOn: z.iso.date(),
  node: z.string(),
  processors: z.int(),
  memoryGb: z.int(),
  figures: z
    .array(
      z.strictObject({
        what: z.string(),
        /** Null where this machine cannot tell. */
        value: z.number().nullable(),
        unit: z.enum(figureUnits),
        target: Target.optional(),
      }),
    )
    .readonly(),
});
export type StoredResults = z.infer<typeof StoredResults>;

const keptFolder = fileURLToPath(new URL('figures/', import.meta.url));
const reportFile = fileURLToPath(
  new URL('../../../docs/reports/search-benchmarks.md', import.meta.url),
);

/** Writes the figures as JSON into the folder of the benchmarks; for a report also into the repository, with the report. */
export async function writeResults(
  { folder, report }: SearchBenchOptions,
  results: SearchResults,
): Promise<void> {
  const stored = {
    ...results,
    node: process.version,
    processors: availableParallelism(),
    memoryGb: Math.round(totalmem() / 1e9),
  };
  const file = `${folder}/search-${results.size}.json`;
  const text = `${JSON.stringify(withEarlier(await readEarlier(file), stored), null, 2)}\n`;
  await writeFile(file, text);
  process.stdout.write(`  as JSON: ${file}\n`);
  if (!report) return;
  await mkdir(keptFolder, { recursive: true });
  await writeFile(`${keptFolder}/${results.size}.json`, text);
  await writeFile(reportFile, toReport(await readKept()));
}

/** One engine may be measured after the other: what the earlier run found on the same goods and machine stays. */
export function withEarlier(earlier: StoredResults | undefined, now: StoredResults): StoredResults {
  const { figures: before = [], takenOn: _, ...facts } = earlier ?? {};
  const { figures, takenOn: __, ...factsNow } = now;
  if (!isDeepStrictEqual(facts, factsNow)) return now;
  const measured = new Set(figures.map(({ what }) => what));
  return { ...now, figures: [...before.filter(({ what }) => !measured.has(what)), ...figures] };
}

async function readEarlier(file: string): Promise<StoredResults | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : StoredResults.safeParse(JSON.parse(text)).data;
}

async function readKept(): Promise<readonly StoredResults[]> {
  const files = await readdir(keptFolder);
  const results = await Promise.all(
    files.map(async (file) =>
      StoredResults.parse(JSON.parse(await readFile(`${keptFolder}/${file}`, 'utf8'))),
    ),
  );
  return results.toSorted((left, right) => left.size - right.size);
}

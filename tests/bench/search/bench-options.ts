import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

export const engineChoices = ['postgresql', 'meilisearch', 'both'] as const;
export const databaseChoices = ['embedded', 'server'] as const;

/** What is measured, on what. */
export interface SearchBenchOptions {
  readonly goods: number;
  readonly engine: (typeof engineChoices)[number];
  /** The embedded PostgreSQL, or a server started for the purpose. */
  readonly database: (typeof databaseChoices)[number];
  /** Ask the index of the last run instead of building and measuring a new one. */
  readonly keepIndex: boolean;
  /** Keep the figures for docs/reports/search-benchmarks.md and write it anew. */
  readonly report: boolean;
  /** Filled databases and indexes are kept in it, so that the next run is short. */
  readonly folder: string;
}

/** From so many goods on the database is a server, as docs/OPERATIONS.md advises. */
const serverFrom = 500_000;

const Flags = z.object({
  goods: z.coerce
    .number({ error: '--goods is not a number; write for example --goods 100000' })
    .int({ error: '--goods is not a whole number' })
    .min(1_000, { error: '--goods is below 1000' })
    .max(10_000_000, { error: '--goods is above 10000000' })
    .default(10_000),
  engine: z
    .enum(engineChoices, { error: `--engine is none of ${engineChoices.join(', ')}` })
    .default('both'),
  database: z
    .enum(databaseChoices, { error: `--database is none of ${databaseChoices.join(', ')}` })
    .optional(),
  'keep-index': z.boolean().default(false),
  report: z.boolean().default(false),
});

/** The flags of `npm run bench`, for `parseArgs`. */
export const searchFlags = {
  goods: { type: 'string' },
  engine: { type: 'string' },
  database: { type: 'string' },
  'keep-index': { type: 'boolean' },
  report: { type: 'boolean' },
} as const;

/** @returns the options, or what is wrong with the flags. */
export function parseSearchOptions(
  flags: Readonly<Record<string, unknown>>,
  environment: Readonly<Record<string, string | undefined>>,
): SearchBenchOptions | string {
  const parsed = Flags.safeParse(flags);
  if (!parsed.success) return parsed.error.issues.map(({ message }) => message).join('\n');
  const { goods, engine, database, report } = parsed.data;
  return {
    goods,
    engine,
    database: database ?? (goods < serverFrom ? 'embedded' : 'server'),
    keepIndex: parsed.data['keep-index'],
    report,
    folder: environment['BENCH_DIR'] || join(tmpdir(), 'commonhold-bench'),
  };
}

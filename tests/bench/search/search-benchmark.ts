import process from 'node:process';
import { whyNoMeilisearch } from '../../support/start-meilisearch.ts';
import type { Benchmark, Figure } from '../figure.ts';
import type { SearchBenchOptions } from './bench-options.ts';
import { type KeptCorpus, openKeptCorpus } from './kept-corpus.ts';
import { measureLoad, recallLoad } from './measure-load.ts';
import { measureMeilisearch } from './measure-meilisearch.ts';
import { measurePostgresql } from './measure-postgresql.ts';
import { openMeasuredMeilisearch } from './open-meilisearch.ts';
import { type SearchResults, writeResults } from './search-results.ts';
import { type SearchClass, makeSearches } from './searches.ts';
import { findPostgresql } from './start-postgresql.ts';

/**
 * Search over generated goods: the program's API with each engine, and Meilisearch by itself. The figures are written as
 * JSON beside what is kept; with `--report` into the repository as well.
 */
export function searchBenchmark(options: SearchBenchOptions): Benchmark {
  return {
    name: 'search',
    missing: () => missing(options),
    run: async () => {
      const startedAt = performance.now();
      const taken = await measure(options);
      const figures: readonly Figure[] = [
        ...taken.figures,
        {
          what: 'the whole benchmark',
          value: (performance.now() - startedAt) / 1_000,
          unit: 's',
        },
      ];
      await writeResults(options, { ...taken, figures });
      return figures;
    },
  };
}

/** What has to be there, in a sentence, where something is missing. */
async function missing(options: SearchBenchOptions): Promise<string | undefined> {
  if (options.engine === 'meilisearch') {
    const reason = whyNoMeilisearch(process.env);
    if (reason !== undefined) return reason;
  }
  if (options.database === 'server' && (await findPostgresql()) === undefined) {
    return 'PostgreSQL is not installed (initdb is in no folder of PATH, nor in /usr/lib/postgresql)';
  }
  return undefined;
}

async function measure(options: SearchBenchOptions): Promise<SearchResults> {
  await using corpus = await openKeptCorpus(options);
  process.stdout.write(
    `  ${corpus.goods} goods, made from ${corpus.seeds}, kept in ${corpus.folder}\n`,
  );
  const classes = await makeSearches(corpus.sample);
  const figures: Figure[] = [
    { what: 'goods made and written to the database', value: corpus.fillSeconds, unit: 's' },
  ];
  if (options.engine !== 'meilisearch') figures.push(...(await measurePostgresql(corpus, classes)));
  if (options.engine !== 'postgresql') {
    const reason = whyNoMeilisearch(process.env);
    if (reason === undefined) figures.push(...(await withMeilisearch(corpus, classes, options)));
    else process.stdout.write(`  Meilisearch ${reason}\n`);
  }
  return {
    size: options.goods,
    goods: corpus.goods,
    seeds: corpus.seeds,
    database: options.database,
    takenOn: new Date().toISOString().slice(0, 10),
    figures,
  };
}

async function withMeilisearch(
  corpus: KeptCorpus,
  classes: readonly SearchClass[],
  { keepIndex }: SearchBenchOptions,
): Promise<readonly Figure[]> {
  await using meilisearch = await openMeasuredMeilisearch(process.env, corpus.folder);
  return [
    ...(await (keepIndex ? recallLoad : measureLoad)(corpus, meilisearch)),
    ...(await measureMeilisearch(corpus, meilisearch, classes)),
  ];
}

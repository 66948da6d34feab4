import type { Figure } from '../figure.ts';
import { startServer } from '../../support/start-server.ts';
import { askApi, checkAnswers } from './api-answers.ts';
import { folderSizeMb } from './folder-size.ts';
import { createHttpAsker } from './http-asker.ts';
import type { KeptCorpus } from './kept-corpus.ts';
import { type Crowd, describeTimes, timesOf, timesOfCrowd, warmUp } from './measure-searches.ts';
import { percentile } from './percentile.ts';
import { memoryOf } from './process-memory.ts';
import { processorMsOf } from './process-time.ts';
import { type SearchClass, toPath } from './searches.ts';

const rounds = 3;
const crowd: Crowd = { users: 20, seconds: 15, pauseMs: 1_000 };
const targetsMs = {
  'words, three filters': 150,
  'words with a typing error, three filters': 300,
} as const;

/** The program with PostgreSQL alone, asked over HTTP. */
export async function measurePostgresql(
  corpus: KeptCorpus,
  classes: readonly SearchClass[],
): Promise<readonly Figure[]> {
  const startedAt = performance.now();
  await using server = await startServer({
    dataDir: corpus.folder,
    environment: { LOG_LEVEL: 'error', ...corpus.environment },
  });
  const startMs = performance.now() - startedAt;
  using asker = createHttpAsker(server.baseUrl);
  const atRest = await memoryOf(server.process.pid);
  const [first] = classes.flatMap(({ requests }) => requests);
  if (first === undefined) throw new Error('There are no searches');
  const firstMs = (await askApi(asker, first, 'postgresql')).tookMs;
  const afterFirst = await memoryOf(server.process.pid);
  await checkAnswers(asker, classes, 'postgresql');
  const searches = classes.flatMap(({ name, requests }) =>
    requests.map((request) => ({ name, questions: [{ path: toPath(request) }] })),
  );
  await warmUp(asker, searches);
  const usedBeforeMs = await processorMsOf(server.process.pid);
  const times = await timesOf(asker, searches, rounds);
  const usedMs = (await processorMsOf(server.process.pid)) - usedBeforeMs;
  const crowdTimes = await timesOfCrowd(asker, searches, crowd);
  const after = await memoryOf(server.process.pid);
  const database = corpus.databasePid === undefined ? [] : [await memoryOf(corpus.databasePid)];
  return [
    { what: 'PostgreSQL: start of the program', value: startMs / 1_000, unit: 's' },
    { what: 'PostgreSQL: the first search after the start', value: firstMs, unit: 'ms' },
    ...describeTimes('PostgreSQL', times, targetsMs),
    {
      what: 'PostgreSQL: processor time of the program for a search',
      value: usedMs / (searches.length * rounds),
      unit: 'ms',
    },
    {
      what: 'PostgreSQL: 20 users, each a second after an answer, p95',
      value: percentile(crowdTimes, 95),
      unit: 'ms',
    },
    { what: 'PostgreSQL: memory of the program at rest', value: atRest.residentMb, unit: 'MB' },
    {
      what: 'PostgreSQL: memory of the program after the first search',
      value: afterFirst.residentMb,
      unit: 'MB',
    },
    {
      what: 'PostgreSQL: memory of the program after all searches',
      value: after.residentMb,
      unit: 'MB',
    },
    ...database.map(({ residentMb }): Figure => ({
      what: 'PostgreSQL: memory of the database server after all searches',
      value: residentMb,
      unit: 'MB',
    })),
    {
      what: 'PostgreSQL: the database on the disk',
      value: await folderSizeMb(corpus.databaseFolder),
      unit: 'MB',
    },
  ];
}

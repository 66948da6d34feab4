import process from 'node:process';
import type { Figure } from '../figure.ts';
import { type RunningServer, startServer } from '../../support/start-server.ts';
import { checkAnswers, isDegraded } from './api-answers.ts';
import { folderSizeMb } from './folder-size.ts';
import { type Answer, type HttpAsker, createHttpAsker } from './http-asker.ts';
import type { KeptCorpus } from './kept-corpus.ts';
import { measureEdit } from './measure-edit.ts';
import {
  type Crowd,
  type Measured,
  type Times,
  describeTimes,
  timesOfCrowd,
  timesSideBySide,
  warmUp,
} from './measure-searches.ts';
import type { MeasuredMeilisearch } from './open-meilisearch.ts';
import { percentile } from './percentile.ts';
import { memoryOf } from './process-memory.ts';
import { processorMsOf } from './process-time.ts';
import { recordMultiSearch } from './record-multi-search.ts';
import { type SearchClass, toPath } from './searches.ts';

const rounds = 4;
const ratioTarget = { atMost: 1.5 };
const crowdTarget = { atMost: 60 };
const reading: Crowd = { users: 20, seconds: 10, pauseMs: 1_000 };
const relentless: Crowd = { users: 20, seconds: 5, pauseMs: 0 };

type Pair = readonly [Measured, Measured];

/** The program with Meilisearch in front, beside Meilisearch asked the very same without it. */
export async function measureMeilisearch(
  corpus: KeptCorpus,
  meilisearch: MeasuredMeilisearch,
  classes: readonly SearchClass[],
): Promise<readonly Figure[]> {
  const environment = { ...corpus.environment, ...meilisearch.environment };
  await using server = await startServer({
    dataDir: corpus.folder,
    environment: { LOG_LEVEL: 'warn', ...environment },
  });
  const replaced: Answer[] = [];
  using api = createHttpAsker(server.baseUrl, (answer) => {
    if (isDegraded(answer)) replaced.push(answer);
  });
  using direct = createHttpAsker(meilisearch.url);
  const atRest = await memoryOf(server.process.pid);
  // First without the program, which does not wait for a server that has yet to read its index from the disk.
  const pairs = await pairsOf(classes, meilisearch);
  await checkAnswers(api, classes, 'meilisearch');
  const sides = [
    { asker: api, searches: pairs.map(([one]) => one) },
    { asker: direct, searches: pairs.map(([, other]) => other) },
  ] as const;
  for (const { asker, searches } of sides) await warmUp(asker, searches);
  replaced.length = 0;
  const usedBeforeMs = await processorMsOf(server.process.pid);
  const [apiTimes, directTimes] = await timesSideBySide([api, direct], pairs, rounds);
  const usedMs = (await processorMsOf(server.process.pid)) - usedBeforeMs;
  const crowdFigures = await crowds(...sides);
  const replacedCount = replaced.length;
  // Says why.
  if (replacedCount > 0) process.stderr.write(server.log());
  return [
    ...ratios(apiTimes, directTimes),
    ...describeTimes('Meilisearch through the API', apiTimes),
    ...describeTimes('Meilisearch alone', directTimes),
    {
      what: 'Meilisearch: processor time that the program adds to a search',
      value: usedMs / (pairs.length * rounds),
      unit: 'ms',
    },
    ...crowdFigures,
    {
      what: 'Meilisearch: searches that PostgreSQL answered in its place',
      value: replacedCount,
      unit: 'searches',
      target: { atMost: 0 },
    },
    ...(await measureEdit(environment, api)),
    { what: 'Meilisearch: memory of the program at rest', value: atRest.residentMb, unit: 'MB' },
    ...(await memories(server, meilisearch)),
  ];
}

async function pairsOf(
  classes: readonly SearchClass[],
  { url, searchKey }: MeasuredMeilisearch,
): Promise<readonly Pair[]> {
  const requests = classes.flatMap((one) => one.requests);
  const recorded = await recordMultiSearch(requests, { url, key: searchKey });
  return classes.flatMap(({ name, requests: some }) =>
    some.map((request): Pair => [
      { name, questions: [{ path: toPath(request) }] },
      { name, questions: recorded.get(request) ?? [] },
    ]),
  );
}

function ratios(api: Times, direct: Times): readonly Figure[] {
  const [apiP50, directP50] = [api, direct].map((times) =>
    percentile([...times.values()].flat(), 50),
  );
  const ratio = (apiP50 ?? Number.NaN) / (directP50 ?? Number.NaN);
  return [
    {
      what: 'Meilisearch: p50 through the API, in shares of p50 alone',
      value: ratio,
      unit: 'ratio',
      target: ratioTarget,
    },
    ...[...api].map(([name, times]): Figure => ({
      what: `Meilisearch, the same: ${name}`,
      value: percentile(times, 50) / percentile(direct.get(name) ?? [], 50),
      unit: 'ratio',
    })),
  ];
}

interface Side {
  readonly asker: HttpAsker;
  readonly searches: readonly Measured[];
}

type Turns = readonly (readonly number[])[];

/** The times of some turns. Each side has its turn after the other, so that whatever else the machine does meets both alike. */
async function inTurns(
  { api, direct }: Readonly<Record<'api' | 'direct', Side>>,
  crowd: Crowd,
  turnCount: number,
): Promise<Readonly<Record<'api' | 'direct', Turns>>> {
  const times: Record<'api' | 'direct', (readonly number[])[]> = { api: [], direct: [] };
  for (let turn = 0; turn < turnCount; turn += 1) {
    times.direct.push(await timesOfCrowd(direct.asker, direct.searches, crowd));
    times.api.push(await timesOfCrowd(api.asker, api.searches, crowd));
  }
  return times;
}

/** A turn has few searches, so that one stall of the machine is a twentieth of them: the turn in the middle counts. */
function middleP95(turns: Turns): number {
  return percentile(
    turns.map((times) => percentile(times, 95)),
    50,
  );
}

async function crowds(api: Side, direct: Side): Promise<readonly Figure[]> {
  const readers = await inTurns({ api, direct }, reading, 5);
  const relentlessly = await inTurns({ api, direct }, relentless, 2);
  const perSecond = (turns: Turns) => turns.flat().length / (turns.length * relentless.seconds);
  return [
    {
      what: 'Meilisearch through the API: 20 users, each a second after an answer, p95',
      value: middleP95(readers.api),
      unit: 'ms',
      target: crowdTarget,
    },
    {
      what: 'Meilisearch alone: 20 users, each a second after an answer, p95',
      value: middleP95(readers.direct),
      unit: 'ms',
    },
    {
      what: 'Meilisearch through the API: 20 users without a pause, p95',
      value: percentile(relentlessly.api.flat(), 95),
      unit: 'ms',
    },
    {
      what: 'Meilisearch alone: 20 users without a pause, p95',
      value: percentile(relentlessly.direct.flat(), 95),
      unit: 'ms',
    },
    {
      what: 'Meilisearch through the API: searches, 20 users without a pause',
      value: perSecond(relentlessly.api),
      unit: '1/s',
    },
    {
      what: 'Meilisearch alone: searches, 20 users without a pause',
      value: perSecond(relentlessly.direct),
      unit: '1/s',
    },
  ];
}

async function memories(
  server: RunningServer,
  { local }: MeasuredMeilisearch,
): Promise<readonly Figure[]> {
  const program = await memoryOf(server.process.pid);
  const figures: Figure[] = [
    {
      what: 'Meilisearch: memory of the program after all searches',
      value: program.residentMb,
      unit: 'MB',
    },
  ];
  if (local === undefined) return figures;
  const { residentMb, ownMb } = await memoryOf(local.pid);
  return [
    ...figures,
    { what: 'Meilisearch: memory, with files mapped into it', value: residentMb, unit: 'MB' },
    { what: 'Meilisearch: memory of its own', value: ownMb, unit: 'MB' },
    {
      what: 'Meilisearch: its data on the disk',
      value: await folderSizeMb(local.folder),
      unit: 'MB',
    },
  ];
}

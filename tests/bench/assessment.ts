import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { assessGood, recordSha256 } from '@commonhold/assessment/assess';
import { loadStandards } from '@commonhold/assessment/node';
import type { Standards } from '@commonhold/assessment/standard';
import { createCatalogueSource } from '@commonhold/harvest/catalogue';
import { createDpgaSource } from '@commonhold/harvest/dpga';
import { createMotSource } from '@commonhold/harvest/mot';
import type { GoodRecord } from '@commonhold/schemas/good';
import type { Benchmark, Figure } from './figure.ts';
import { missingRealData, realData } from './real-data.ts';

/** A record as a revision carries it, with its digest, or without one. */
interface Subject {
  readonly record: GoodRecord;
  readonly sha256?: string;
}

const catalogue = fileURLToPath(new URL('../../catalogue', import.meta.url));
const recordsPerSecondMin = 5_000;
/** Some garbage collections fit into a turn of so many, and few of the moments in which other work has the processor. */
const recordCount = 1_000;
/** The first ones also make the engine of JavaScript ready; the best of them counts. */
const roundCount = 32;
/** Twice the records in at most 1.3 times the double time. */
const growthMax = 1.3;
const growthTimes = [2, 4];

/** All frameworks over real records on one core, and whether the cost grows with the records. */
export const assessment: Benchmark = {
  name: 'assessment',
  missing: () => Promise.resolve(undefined),
  run: async () => {
    const loaded = await loadStandards();
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
    const sets = await recordSets();
    const all = sets.flatMap(([, records]) => records);
    const [once = 0, ...seconds] = bestOf(loaded.value, [
      repeat(all, recordCount),
      ...growthTimes.map((times) => repeat(all, recordCount * times)),
      ...sets.flatMap(([, records]) => {
        const many = repeat(records, recordCount);
        return [many, many.map(({ record }) => ({ record }))];
      }),
    ]);
    const ofSets = seconds.slice(growthTimes.length);
    return [
      ...sets.flatMap(([name, records], index) =>
        rates(`${name} (${records.length})`, ofSets.slice(index * 2, index * 2 + 2)),
      ),
      ...growthTimes.map((times, index): Figure => ({
        what: `${times} times the records, in shares of ${times} times the time`,
        value: (seconds[index] ?? 0) / (once * times),
        unit: 'ratio',
        target: { atMost: growthMax },
      })),
    ];
  },
};

function rates(name: string, [plain = 0, withDigest = 0]: readonly number[]): readonly Figure[] {
  return [
    {
      what: `${name} through every framework`,
      value: recordCount / plain,
      unit: '1/s',
      target: { atLeast: recordsPerSecondMin },
    },
    {
      what: 'the same, with the digest of each record computed as well',
      value: recordCount / withDigest,
      unit: '1/s',
    },
  ];
}

/**
 * Seconds of one core that the calling thread worked on each of these lists, in its best of some rounds. Every round
 * takes each of them in turn: where the machine is slow for a while, it is so for all of them.
 */
function bestOf(standards: Standards, lists: readonly (readonly Subject[])[]): readonly number[] {
  const best = lists.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < roundCount; round += 1) {
    for (const [index, subjects] of lists.entries()) {
      best[index] = Math.min(
        best[index] ?? Number.POSITIVE_INFINITY,
        secondsFor(standards, subjects),
      );
    }
  }
  return best;
}

function secondsFor(standards: Standards, subjects: readonly Subject[]): number {
  const startedAt = process.threadCpuUsage();
  let findings = 0;
  for (const { record, sha256 } of subjects) {
    for (const one of assessGood(standards, record, sha256)) findings += one.findings.length;
  }
  if (findings === 0) throw new Error('nothing was found');
  const { user, system } = process.threadCpuUsage(startedAt);
  return (user + system) / 1_000_000;
}

async function recordSets(): Promise<readonly (readonly [string, readonly GoodRecord[]])[]> {
  const real =
    (await missingRealData()) === undefined
      ? ([
          ['records of the DPG registry', createDpgaSource(realData.dpga)],
          ['records of the MOT', createMotSource(realData.mot)],
        ] as const)
      : [];
  const sources = [['bundled goods', createCatalogueSource(catalogue)] as const, ...real];
  return await Promise.all(
    sources.map(async ([name, source]) => {
      const content = await source.read();
      if (!content.ok) throw new Error(JSON.stringify(content.error));
      const records = content.value.items.flatMap(({ mapped }) =>
        mapped.ok ? [mapped.value.record] : [],
      );
      return [name, records] as const;
    }),
  );
}

function repeat(records: readonly GoodRecord[], count: number): readonly Subject[] {
  const subjects = records.map((record) => ({ record, sha256: recordSha256(record) }));
  return Array.from({ length: count }, (_, index) => subjects[index % subjects.length]).filter(
    (subject) => subject !== undefined,
  );
}

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
    const once = repeat(all, recordCount);
    const longer = growthTimes.map((times) => ({
      times,
      subjects: repeat(all, recordCount * times),
    }));
    const ofSets = sets.map(([name, records]) => {
      const subjects = repeat(records, recordCount);
      const withoutDigest = subjects.map(({ record }) => ({ record }));
      return { name: `${name} (${records.length})`, subjects, withoutDigest };
    });
    const seconds = bestOf(loaded.value, [
      once,
      ...longer.map(({ subjects }) => subjects),
      ...ofSets.flatMap(({ subjects, withoutDigest }) => [subjects, withoutDigest]),
    ]);
    return [
      ...ofSets.flatMap(({ name, subjects, withoutDigest }): readonly Figure[] => [
        {
          what: `${name} through every framework`,
          value: recordCount / seconds(subjects),
          unit: '1/s',
          target: { atLeast: recordsPerSecondMin },
        },
        {
          what: 'the same, with the digest of each record computed as well',
          value: recordCount / seconds(withoutDigest),
          unit: '1/s',
        },
      ]),
      ...longer.map(({ times, subjects }): Figure => ({
        what: `${times} times the records, in shares of ${times} times the time`,
        value: seconds(subjects) / (seconds(once) * times),
        unit: 'ratio',
        target: { atMost: growthMax },
      })),
    ];
  },
};

/**
 * Seconds of one core that the calling thread worked on each of these lists, in its best of some rounds. Every round
 * takes each of them in turn: where the machine is slow for a while, it is so for all of them.
 */
function bestOf(
  standards: Standards,
  lists: readonly (readonly Subject[])[],
): (list: readonly Subject[]) => number {
  const best = new Map<readonly Subject[], number>();
  const bestFor = (list: readonly Subject[]) => best.get(list) ?? Number.POSITIVE_INFINITY;
  for (let round = 0; round < roundCount; round += 1) {
    for (const list of lists) best.set(list, Math.min(bestFor(list), secondsFor(standards, list)));
  }
  return bestFor;
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

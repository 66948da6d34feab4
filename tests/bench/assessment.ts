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
/** Some garbage collections fit into a round of so many, and few of the moments in which other work has the processor. */
const recordCount = 1_000;
/** The first ones also make the engine of JavaScript ready; the best of them counts. */
const roundCount = 32;
/** Twice the records in at most 1.3 times the double time. */
const growthMax = 1.3;

/** All frameworks over real records on one core, and whether the cost grows with the records. */
export const assessment: Benchmark = {
  name: 'assessment',
  missing: () => Promise.resolve(undefined),
  run: async () => {
    const loaded = await loadStandards();
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
    const standards = loaded.value;
    const figures: Figure[] = [];
    for (const [name, records] of await recordSets()) {
      const many = repeat(records, recordCount);
      figures.push({
        what: `${name} (${records.length}) through every framework`,
        value: recordCount / best(standards, many),
        unit: '1/s',
        target: { atLeast: recordsPerSecondMin },
      });
      figures.push({
        what: 'the same, with the digest of each record computed as well',
        value:
          recordCount /
          best(
            standards,
            many.map(({ record }) => ({ record })),
          ),
        unit: '1/s',
      });
    }
    return [...figures, ...(await growth(standards))];
  },
};

/** Seconds for one, two and four times as many records, as a share of what linear growth would take. */
async function growth(standards: Standards): Promise<readonly Figure[]> {
  const records = (await recordSets()).flatMap(([, some]) => some);
  const once = best(standards, repeat(records, recordCount));
  return [2, 4].map((times) => ({
    what: `${times} times the records, in shares of ${times} times the time`,
    value: best(standards, repeat(records, recordCount * times)) / (once * times),
    unit: 'ratio',
    target: { atMost: growthMax },
  }));
}

/**
 * Seconds of one core that the calling thread worked, in the shortest of some rounds: what else runs on the machine
 * then counts as little as it can.
 */
function best(standards: Standards, subjects: readonly Subject[]): number {
  const rounds = Array.from({ length: roundCount }, () => {
    const startedAt = process.threadCpuUsage();
    let findings = 0;
    for (const { record, sha256 } of subjects) {
      for (const one of assessGood(standards, record, sha256)) findings += one.findings.length;
    }
    if (findings === 0) throw new Error('nothing was found');
    const { user, system } = process.threadCpuUsage(startedAt);
    return (user + system) / 1_000_000;
  });
  return Math.min(...rounds);
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

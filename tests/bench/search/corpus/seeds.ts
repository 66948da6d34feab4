import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { assessGood, opennessGate, recordSha256 } from '@commonhold/assessment/assess';
import { loadStandards } from '@commonhold/assessment/node';
import { createCatalogueSource } from '@commonhold/harvest/catalogue';
import { createDpgaSource } from '@commonhold/harvest/dpga';
import { createMotSource } from '@commonhold/harvest/mot';
import type { Source } from '@commonhold/registry/harvest';
import type { Assessment } from '@commonhold/schemas/assessment';
import type { OpennessGate } from '@commonhold/schemas/discovery';
import type { GoodRecord } from '@commonhold/schemas/good';
import { missingRealData, realData } from '../../real-data.ts';

/** A real record and what the standards say of it. */
export interface Seed {
  readonly record: GoodRecord;
  readonly assessments: readonly Assessment[];
  readonly openness: OpennessGate;
}

export interface Seeds {
  readonly seeds: readonly Seed[];
  /** Differs where the records or the assessments do. */
  readonly sha256: string;
  /** For readers: `137 bundled goods and 427 of two other catalogues`. */
  readonly description: string;
}

const catalogue = fileURLToPath(new URL('../../../../catalogue', import.meta.url));

/** The bundled goods, and the real records of other catalogues where they are beside the repository. */
export async function readSeeds(): Promise<Seeds> {
  const loaded = await loadStandards();
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  const standards = loaded.value;
  const bundled = await recordsOf(createCatalogueSource(catalogue));
  const others =
    (await missingRealData()) === undefined
      ? [
          ...(await recordsOf(createDpgaSource(realData.dpga))),
          ...(await recordsOf(createMotSource(realData.mot))),
        ]
      : [];
  const digest = createHash('sha256');
  const seeds = [...bundled, ...others].map((record): Seed => {
    const sha256 = recordSha256(record);
    const assessments = assessGood(standards, record, sha256);
    const openness = opennessGate(standards, record);
    digest.update(`${sha256} ${openness} ${assessments.map(({ verdict }) => verdict).join(' ')}\n`);
    return { record, assessments, openness };
  });
  return {
    seeds,
    sha256: digest.digest('hex'),
    description:
      others.length > 0
        ? `${bundled.length} bundled goods and ${others.length} records of two other catalogues`
        : `${bundled.length} bundled goods`,
  };
}

async function recordsOf(source: Source): Promise<readonly GoodRecord[]> {
  const content = await source.read();
  if (!content.ok) throw new Error(JSON.stringify(content.error));
  return content.value.items.flatMap(({ mapped }) => (mapped.ok ? [mapped.value.record] : []));
}

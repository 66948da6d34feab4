import { toDiscoveryDocument } from '@commonhold/registry/discovery';
import type { DiscoveryDocument } from '@commonhold/schemas/discovery';
import { type Good, GoodId, Slug } from '@commonhold/schemas/good';
import { createPublishers } from './publishers.ts';
import { type Random, createRandom } from './random.ts';
import type { Seed } from './seeds.ts';
import { createTextModels } from './text-models.ts';
import { createRecordVariation } from './vary-record.ts';

/** Raised with every change of what is generated, so that kept corpora are made again. */
export const corpusVersion = 1;

const seedNumber = 20_261_121;
const firstMs = Date.parse('2019-01-01T00:00:00Z');
const lastMs = Date.parse('2026-11-01T00:00:00Z');

/**
 * Goods that are like the real records, as search engines hold them: the same for the same seeds, and the first of many
 * are the few. Each is a real record with another name, text, publisher, subject and date; licences, components and what the
 * standards say of them stay those of the real one. Ids, slugs and English names are unique.
 */
export function* generateCorpus(
  seeds: readonly Seed[],
  count: number,
): Generator<DiscoveryDocument> {
  const random = createRandom(seedNumber);
  const models = createTextModels(seeds);
  const english = models.get('en');
  if (english === undefined) throw new Error('There is no English text');
  const publisher = createPublishers(random, seeds, english);
  const vary = createRecordVariation({ random, seeds, models, english, publisher });
  for (let made = 0; made < count; made += 1) {
    const seed = random.pick(seeds);
    const { record, slug } = vary(seed.record);
    const good = toGood(random, Slug.parse(slug), record);
    yield toDiscoveryDocument(good, seed.assessments, seed.openness);
  }
}

function toGood(random: Random, slug: Slug, record: Seed['record']): Good {
  const id = randomId(random);
  // More goods are new than old.
  const createdMs = firstMs + Math.floor((lastMs - firstMs) * Math.sqrt(random.next()));
  const updatedMs = createdMs + Math.floor((lastMs - createdMs) * random.next() ** 2);
  const createdAt = new Date(createdMs).toISOString();
  return {
    id,
    slug,
    status: { kind: 'active' },
    createdAt,
    updatedAt: new Date(updatedMs).toISOString(),
    revision: {
      goodId: id,
      number: 1 + random.below(4),
      record,
      sha256: '0'.repeat(64),
      author: { kind: 'system', name: 'benchmark' },
      reason: 'generated',
      createdAt,
    },
  };
}

/** Source: RFC 9562, version 4. */
function randomId(random: Random): GoodId {
  const hex = Array.from({ length: 30 }, () => random.below(16).toString(16)).join('');
  const variant = (8 + random.below(4)).toString(16);
  return GoodId.parse(
    `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(12, 15)}-${variant}${hex.slice(15, 18)}-${hex.slice(18)}`,
  );
}

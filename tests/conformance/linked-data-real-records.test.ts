import { createDpgaSource } from '@commonhold/harvest/dpga';
import { createMotSource } from '@commonhold/harvest/mot';
import { goodFromJsonLd, goodToJsonLd } from '@commonhold/metadata/good';
import { toTurtle } from '@commonhold/metadata/serialise';
import type { Source } from '@commonhold/registry/harvest';
import { Good } from '@commonhold/schemas/good';
import { ok } from '@commonhold/schemas/result';
import { describe, expect, test } from 'vitest';
import { missingRealData, realData } from '../bench/real-data.ts';
import { sampleGoods, sampleSite } from './sample-goods.ts';

const missing = await missingRealData();
const named = missing === undefined ? '' : ` (skipped: ${missing})`;

const sources: readonly (readonly [string, () => Source, number])[] = [
  ['record of the DPGA', () => createDpgaSource(realData.dpga), 245],
  ['model of the Model Openness Tool', () => createMotSource(realData.mot), 182],
];

describe.skipIf(missing !== undefined)(`real records as linked data${named}`, () => {
  test.each(sources)(
    'every %s becomes Turtle without loss and comes back as it was',
    { timeout: 60_000 },
    async (_, open, count) => {
      const content = await open().read();
      const items = content.ok ? content.value.items : [];
      expect(items).toHaveLength(count);
      for (const { mapped, name } of items) {
        if (!mapped.ok) continue;
        const { id, slug, record } = mapped.value;
        const { revision, ...rest } = sampleGoods.dataset.good;
        const good = Good.parse({
          ...rest,
          id,
          slug,
          revision: { ...revision, goodId: id, record },
        });
        const document = goodToJsonLd({ good, assessments: [] }, sampleSite);
        expect(await toTurtle(document), name).toContain('ch:Good');
        expect(await goodFromJsonLd(document), name).toEqual(ok(good.revision.record));
      }
    },
  );
});

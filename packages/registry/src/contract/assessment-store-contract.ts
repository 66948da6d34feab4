import type { Assessment } from '@commonhold/schemas/assessment';
import type { Good } from '@commonhold/schemas/good';
import { ok } from '@commonhold/schemas/result';
import { describe, expect, test } from 'vitest';
import { type OpenRegistry, useRegistry } from './open-registry.ts';
import { aGood, anAssessment, newId } from './samples.ts';

const january = new Date('2026-01-01T00:00:00.000Z');
const february = new Date('2026-02-01T00:00:00.000Z');

/** What every store of assessments must do. */
export function describeAssessmentStore(name: string, open: OpenRegistry): void {
  describe(`assessments in ${name}`, () => {
    const registry = useRegistry(open);

    async function register(): Promise<Good> {
      const good = aGood();
      await registry().transaction(async ({ goods }) => goods.insert(good));
      return good;
    }

    async function put(good: Good, assessments: readonly Assessment[], at: Date): Promise<void> {
      await registry().transaction(async (stores) =>
        ok(await stores.assessments.put(good.id, good.revision.number, assessments, at)),
      );
    }

    test('the newest assessments replace the ones before, which stay in the history', async () => {
      const good = await register();
      const undetermined = anAssessment();
      const met = anAssessment({ outcome: 'met', verdict: 'met' });
      await put(good, [undetermined, anAssessment({ standard: 'mof' })], january);
      await put(good, [met], february);
      const { assessments } = registry().read;
      const stored = (assessment: Assessment, at: Date) => ({
        goodId: good.id,
        revision: 1,
        assessedAt: at.toISOString(),
        assessment,
      });
      expect(await assessments.ofGood(good.id)).toEqual([stored(met, february)]);
      expect(await assessments.history(good.id, 'dpg')).toEqual([
        stored(met, february),
        stored(undetermined, january),
      ]);
    });

    test('assessments come back in the order in which they were given', async () => {
      const good = await register();
      const standards = ['osaid', 'dpg', 'mof'];
      await put(
        good,
        standards.map((standard) => anAssessment({ standard })),
        january,
      );
      const stored = await registry().read.assessments.ofGood(good.id);
      expect(stored.map(({ assessment }) => assessment.standard)).toEqual(standards);
    });

    test('a good that was never assessed has no assessments', async () => {
      expect(await registry().read.assessments.ofGood(newId())).toEqual([]);
      expect(await registry().read.assessments.history(newId(), 'dpg')).toEqual([]);
    });
  });
}

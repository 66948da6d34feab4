import { AssessmentChange } from '@commonhold/schemas/assessment';
import type { Good } from '@commonhold/schemas/good';
import { ok } from '@commonhold/schemas/result';
import { describe, expect, test } from 'vitest';
import { type OpenRegistry, useRegistry } from './open-registry.ts';
import { aGood, newId } from './samples.ts';

const at = '2026-01-01T00:00:00.000Z';
const verdict = {
  version: '1.0',
  standardSha256: 'a'.repeat(64),
  engineVersion: '1.0.0',
  outcome: 'met',
  verdict: 'met',
} as const;

/** What every ledger of reassessments must do. */
export function describeReassessmentLedger(name: string, open: OpenRegistry): void {
  describe(`reassessments in ${name}`, () => {
    const registry = useRegistry(open);

    function aChange(good: Good, standard: string): AssessmentChange {
      return AssessmentChange.parse({
        goodId: good.id,
        revision: 1,
        standard,
        at,
        after: verdict,
        findings: [{ rule: 'dpg.1.relevant', before: 'met', after: 'undetermined' }],
      });
    }

    test('a walk is kept as it was last saved, one for each edition', async () => {
      const { reassessments } = registry().read;
      const edition = newId();
      expect(await reassessments.run(edition)).toBeUndefined();
      const begun = {
        edition,
        cursor: 'place',
        goodsChecked: 50,
        goodsChanged: 1,
        startedAt: new Date(at),
      };
      await reassessments.saveRun(begun);
      expect(await reassessments.run(edition)).toEqual(begun);
      const { cursor: _, ...rest } = begun;
      const finished = { ...rest, goodsChecked: 60, finishedAt: new Date(at) };
      await reassessments.saveRun(finished);
      expect(await reassessments.run(edition)).toEqual(finished);
    });

    test('changes are listed newest first, page by page, by standard and by good', async () => {
      const [first, second] = [aGood(), aGood()];
      const standard = `made-up-${newId()}`.slice(0, 40);
      await registry().transaction(async ({ goods, reassessments }) => {
        for (const good of [first, second]) await goods.insert(good);
        await reassessments.addChanges([aChange(first, standard), aChange(second, standard)]);
        return ok(undefined);
      });
      const { reassessments } = registry().read;
      const page = await reassessments.changes({ standard, limit: 1 });
      expect(page.items).toEqual([
        {
          ...aChange(second, standard),
          slug: second.slug,
          name: second.revision.record.name,
        },
      ]);
      const next = await reassessments.changes({ standard, limit: 1, cursor: page.nextCursor });
      expect(next.items.map(({ goodId }) => goodId)).toEqual([first.id]);
      expect(next.nextCursor).toBeUndefined();
      const ofFirst = await reassessments.changes({ goodId: first.id, limit: 10 });
      expect(ofFirst.items.map(({ slug }) => slug)).toEqual([first.slug]);
    });

    test('a cursor that no page gave leads nowhere', async () => {
      const { reassessments } = registry().read;
      expect(await reassessments.changes({ limit: 10, cursor: 'x' })).toEqual({ items: [] });
    });
  });
}

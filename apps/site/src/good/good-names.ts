import { type CommonholdClient, attempt } from '@commonhold/client/client';
import type { GoodRecord } from '@commonhold/schemas/good';
import type { Reader, ShownText } from '../language/reader.ts';

/**
 * Names of other goods by the slug that a record refers to them with. A slug that is absent leads nowhere;
 * `undefined` stands for a good whose name was not asked for, because the record refers to too many.
 */
export type GoodNames = ReadonlyMap<string, ShownText | undefined>;

const askedMax = 24;

/** Asks for the names of the goods that a record refers to, in parallel. */
export async function goodNames(
  client: CommonholdClient,
  reader: Reader,
  record: GoodRecord,
): Promise<GoodNames> {
  const slugs = [...new Set(referredSlugs(record))];
  const asked = await Promise.all(
    slugs.slice(0, askedMax).map(async (slug) => {
      const answer = await attempt(client.good.get.query({ slug }));
      if (answer.ok) return [[slug, reader.text(answer.value.good.revision.record.name)] as const];
      return answer.error.kind === 'not-found' ? [] : [[slug, undefined] as const];
    }),
  );
  return new Map([
    ...asked.flat(),
    ...slugs.slice(askedMax).map((slug) => [slug, undefined] as const),
  ]);
}

function referredSlugs({ relations, components, model }: GoodRecord) {
  return [
    ...relations.map(({ target }) => target.good),
    ...components.map(({ good }) => good),
    ...(model?.trainingDatasets ?? []).map(({ good }) => good),
    model?.baseModel?.good,
  ].flatMap((slug) => slug ?? []);
}

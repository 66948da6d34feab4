import type { Neighbours, SearchEngine } from '@commonhold/registry/discovery';
import { SearchHit, type SearchRequest, titleKey } from '@commonhold/schemas/discovery';
import { err, ok } from '@commonhold/schemas/result';

/** A hit with the given parts; the others as those of a plain model. */
export function sampleHit(number: number, changes: object = {}, excerpt = 'Plain.'): SearchHit {
  const name = `Good ${number}`;
  return SearchHit.parse({
    good: {
      id: `8f4b0c1e-6f7a-5c3d-9b2e-${String(number).padStart(12, '0')}`,
      slug: `good-${number}`,
      revision: 1,
      name: { en: name },
      aliases: [],
      keywords: [],
      kind: ['model'],
      listing: 'registered',
      licence: ['Apache-2.0'],
      openness: 'open',
      dpgVerdict: 'undetermined',
      sdg: [4],
      theme: [],
      highValueCategory: [],
      jurisdiction: [],
      deploymentPlace: [],
      language: [],
      publisher: [],
      mediaType: [],
      accessTier: [],
      openComponent: [],
      verdict: [],
      createdAt: '2026-11-20T08:00:00.000Z',
      updatedAt: '2026-11-21T08:00:00.000Z',
      ...changes,
    },
    name: { language: 'en', parts: [{ text: name, isMatch: false }] },
    excerpt: { language: 'en', parts: [{ text: excerpt, isMatch: false }] },
    matchedIn: ['name'],
  });
}

/** Nothing lies near. */
export const noNeighbours: Neighbours = {
  queryNear: () => Promise.resolve(undefined),
  valuesLike: () => Promise.resolve([]),
  goodsLike: () => Promise.resolve([]),
};

/** An engine over a list in memory: names that hold the query, no filters; `down` fails. It records what it was asked. */
export function listEngine(
  hits: readonly SearchHit[],
): SearchEngine & { readonly asked: SearchRequest[] } {
  const asked: SearchRequest[] = [];
  return {
    asked,
    countValues: ({ facet }) => Promise.resolve(ok({ facet, values: [] })),
    search: async (request) => {
      asked.push(request);
      if (request.query === 'down') return err({ kind: 'unavailable', reason: 'stopped' });
      const query = titleKey(request.query);
      const found = hits.filter(({ good }) =>
        [...Object.values(good.name), ...good.aliases, ...good.keywords].some((text) =>
          titleKey(text).includes(query),
        ),
      );
      return ok({
        hits: found.slice(request.offset, request.offset + request.limit),
        total: { value: found.length, relation: 'exact' },
        facets: request.facets.map((facet) => ({ facet, values: [] })),
        offset: request.offset,
        limit: request.limit,
        engine: 'postgresql',
        degraded: false,
      });
    },
  };
}

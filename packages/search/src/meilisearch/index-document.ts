import type { DocumentDigest } from '@commonhold/registry/discovery';
import { type DiscoveryDocument, facetNames, wordsOf } from '@commonhold/schemas/discovery';
import { GoodId } from '@commonhold/schemas/good';
import { chooseText } from '@commonhold/schemas/text';
import { z } from 'zod';
import { toFacetKey } from './facet-key.ts';
import { indexVersion, sortLanguages } from './index-settings.ts';
import { bareWordsOf } from './to-server-query.ts';

const verdictRanks = { met: 0, undetermined: 1, 'not-applicable': 2, 'not-met': 3 } as const;

/**
 * A good as Meilisearch keeps it: texts that are searched, what it is filtered by, what it is ordered by, and `found`, what a
 * list shows of it. That is one text of JSON, since the server gives every retrieved field twice where it marks what matched.
 */
export function toIndexDocument(document: DiscoveryDocument): Record<string, unknown> {
  const { contentSha256, words, description, ...found } = document;
  const { id, name, aliases, keywords, publisher, parameterCount, memoryBytes } = found;
  return {
    id,
    contentSha256,
    indexVersion,
    name,
    aliases,
    keywords,
    publisher,
    description,
    words: [...words, ...hiddenWords(document)],
    found: JSON.stringify(found),
    facets: Object.fromEntries(
      facetNames.map((facet) => [facet, valuesOf(document[facet]).map(toFacetKey)]),
    ),
    parameterCount,
    memoryBytes,
    createdAtMs: Date.parse(document.createdAt),
    updatedAtMs: Date.parse(document.updatedAt),
    listingRank: document.listing === 'registered' ? 0 : 1,
    verdictRank: verdictRanks[document.dpgVerdict],
    deploymentCount: document.deploymentPlace.length,
    nameOrder: Object.fromEntries(
      sortLanguages.map((language) => [language, nameOrder(chooseText(name, [language]).text)]),
    ),
  };
}

/** What tells whether a stored document is the newest. */
export const StoredDigest = z.object({
  id: z.string(),
  contentSha256: z.string().catch(''),
  indexVersion: z.int().catch(0),
});

/** A document of another version has no digest: it differs, whatever it was made of. */
export function toDigest(stored: z.infer<typeof StoredDigest>): DocumentDigest {
  return {
    id: GoodId.parse(stored.id),
    contentSha256: stored.indexVersion === indexVersion ? stored.contentSha256 : '',
  };
}

/** Scripts whose words the server takes apart badly, or only where it was built with a dictionary for them. */
const glued = /[\p{Script=Lao}\p{Script=Myanmar}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const katakana = /\p{Script=Katakana}[\p{Script=Katakana}ー]+/gu;
const hiddenWordsMax = 1_000;

/**
 * Words that the server would not find by itself: behind a preposition of Arabic and Ethiopic script, and in scripts written
 * without spaces. Of Japanese, pairs of neighbouring characters and whole runs of katakana.
 */
function hiddenWords({ name, aliases, keywords, description, words: others }: DiscoveryDocument) {
  const texts = [Object.values(name), aliases, keywords, Object.values(description), others].flat();
  const words = texts.flatMap((text) => {
    const bare = bareWordsOf(text);
    if (!glued.test(text)) return bare;
    const runs = [...text.matchAll(katakana)].map(([run]) => run);
    return [...bare, ...runs, ...wordsOf(text).map(({ start, end }) => text.slice(start, end))];
  });
  return [...new Set(words)].slice(0, hiddenWordsMax);
}

/** Facet values are strings in every engine, so that they can be compared. */
function valuesOf(value: string | readonly (string | number)[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value.map(String);
}

/** Meilisearch folds case and marks when it orders text; hexadecimal code units keep the order of code points. */
function nameOrder(name: string): string {
  return Buffer.from(name.toLowerCase().slice(0, 75), 'utf8').toString('hex');
}

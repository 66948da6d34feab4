import type { DocumentDigest } from '@commonhold/registry/discovery';
import { DiscoveryDocument } from '@commonhold/schemas/discovery';
import { GoodId } from '@commonhold/schemas/good';
import { chooseText } from '@commonhold/schemas/text';
import { z } from 'zod';
import { indexVersion, sortLanguages } from './index-settings.ts';

const verdictRanks = { met: 0, undetermined: 1, 'not-applicable': 2, 'not-met': 3 } as const;
/** Facet values beyond it cannot be filtered by. Source: Meilisearch 1.50, 468 bytes. */
const facetBytesMax = 460;

/** A good as Meilisearch keeps it: the document, and what it is ordered by. */
const IndexDocument = z.looseObject({
  ...DiscoveryDocument.shape,
  sdg: z.array(z.string()).readonly(),
});

export function toIndexDocument(document: DiscoveryDocument): Record<string, unknown> {
  return {
    ...document,
    indexVersion,
    // Facet values are strings in every engine, so that they can be compared.
    sdg: document.sdg.map(String),
    licence: document.licence.map(cutToBytes),
    publisher: document.publisher.map(cutToBytes),
    createdAtMs: Date.parse(document.createdAt),
    updatedAtMs: Date.parse(document.updatedAt),
    listingRank: document.listing === 'registered' ? 0 : 1,
    verdictRank: verdictRanks[document.dpgVerdict],
    nameOrder: Object.fromEntries(
      sortLanguages.map((language) => [
        language,
        nameOrder(chooseText(document.name, [language]).text),
      ]),
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

/** The stored form back as the document it was made of. */
export function fromIndexDocument(stored: unknown): DiscoveryDocument {
  const document = IndexDocument.parse(stored);
  const known = Object.keys(DiscoveryDocument.shape);
  return DiscoveryDocument.parse({
    ...Object.fromEntries(Object.entries(document).filter(([key]) => known.includes(key))),
    sdg: document.sdg.map(Number),
  });
}

/** Meilisearch folds case and marks when it orders text; hexadecimal code units keep the order of code points. */
function nameOrder(name: string): string {
  return Buffer.from(name.toLowerCase().slice(0, 75), 'utf8').toString('hex');
}

function cutToBytes(value: string): string {
  if (Buffer.byteLength(value) <= facetBytesMax) return value;
  let cut = value.slice(0, facetBytesMax);
  while (Buffer.byteLength(cut) > facetBytesMax) cut = cut.slice(0, -1);
  return cut;
}

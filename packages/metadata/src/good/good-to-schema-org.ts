import type { Good, GoodKind } from '@commonhold/schemas/good';
import { type GoodIris, goodIris } from '../linked-data/good-iris.ts';
import type { JsonLdDocument, JsonObject, Site } from '../linked-data/json-ld-document.ts';
import { withoutEmpty } from '../linked-data/without-empty.ts';
import { schemaOrgCommon } from './schema-org-common.ts';
import { schemaOrgDataset } from './schema-org-dataset.ts';
import { schemaOrgModel, schemaOrgSoftware } from './schema-org-software.ts';

/** The context of schema.org, for the readers of our pages; nothing here ever loads it. */
const schemaOrgContext = 'https://schema.org/';

/**
 * A good in the words of schema.org, to be embedded in its page: one node for each kind, as `@graph` where there are several.
 * A dataset keeps the rules of Google Dataset Search: a name, a description of 50 to 5,000 characters, the address
 * of the licence, and distributions only where there is something to download. Texts are in English where there are any.
 */
export function goodToSchemaOrg(good: Good, site: Site): JsonLdDocument {
  const iris = goodIris(good, site);
  const { kinds } = good.revision.record;
  const [kind, ...others] = kinds;
  if (kind !== undefined && others.length === 0) {
    return { '@context': schemaOrgContext, '@id': iris.good, ...nodeOfKind(kind, good, iris) };
  }
  return {
    '@context': schemaOrgContext,
    '@graph': kinds.map((each) => ({
      '@id': `${iris.good}#${each}`,
      ...nodeOfKind(each, good, iris),
    })),
  };
}

function nodeOfKind(kind: GoodKind, good: Good, iris: GoodIris): JsonObject {
  return withoutEmpty({
    ...partOfKind(kind, good, iris),
    ...schemaOrgCommon(kind, good, iris),
  });
}

function partOfKind(kind: GoodKind, good: Good, iris: GoodIris): JsonObject {
  const { record } = good.revision;
  switch (kind) {
    case 'dataset':
      return schemaOrgDataset(record, iris);
    case 'software':
      return schemaOrgSoftware(record);
    case 'model':
      return schemaOrgModel(record);
    case 'content':
      return { '@type': 'CreativeWork' };
    case 'standard':
      return { '@type': 'CreativeWork', genre: 'standard' };
  }
}

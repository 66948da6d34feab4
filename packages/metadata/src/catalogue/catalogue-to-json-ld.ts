import type { GoodSummary } from '@commonhold/schemas/good';
import type { LocalizedText } from '@commonhold/schemas/text';
import { metadataLicenceIri } from '../authority/licence.ts';
import { typesOf } from '../good/types-of.ts';
import { goodIri, goodPageIri } from '../linked-data/good-iris.ts';
import {
  type JsonLdDocument,
  type JsonObject,
  type JsonValue,
  type Site,
  baseOf,
  documentOf,
} from '../linked-data/json-ld-document.ts';
import { withoutEmpty } from '../linked-data/without-empty.ts';
import { conceptIri } from '../mapping/own-concept.ts';

/** A good in the catalogue. With its description it is told in full; without, it is only linked to. */
export interface CatalogueItem extends GoodSummary {
  readonly description?: LocalizedText | undefined;
}

/** One page of the catalogue. Addresses are absolute. */
export interface CataloguePage {
  readonly items: readonly CatalogueItem[];
  readonly url: string;
  readonly firstUrl: string;
  readonly nextUrl?: string | undefined;
  readonly previousUrl?: string | undefined;
  /** Goods on all pages together, where that is known. */
  readonly totalCount?: number | undefined;
}

/**
 * A page of the catalogue: the goods of this page, their records with name and date of change, and links to the
 * other pages. Where all goods of a page are datasets with their descriptions, it meets the mandatory properties of
 * DCAT-AP 3.0.1, which knows no models and no software. Sources: DCAT 3, 6.3 `dcat:Catalog`; DCAT-AP 3.0.1,
 * `Catalogue`; Hydra Core Vocabulary, `hydra:PartialCollectionView`.
 */
export function catalogueToJsonLd(page: CataloguePage, site: Site): JsonLdDocument {
  const base = baseOf(site);
  const title = site.title ?? 'Commonhold';
  const listed = page.items.filter(({ status }) => status.kind === 'active');
  const isDataset = ({ kinds }: GoodSummary): boolean => kinds.includes('dataset');
  return documentOf(
    site,
    withoutEmpty({
      '@id': `${base}/#catalogue`,
      '@type': ['dcat:Catalog', 'hydra:Collection'],
      title: { en: title },
      description: {
        en: 'A registry of digital public goods: models, datasets, software, content and standards, with public evidence for what is said of each.',
      },
      publisher: {
        '@id': `${base}/#publisher`,
        '@type': ['foaf:Agent', 'foaf:Organization'],
        agentName: { en: title },
      },
      homepage: `${base}/`,
      license: [metadataLicenceIri],
      dataset: listed.filter(isDataset).map((good) => goodLink(good, base)),
      resource: listed.filter((good) => !isDataset(good)).map((good) => goodLink(good, base)),
      record: page.items.map((good) => recordNode(good, base)),
      totalItems: page.totalCount,
      view: viewNode(page),
    }),
  );
}

function goodLink({ id, kinds, name, description }: CatalogueItem, base: string): JsonValue {
  const iri = goodIri(base, id);
  return description === undefined
    ? iri
    : {
        '@id': iri,
        '@type': typesOf(kinds),
        title: { ...name },
        description: { ...description },
      };
}

/** A good that was withdrawn keeps its record, so that those who harvest learn of it. */
function recordNode(good: GoodSummary, base: string): JsonObject {
  return {
    '@id': goodPageIri(base, good.slug),
    '@type': 'dcat:CatalogRecord',
    title: { ...good.name },
    kind: good.kinds.map((kind) => conceptIri('kind', kind)),
    listing: conceptIri('listing', good.listing),
    primaryTopic: goodIri(base, good.id),
    issued: { '@value': good.createdAt, '@type': 'xsd:dateTime' },
    modified: { '@value': good.updatedAt, '@type': 'xsd:dateTime' },
    status: conceptIri('status', good.status.kind),
  };
}

function viewNode(page: CataloguePage): JsonObject {
  return withoutEmpty({
    '@id': page.url,
    '@type': 'hydra:PartialCollectionView',
    first: page.firstUrl,
    next: page.nextUrl,
    previous: page.previousUrl,
  });
}

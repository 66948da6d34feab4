import { catalogueToJsonLd } from '@commonhold/metadata/catalogue';
import type { JsonLdDocument } from '@commonhold/metadata/good';
import type { SearchHit } from '@commonhold/schemas/discovery';
import {
  type SearchPage,
  isNarrowed,
  neighboursOf,
  searchAddress,
  searchTitle,
} from './search-page.ts';

/**
 * A page of a search as linked data: a `dcat:Catalog` whose view is this page. A search that is narrowed is a
 * catalogue of its own, named by its address, because its total is not that of the whole.
 */
export function searchToJsonLd(page: SearchPage): JsonLdDocument {
  const { request, response, baseUrl } = page;
  const { first, next, previous } = neighboursOf(page);
  const document = catalogueToJsonLd(
    {
      items: response.hits.map(toItem),
      url: searchAddress(page, 'jsonld'),
      firstUrl: first,
      nextUrl: next,
      previousUrl: previous,
      ...(response.total.relation === 'exact' ? { totalCount: response.total.value } : {}),
    },
    { baseUrl },
  );
  if (!isNarrowed(request)) return document;
  return {
    ...document,
    '@id': searchAddress(page, 'html', 0),
    title: { en: searchTitle(request) },
  };
}

function toItem({ good }: SearchHit) {
  return {
    id: good.id,
    slug: good.slug,
    kinds: good.kind,
    listing: good.listing,
    name: good.name,
    status: { kind: 'active' as const },
    revision: good.revision,
    createdAt: good.createdAt,
    updatedAt: good.updatedAt,
  };
}

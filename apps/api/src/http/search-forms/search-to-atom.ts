import type { HighlightedText, SearchHit } from '@commonhold/schemas/discovery';
import { chooseText } from '@commonhold/schemas/text';
import { v5 } from 'uuid';
import { escapeXml } from './escape-xml.ts';
import { type SearchPage, neighboursOf, searchAddress, searchTitle } from './search-page.ts';

/** A feed must say when it changed; one without entries has not yet. */
const neverUpdated = '1970-01-01T00:00:00.000Z';
const feedNamespaces =
  'xmlns="http://www.w3.org/2005/Atom" xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/"';

/**
 * A page of a search as a feed. An entry stands for one revision of a good, so that readers show each once: its id
 * is the UUID of version 5 of the revision's number in the good's own id. Sources: RFC 4287; RFC 5005, 3 (paged
 * feeds); OpenSearch 1.1, response elements.
 */
export function searchToAtom(page: SearchPage): string {
  const { request, response, baseUrl } = page;
  const { next, previous, first } = neighboursOf(page);
  const updated = response.hits
    .map(({ good }) => good.updatedAt)
    .toSorted()
    .at(-1);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed ${feedNamespaces}>`,
    `<id>${escapeXml(searchAddress(page, 'atom', 0))}</id>`,
    `<title>${escapeXml(searchTitle(request))} – Commonhold</title>`,
    `<updated>${updated ?? neverUpdated}</updated>`,
    `<author><name>Commonhold</name><uri>${escapeXml(baseUrl)}/</uri></author>`,
    '<rights>The metadata is CC0-1.0; the goods keep their own licences.</rights>',
    link('self', searchAddress(page, 'atom'), 'application/atom+xml'),
    link('alternate', searchAddress(page, 'html'), 'text/html'),
    link('first', first, 'application/atom+xml'),
    ...(next === undefined ? [] : [link('next', next, 'application/atom+xml')]),
    ...(previous === undefined ? [] : [link('previous', previous, 'application/atom+xml')]),
    link('search', `${baseUrl}/opensearch.xml`, 'application/opensearchdescription+xml'),
    `<opensearch:totalResults>${response.total.value}</opensearch:totalResults>`,
    `<opensearch:startIndex>${response.offset + 1}</opensearch:startIndex>`,
    `<opensearch:itemsPerPage>${response.limit}</opensearch:itemsPerPage>`,
    ...response.hits.map((hit) => entry(hit, page)),
    '</feed>',
    '',
  ].join('\n');
}

function entry({ good, excerpt }: SearchHit, { request, baseUrl }: SearchPage): string {
  const name = chooseText(good.name, request.languages);
  const address = `${baseUrl}/goods/${good.slug}`;
  return [
    '<entry>',
    `<id>urn:uuid:${v5(String(good.revision), good.id)}</id>`,
    `<title xml:lang="${escapeXml(name.language)}">${escapeXml(name.text)}</title>`,
    `<published>${good.createdAt}</published>`,
    `<updated>${good.updatedAt}</updated>`,
    link('alternate', address, 'text/html'),
    link('alternate', `${address}.jsonld`, 'application/ld+json'),
    ...good.kind.map(
      (kind) =>
        `<category scheme="https://w3id.org/commonhold/ns/v1#kind" term="${escapeXml(kind)}"/>`,
    ),
    ...good.keywords.map((keyword) => `<category term="${escapeXml(keyword)}"/>`),
    summary(excerpt),
    '</entry>',
  ].join('\n');
}

function summary({ language, parts }: HighlightedText): string {
  const text = parts.map((part) => part.text).join('');
  return `<summary xml:lang="${escapeXml(language)}">${escapeXml(text)}</summary>`;
}

function link(rel: string, href: string, type: string): string {
  return `<link rel="${rel}" href="${escapeXml(href)}" type="${type}"/>`;
}

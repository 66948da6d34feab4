import { escapeXml } from './escape-xml.ts';
import { formNames, plainType, searchForms } from './search-page.ts';

/** The type that browsers take suggestions in. Source: OpenSearch Suggestions extension 1.1. */
export const suggestionsType = 'application/x-suggestions+json';
export const descriptionType = 'application/opensearchdescription+xml';

/** The description by which a browser or a program learns how to search here. Source: OpenSearch 1.1, draft 6. */
export function opensearchDescription(baseUrl: string): string {
  const base = escapeXml(baseUrl);
  const query = 'q={searchTerms}&amp;page={startPage?}';
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    '<ShortName>Commonhold</ShortName>',
    '<Description>Digital public goods: AI models, datasets, software, content and standards</Description>',
    '<Tags>open data models software licences</Tags>',
    `<Url type="text/html" template="${base}/search?${query}"/>`,
    ...formNames.map(
      (form) =>
        `<Url type="${plainType(searchForms[form])}" template="${base}/search.${form}?${query}&amp;limit={count?}"/>`,
    ),
    `<Url type="${suggestionsType}" rel="suggestions" template="${base}/suggest?q={searchTerms}"/>`,
    `<Url type="${descriptionType}" rel="self" template="${base}/opensearch.xml"/>`,
    `<Image width="16" height="16" type="image/svg+xml">${base}/favicon.svg</Image>`,
    '<Query role="example" searchTerms="speech recognition"/>',
    '<SyndicationRight>open</SyndicationRight>',
    '<Language>*</Language>',
    '<InputEncoding>UTF-8</InputEncoding>',
    '<OutputEncoding>UTF-8</OutputEncoding>',
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}

import type { SearchHit } from '@commonhold/schemas/discovery';
import { chooseText } from '@commonhold/schemas/text';
import type { SearchPage } from './search-page.ts';

type Column = (hit: SearchHit, page: SearchPage) => string;

/** The columns in order. Names are permanent; new ones come at the end. */
const columns: Readonly<Record<string, Column>> = {
  id: ({ good }) => good.id,
  slug: ({ good }) => good.slug,
  url: ({ good }, { baseUrl }) => `${baseUrl}/goods/${good.slug}`,
  name: ({ good }, { request }) => chooseText(good.name, request.languages).text,
  kind: ({ good }) => list(good.kind),
  listing: ({ good }) => good.listing,
  publisher: ({ good }) => list(good.publisher),
  licence: ({ good }) => list(good.licence),
  openness: ({ good }) => good.openness,
  dpgVerdict: ({ good }) => good.dpgVerdict,
  mofClass: ({ good }) => good.mofClass ?? '',
  osaidVerdict: ({ good }) => good.osaidVerdict ?? '',
  sdg: ({ good }) => list(good.sdg.map(String)),
  theme: ({ good }) => list(good.theme),
  highValueCategory: ({ good }) => list(good.highValueCategory),
  jurisdiction: ({ good }) => list(good.jurisdiction),
  deploymentPlace: ({ good }) => list(good.deploymentPlace),
  language: ({ good }) => list(good.language),
  mediaType: ({ good }) => list(good.mediaType),
  accessTier: ({ good }) => list(good.accessTier),
  openComponent: ({ good }) => list(good.openComponent),
  parameterCount: ({ good }) => good.parameterCount?.toString() ?? '',
  keywords: ({ good }) => list(good.keywords),
  excerpt: ({ excerpt }) => excerpt.parts.map(({ text }) => text).join(''),
  revision: ({ good }) => String(good.revision),
  createdAt: ({ good }) => good.createdAt,
  updatedAt: ({ good }) => good.updatedAt,
  verdict: ({ good }) => list(good.verdict),
  memoryBytes: ({ good }) => good.memoryBytes?.toString() ?? '',
};

/**
 * A page of a search as a table: one line for each good, a line of names first, values of a list with `; ` between.
 * Source: RFC 4180. Cells that a spreadsheet would take for a formula get an apostrophe in front.
 */
export function searchToCsv(page: SearchPage): string {
  const lines = [
    Object.keys(columns),
    ...page.response.hits.map((hit) => Object.values(columns).map((column) => column(hit, page))),
  ];
  return lines.map((cells) => `${cells.map(toCell).join(',')}\r\n`).join('');
}

function list(values: readonly string[]): string {
  return values.join('; ');
}

function toCell(value: string): string {
  const harmless = /^[=+\-@\t\r\n＝＋－＠]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

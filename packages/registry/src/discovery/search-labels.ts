import type { GoodRecord } from '@commonhold/schemas/good';
import type { PlaceCode } from '@commonhold/schemas/text';
import { phraseOf } from './phrase.ts';
import {
  concepts,
  countryLabels,
  goalLabels,
  highValueLabels,
  kindLabels,
  languageLabels,
  licenceNames,
  themeLabels,
} from './search-vocabulary.ts';

/** More languages than these say only that a good is multilingual. */
const languagesMax = 40;

/**
 * What people may type for what a record says by code or in other words: names of its goals, themes, kinds, licences,
 * places and languages, and other words for the concepts in its names, aliases and keywords, in the languages
 * of the vocabularies. Serves every search engine alike.
 */
export function searchLabels(record: GoodRecord, licences: readonly string[]): readonly string[] {
  return [
    ...record.kinds.flatMap((kind) => kindLabels.get(kind) ?? []),
    ...conceptLabels(record),
    ...licences.flatMap(licenceLabels),
    ...record.sdgs.flatMap(({ goal }) => goalLabels.get(goal) ?? []),
    ...record.themes.flatMap((theme) => themeLabels.get(theme) ?? []),
    ...(record.dataset?.highValueCategories ?? []).flatMap(
      (category) => highValueLabels.get(category) ?? [],
    ),
    ...placesOf(record).flatMap((place) => countryLabels.get(place) ?? []),
    ...record.languages
      .slice(0, languagesMax)
      .flatMap((tag) => languageLabels.get(tag.split('-')[0] ?? tag) ?? []),
    ...sizeLabels(record.model?.parameterCount),
  ];
}

function conceptLabels({ name, aliases, keywords, themes }: GoodRecord): readonly string[] {
  const phrases = [...Object.values(name), ...aliases, ...keywords].map(phraseOf);
  return concepts
    .filter(
      (concept) =>
        concept.themes.some((theme) => themes.includes(theme)) ||
        concept.phrases.some((phrase) => phrases.some((text) => text.includes(phrase))),
    )
    .flatMap(({ labels }) => labels);
}

/** The id, its name, and the word in both spellings: `MIT`, `MIT License`, `MIT licence`. */
function licenceLabels(expression: string): readonly string[] {
  return expression
    .split(/[\s()]+/u)
    .filter((id) => id !== '' && !['AND', 'OR', 'WITH', 'NOASSERTION', 'NONE'].includes(id))
    .flatMap((id) => {
      const words = id.replace(/^LicenseRef-/u, '');
      const name = licenceNames.get(id);
      return [words, `${words} licence license`, ...(name === undefined ? [] : [name])];
    });
}

function placesOf(record: GoodRecord): readonly PlaceCode[] {
  return [
    ...record.agents.flatMap(({ jurisdiction }) =>
      jurisdiction === undefined ? [] : [jurisdiction],
    ),
    ...record.originPlaces,
    ...record.deploymentPlaces,
    ...(record.dataset?.spatialCoverage?.places ?? []),
  ];
}

/** `7B` for 7.2 billion parameters. */
function sizeLabels(parameterCount: number | undefined): readonly string[] {
  if (parameterCount === undefined || parameterCount < 1e9) return [];
  return [`${Math.round(parameterCount / 1e9)}B`];
}

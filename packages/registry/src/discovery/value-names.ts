import categories from '@commonhold/standards/vocabularies/high-value-category.json' with { type: 'json' };
import components from '@commonhold/standards/vocabularies/component-type.json' with { type: 'json' };
import countries from '@commonhold/standards/vocabularies/country.json' with { type: 'json' };
import languages from '@commonhold/standards/vocabularies/language.json' with { type: 'json' };
import sdgs from '@commonhold/standards/vocabularies/sdg.json' with { type: 'json' };
import themes from '@commonhold/standards/vocabularies/eu-data-theme.json' with { type: 'json' };
import type { FacetName } from '@commonhold/schemas/discovery';
import { type LanguageTag, chooseText } from '@commonhold/schemas/text';
import { z } from 'zod';
import { licenceNames } from './search-vocabulary.ts';

type Names = Readonly<Record<LanguageTag, string>>;
const Names = z.record(z.string(), z.string());
type NamesByValue = ReadonlyMap<string, Names>;

const coded = z.array(z.looseObject({ code: z.string(), names: Names }));
const countryNames = byCode(countries.countries);

const namesByFacet: Partial<Record<FacetName, NamesByValue>> = {
  sdg: new Map(
    z
      .array(z.looseObject({ number: z.int(), names: Names }))
      .parse(sdgs.goals)
      .map(({ number, names }) => [String(number), names]),
  ),
  theme: byCode(themes.themes),
  highValueCategory: byCode(categories.categories),
  openComponent: byCode(components.componentTypes),
  jurisdiction: countryNames,
  deploymentPlace: countryNames,
  language: new Map(
    z
      .array(z.looseObject({ tag: z.string(), names: Names, nativeName: z.string().optional() }))
      .parse(languages.languages)
      .map(({ tag, names, nativeName }) => [
        tag,
        nativeName === undefined ? names : { ...names, [tag]: nativeName },
      ]),
  ),
  licence: new Map([...licenceNames].map(([id, name]) => [id, { en: name }])),
};

/** What a value of a facet is called in the languages of the vocabularies; nothing where it is its own name. */
export function namesOfValue(facet: FacetName, value: string): Names {
  return namesByFacet[facet]?.get(value) ?? {};
}

/** What a value of a facet is called in the reader's language; places and languages in any. */
export function nameOfValue(
  facet: FacetName,
  value: string,
  readerLanguages: readonly LanguageTag[],
): string | undefined {
  const own = displayName(facet, value, readerLanguages);
  if (own !== undefined) return own;
  const names = namesOfValue(facet, value);
  return Object.keys(names).length === 0 ? undefined : chooseText(names, readerLanguages).text;
}

/** By the Unicode CLDR, which Node.js holds for all languages. */
function displayName(
  facet: FacetName,
  value: string,
  readerLanguages: readonly LanguageTag[],
): string | undefined {
  const type = displayTypes[facet];
  if (type === undefined) return undefined;
  try {
    return new Intl.DisplayNames([...readerLanguages, 'en'], { type, fallback: 'none' }).of(value);
  } catch {
    // A subdivision such as `GB-SCT` is no code that the CLDR names.
    return undefined;
  }
}

const displayTypes: Partial<Record<FacetName, 'region' | 'language'>> = {
  jurisdiction: 'region',
  deploymentPlace: 'region',
  language: 'language',
};

function byCode(entries: unknown): NamesByValue {
  return new Map(coded.parse(entries).map(({ code, names }) => [code, names]));
}

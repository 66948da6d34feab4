import countries from '@commonhold/standards/vocabularies/country.json' with { type: 'json' };
import sdgs from '@commonhold/standards/vocabularies/sdg.json' with { type: 'json' };
import terms from '@commonhold/standards/vocabularies/search-term.json' with { type: 'json' };
import { CountryCode, LanguageTag } from '@commonhold/schemas/text';
import { z } from 'zod';

/** What a name can be made of: a thing and what it is called, by language. */
export interface Named {
  readonly names: Readonly<Record<string, readonly string[]>>;
}

export interface Country extends Named {
  readonly code: CountryCode;
}

const Single = z
  .record(z.string(), z.string())
  .transform((names) =>
    Object.fromEntries(Object.entries(names).map(([tag, name]) => [tag, [name]])),
  );

export const countryList: readonly Country[] = z
  .array(z.object({ code: CountryCode, names: Single }))
  .parse(countries.countries);

/** Goals and concepts; the words that people call the subjects of goods. */
export const subjectList: readonly Named[] = [
  ...z.array(z.object({ names: Single })).parse(sdgs.goals),
  ...z
    .array(z.object({ labels: z.record(z.string(), z.array(z.string())) }))
    .parse(terms.concepts)
    .map(({ labels }) => ({ names: labels })),
];

/**
 * How many of a hundred generated goods have a text in this language beside the English one. Most real records have
 * English only; these shares are those of the bundled goods' descriptions, with scripts evened out so that none is missing.
 */
const sharePercent = { fr: 12, es: 9, pt: 5, ar: 4, hi: 4, sw: 4, de: 3, zh: 3, ru: 2 } as const;

export interface WrittenLanguage {
  readonly tag: LanguageTag;
  readonly sharePercent: number;
}

export const writtenLanguages: readonly WrittenLanguage[] = Object.entries(sharePercent).map(
  ([tag, percent]) => ({ tag: LanguageTag.parse(tag), sharePercent: percent }),
);

/** The vocabularies that goods are found by, read once; `standards/vocabularies` says where each is from. */
import spdx from '@commonhold/standards/licences/spdx.json' with { type: 'json' };
import countries from '@commonhold/standards/vocabularies/country.json' with { type: 'json' };
import themes from '@commonhold/standards/vocabularies/eu-data-theme.json' with { type: 'json' };
import categories from '@commonhold/standards/vocabularies/high-value-category.json' with { type: 'json' };
import languages from '@commonhold/standards/vocabularies/language.json' with { type: 'json' };
import sdgs from '@commonhold/standards/vocabularies/sdg.json' with { type: 'json' };
import terms from '@commonhold/standards/vocabularies/search-term.json' with { type: 'json' };
import { z } from 'zod';
import { phraseOf } from './phrase.ts';

type Labels = readonly string[];
const Names = z.record(z.string(), z.string());
const LabelLists = z.record(z.string(), z.array(z.string()));

/** A concept with what it is called, and the phrases that lead to it. */
export interface Concept {
  readonly labels: Labels;
  readonly phrases: Labels;
  readonly themes: readonly string[];
}

/** Names in all languages of the vocabulary, by goal, code or tag. */
export const goalLabels: ReadonlyMap<number, Labels> = new Map(
  z
    .array(z.object({ number: z.int(), names: Names }))
    .parse(sdgs.goals)
    .map(({ number, names }) => [
      number,
      [...new Set(Object.values(names)), `SDG ${number}`, `ODD ${number}`, `ODS ${number}`],
    ]),
);
export const themeLabels = namesByCode(themes.themes);
export const highValueLabels = namesByCode(categories.categories);

export const countryLabels: ReadonlyMap<string, Labels> = new Map(
  z
    .array(z.object({ code: z.string(), names: Names }))
    .parse(countries.countries)
    .map(({ code, names }) => [code, [...new Set(Object.values(names))]]),
);

/** Languages have many names; the English and their own are what people type most. */
export const languageLabels: ReadonlyMap<string, Labels> = new Map(
  z
    .array(z.object({ tag: z.string(), names: Names, nativeName: z.string().optional() }))
    .parse(languages.languages)
    .map(({ tag, names, nativeName }) => [
      tag,
      [...new Set([names['en'], nativeName].filter((name) => name !== undefined))],
    ]),
);

export const licenceNames: ReadonlyMap<string, string> = new Map(
  z
    .array(z.object({ id: z.string(), name: z.string() }))
    .parse(spdx.licences)
    .map(({ id, name }) => [id, name]),
);

export const kindLabels: ReadonlyMap<string, Labels> = new Map(
  z
    .array(z.object({ code: z.string(), labels: LabelLists }))
    .parse(terms.kinds)
    .map(({ code, labels }) => [code, [...new Set(Object.values(labels).flat())]]),
);

export const concepts: readonly Concept[] = z
  .array(
    z.object({
      labels: LabelLists,
      narrower: z.array(z.string()).default([]),
      themes: z.array(z.string()).default([]),
    }),
  )
  .parse(terms.concepts)
  .map(({ labels, narrower, themes: themeCodes }) => {
    const all = [...new Set(Object.values(labels).flat())];
    return {
      labels: all,
      phrases: [...all, ...narrower].map(phraseOf),
      themes: themeCodes,
    };
  });

function namesByCode(entries: unknown): ReadonlyMap<string, Labels> {
  return new Map(
    z
      .array(z.object({ code: z.string(), names: Names }))
      .parse(entries)
      .map(({ code, names }) => [code, [...new Set(Object.values(names))]]),
  );
}

import {
  type FacetName,
  type SearchRequest,
  byCount,
  facetValuesMax,
  holdsWords,
  queryWords,
  toPhrase,
} from '@commonhold/schemas/discovery';
import type { Problem } from '@commonhold/schemas/error';
import { type Result, err, ok } from '@commonhold/schemas/result';
import { type LanguageTag, chooseText } from '@commonhold/schemas/text';
import { z } from 'zod';
import type { OrganisationStore } from '../organisation/ports.ts';
import { type SearchDeps, toProblem } from './search-goods.ts';
import { unlessAway } from './unless-away.ts';
import { nameOfValue, namesOfValue } from './value-names.ts';

export interface FacetValueDeps extends SearchDeps {
  readonly organisations: Pick<OrganisationStore, 'list'>;
}

export interface FacetValueRequest {
  readonly facet: FacetName;
  /** What is sought in the values and their names; everything where it is empty. */
  readonly find: string;
  readonly search: Pick<SearchRequest, 'query' | 'filters' | 'languages'>;
  readonly limit: number;
}

/** A value of a facet, what it is called, and how many goods of the search have it. */
const FoundValue = z.strictObject({
  value: z.string(),
  /** In the reader's language, where the value is a code that has a name. */
  name: z.string().optional(),
  count: z.int().min(0),
});

export const FoundValues = z.strictObject({
  values: z.array(FoundValue).readonly(),
  /** True where more values match than are given. */
  isCut: z.boolean(),
});
export type FoundValues = z.infer<typeof FoundValues>;

/** Values that are looked for beyond those that a search counts. */
const candidatesMax = 1_000;
const organisationPageSize = 500;
const organisationPagesMax = 10;

/**
 * Finds values of one facet, by words of the value itself (`foundation` finds `Mozilla Foundation`) and of its names in the reader's
 * language and those of the vocabularies, accents and case aside; counted as the facet is, the largest first. Errors: as `searchGoods`.
 */
export async function findFacetValues(
  deps: FacetValueDeps,
  request: FacetValueRequest,
  signal?: AbortSignal,
): Promise<Result<FoundValues, Problem>> {
  const { facet, search, limit } = request;
  const words = queryWords(request.find);
  const counted = await deps.search.search(
    {
      ...search,
      facets: [facet],
      facetValuesMax,
      sort: 'relevance',
      offset: 0,
      limit: 0,
    },
    signal,
  );
  if (!counted.ok) return err(toProblem(counted.error));
  const values = counted.value.facets[0]?.values ?? [];
  const names = await namesOf(deps, facet, search.languages);
  const isLike = (value: string) => names.isLike(value, words);
  let found: Counted = values.filter(({ value }) => isLike(value));
  const isKnownWhole = values.length < facetValuesMax;
  const isEnough = words.length === 0 && limit <= values.length;
  if (!isKnownWhole && !isEnough) {
    const valuesLike = (some: readonly string[]) =>
      unlessAway(() => deps.neighbours.valuesLike(facet, some), []);
    // Of a code the words are those of its name, which the database does not know.
    const candidates = [
      ...(words.length === 0 ? [] : await valuesLike(words)),
      ...[...(await valuesLike([])), ...names.known()].filter(isLike),
    ];
    const unique = [...new Set(candidates)].slice(0, candidatesMax);
    const question = { search, facet, values: unique };
    const more = await deps.search.countValues(question, signal);
    if (!more.ok) return err(toProblem(more.error));
    found = merged(found, more.value.values);
  }
  return ok({
    values: found.slice(0, limit).map(({ value, count }) => {
      const name = names.of(value);
      return { value, ...(name === undefined || name === value ? {} : { name }), count };
    }),
    isCut: found.length > limit || (isEnough && !isKnownWhole),
  });
}

type Counted = readonly { readonly value: string; readonly count: number }[];

function merged(one: Counted, other: Counted): Counted {
  const byValue = new Map([...one, ...other].map((counted) => [counted.value, counted]));
  return [...byValue.values()].toSorted(byCount);
}

/** What the values of a facet are called. */
interface ValueNames {
  of(value: string): string | undefined;
  isLike(value: string, words: readonly string[]): boolean;
  /** Values that are known to have names. */
  known(): Iterable<string>;
}

async function namesOf(
  deps: FacetValueDeps,
  facet: FacetName,
  languages: readonly LanguageTag[],
): Promise<ValueNames> {
  const organisations =
    facet === 'publisher'
      ? await unlessAway(() => organisationNames(deps), noOrganisations)
      : noOrganisations;
  const of = (value: string) => {
    const organisation = organisations.get(value);
    return organisation === undefined
      ? nameOfValue(facet, value, languages)
      : chooseText(organisation.name, languages).text;
  };
  return {
    of,
    known: () => organisations.keys(),
    isLike(value, words) {
      const organisation = organisations.get(value);
      const texts = [
        value,
        of(value) ?? '',
        ...Object.values(namesOfValue(facet, value)),
        ...(organisation === undefined
          ? []
          : [...Object.values(organisation.name), ...organisation.aliases]),
      ];
      return holdsWords(toPhrase(texts.join('\n')), words);
    },
  };
}

interface Organisation {
  readonly name: Readonly<Record<LanguageTag, string>>;
  readonly aliases: readonly string[];
}

const noOrganisations: ReadonlyMap<string, Organisation> = new Map();

/** By slug. */
async function organisationNames({
  organisations,
}: FacetValueDeps): Promise<ReadonlyMap<string, Organisation>> {
  const names = new Map<string, Organisation>();
  let cursor: string | undefined;
  for (let page = 0; page < organisationPagesMax; page += 1) {
    const { items, nextCursor } = await organisations.list({
      limit: organisationPageSize,
      cursor,
    });
    for (const { slug, name, aliases } of items) names.set(slug, { name, aliases });
    cursor = nextCursor;
    if (cursor === undefined) break;
  }
  return names;
}

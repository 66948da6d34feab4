import {
  type DiscoveryDocument,
  type SearchFilters,
  SearchRequest,
  type SearchRequestInput,
  facetNames,
  toQueryString,
  wordsOf,
} from '@commonhold/schemas/discovery';
import { readJudgedQueries } from '../../relevance/judged-query.ts';
import { type Random, createRandom } from './corpus/random.ts';

/** Searches of one kind. */
export interface SearchClass {
  readonly name: SearchClassName;
  readonly requests: readonly SearchRequest[];
}

export const searchClassNames = [
  'words',
  'words, three filters',
  'words with a typing error, three filters',
  'three filters',
  'everything',
  'beginning of a word, while typing',
  'words of other scripts',
  'what people ask',
] as const;
export type SearchClassName = (typeof searchClassNames)[number];

const requestsPerClass = 20;
const seedNumber = 7;
const wordLengthMin = 5;
const typoWordLengthMin = 7;

/**
 * The searches that are measured, made from goods that must be among those searched. All but those while typing ask for
 * the counts of all facets, as the search page does. The same goods give the same searches.
 */
export async function makeSearches(
  goods: readonly DiscoveryDocument[],
): Promise<readonly SearchClass[]> {
  const random = createRandom(seedNumber);
  const words = (min: number) => (good: DiscoveryDocument) => tellingWords(random, good, min);
  const makers: Readonly<Record<SearchClassName, () => readonly SearchRequestInput[]>> = {
    words: () => each(random, goods, (good) => ask(words(wordLengthMin)(good))),
    'words, three filters': () =>
      each(random, goods, (good) =>
        ask(words(wordLengthMin)(good)?.slice(0, 1), filtersOf(random, good)),
      ),
    'words with a typing error, three filters': () =>
      each(random, goods, (good) =>
        ask(
          words(typoWordLengthMin)(good)
            ?.slice(0, 1)
            .map((word) => misspelt(random, word)),
          filtersOf(random, good),
        ),
      ),
    'three filters': () => each(random, goods, (good) => ask([], filtersOf(random, good))),
    everything: () =>
      (['relevance', 'newest', 'updated', 'name'] as const).map((sort) => ({ sort })),
    'beginning of a word, while typing': () =>
      each(random, goods, (good) => {
        const [word] = words(wordLengthMin)(good) ?? [];
        return word && { query: word.slice(0, 2 + random.below(4)), facets: [] };
      }),
    'words of other scripts': () => each(random, goods, (good) => ask(wordsOfOtherScripts(good))),
    'what people ask': () => [],
  };
  const judged = await readJudgedQueries();
  const everyFew = Math.floor(judged.length / requestsPerClass);
  const asked = judged
    .filter((_, index) => index % everyFew === 0)
    .map(({ query, language }) => ({ query, languages: [language] }));
  return searchClassNames.map((name) => {
    const inputs = name === 'what people ask' ? asked : makers[name]();
    return {
      name,
      requests: inputs.map((input) => SearchRequest.parse({ facets: [...facetNames], ...input })),
    };
  });
}

/** The address of a search in the API. */
export function toPath(request: SearchRequest): string {
  const parameters = new URLSearchParams(toQueryString(request));
  for (const facet of request.facets) parameters.append('facet', facet);
  for (const language of request.languages) parameters.append('lang', language);
  return `/api/v1/search?${parameters.toString()}`;
}

/** Makes requests of randomly chosen goods until there are enough; a good that gives none is passed over. */
function each(
  random: Random,
  goods: readonly DiscoveryDocument[],
  make: (good: DiscoveryDocument) => SearchRequestInput | '' | undefined,
): readonly SearchRequestInput[] {
  const made: SearchRequestInput[] = [];
  for (let attempt = 0; attempt < 10_000 && made.length < requestsPerClass; attempt += 1) {
    const request = make(random.pick(goods));
    if (request !== undefined && request !== '') made.push(request);
  }
  return made;
}

function ask(
  words: readonly string[] | undefined,
  filters?: SearchFilters,
): SearchRequestInput | undefined {
  if (words === undefined) return undefined;
  if (filters !== undefined && Object.keys(filters).length < 3) return undefined;
  return { query: words.join(' '), ...(filters === undefined ? {} : { filters }) };
}

/** Two words that stand together in the good's English description. */
function tellingWords(
  random: Random,
  { description }: DiscoveryDocument,
  lengthMin: number,
): readonly string[] | undefined {
  const words = wordsOf(description['en'] ?? '')
    .map(({ form }) => form)
    .filter((form) => form.length >= lengthMin && /^\p{L}+$/u.test(form));
  if (words.length < 2) return undefined;
  const start = random.below(words.length - 1);
  return words.slice(start, start + 2);
}

function wordsOfOtherScripts({ name }: DiscoveryDocument): readonly string[] | undefined {
  for (const tag of ['ar', 'hi', 'zh', 'ru']) {
    const words = (name[tag] ?? '').split(/\s+/u).filter((word) => /\P{ASCII}/u.test(word));
    if (words.length > 0) return words.slice(0, 2);
  }
  return undefined;
}

/** Values of three facets that the good has. */
function filtersOf(random: Random, good: DiscoveryDocument): SearchFilters {
  const candidates: readonly SearchFilters[] = [
    { kind: good.kind.slice(0, 1) },
    { openness: [good.openness] },
    { dpgVerdict: [good.dpgVerdict] },
    ...(good.licence[0] === undefined ? [] : [{ licence: good.licence.slice(0, 2) }]),
    ...(good.sdg[0] === undefined ? [] : [{ sdg: good.sdg.slice(0, 2) }]),
    ...(good.jurisdiction[0] === undefined
      ? []
      : [{ jurisdiction: good.jurisdiction.slice(0, 1) }]),
    ...(good.openComponent[0] === undefined
      ? []
      : [{ openComponent: good.openComponent.slice(0, 1) }]),
  ];
  const first = random.below(candidates.length);
  const chosen = [0, 1, 2].map((step) => candidates[(first + step) % candidates.length] ?? {});
  return Object.assign({}, ...chosen) satisfies SearchFilters;
}

/** One letter left out, doubled or swapped with its neighbour, not among the first two. */
function misspelt(random: Random, word: string): string {
  const place = 2 + random.below(word.length - 4);
  const [before, letter, next, after] = [
    word.slice(0, place),
    word.slice(place, place + 1),
    word.slice(place + 1, place + 2),
    word.slice(place + 2),
  ];
  return random.pick([
    before + next + after,
    before + letter + letter + next + after,
    before + next + letter + after,
  ]);
}

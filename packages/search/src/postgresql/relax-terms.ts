import { type QueryExecutorProvider, sql } from 'kysely';
import { z } from 'zod';
import { isFunctionWord } from '../words/function-words.ts';
import { nearestWords } from './nearest-words.ts';
import { type SearchTerm, toTsquery } from './search-terms.ts';

/** A query near one that finds little. */
export interface Relaxed {
  readonly terms: readonly WeighedTerm[];
  /** A `tsquery`. */
  readonly words: string;
  /** As a person would write a query whose words all stand together somewhere. */
  readonly query: string;
  /** Goods that match the query as it was written. */
  readonly found: number;
}

/** A word and what it says: the more, the rarer it is. */
export interface WeighedTerm extends SearchTerm {
  readonly weight: number;
}

/** Goods are counted no further than this to tell rare words from common ones. */
const countMax = 5_000;
/** Of a longer query the rarest words say enough; their combinations stay few. */
const termsMax = 8;
/** Shares of what a query says that a good must match, tried from the strictest. */
const shares = [0.75, 0.55, 0.4, 0.25, 0] as const;

/**
 * Turns a query that finds little into the nearest that finds enough: words that no good has are replaced by those
 * like them; then goods need match only the words that say most.
 *
 * @returns undefined where the query finds enough by itself (whatever filters leave of it), or no word of it anything.
 */
export async function relaxTerms(
  db: QueryExecutorProvider,
  written: readonly SearchTerm[],
  enough: number,
): Promise<Relaxed | undefined> {
  const [found = 0] = await countGoods(db, [toTsquery(written)]);
  if (found >= enough || (found > 0 && written.length === 1)) return undefined;
  const saying = written.filter(({ form }) => !isFunctionWord(form));
  const terms = await weigh(db, saying.length > 0 ? saying : written);
  if (terms.length === 0) return undefined;
  const together = await standingTogether(db, terms);
  const query = together.map(({ form }) => form).join(' ');
  const isOnlyMended = found === 0 && together.length === terms.length;
  const words = isOnlyMended ? toTsquery(terms) : await matchingMost(db, terms, enough);
  return { terms, words, query, found };
}

/** The rarest words of the query that some good has, corrected where none has them, in the order of the query. */
async function weigh(
  db: QueryExecutorProvider,
  terms: readonly SearchTerm[],
): Promise<readonly WeighedTerm[]> {
  const goods = await countGoods(
    db,
    terms.map((term) => toTsquery([term])),
  );
  const found: WeighedTerm[] = [];
  for (const [index, term] of terms.entries()) {
    const count = goods[index] ?? 0;
    const weighed = count > 0 ? { ...term, weight: weightOf(count) } : await corrected(db, term);
    if (weighed !== undefined) found.push(weighed);
  }
  const rarest = new Set(
    found.toSorted((left, right) => right.weight - left.weight).slice(0, termsMax),
  );
  return found.filter((term) => rarest.has(term));
}

/** The term with the words that are like it in place of itself. */
async function corrected(
  db: QueryExecutorProvider,
  term: SearchTerm,
): Promise<WeighedTerm | undefined> {
  const alternatives = await nearestWords(db, term.form);
  const [form] = alternatives;
  if (form === undefined) return undefined;
  const nearest = { form, alternatives, isPrefix: false };
  const [goods] = await countGoods(db, [toTsquery([nearest])]);
  // A word that only goods since removed had leads nowhere.
  return goods === undefined || goods === 0 ? undefined : { ...nearest, weight: weightOf(goods) };
}

function weightOf(goods: number): number {
  // Squared, so that a rare word outweighs two common ones.
  return Math.log(1 + countMax / goods) ** 2;
}

/** Words that stand together somewhere: taken in from the rarest on as long as something is found. */
async function standingTogether(
  db: QueryExecutorProvider,
  terms: readonly WeighedTerm[],
): Promise<readonly WeighedTerm[]> {
  const kept = new Set<WeighedTerm>();
  for (const term of terms.toSorted((left, right) => right.weight - left.weight)) {
    const [goods] = await countGoods(db, [toTsquery([...kept, term])]);
    if ((goods ?? 0) > 0) kept.add(term);
  }
  return terms.filter((term) => kept.has(term));
}

/** A `tsquery` for goods that match the largest share of what the words say and are at least a few. */
async function matchingMost(
  db: QueryExecutorProvider,
  terms: readonly WeighedTerm[],
  enough: number,
): Promise<string> {
  const queries = shares.map((share) =>
    smallestSets(terms, share)
      .map((set) => `(${toTsquery(set)})`)
      .join(' | '),
  );
  const goods = await countGoods(db, queries);
  const strictest = goods.findIndex((count) => count >= enough);
  return queries.at(strictest) ?? '';
}

/** The sets of words that say at least this share of all, without those that hold another such set. */
function smallestSets(
  terms: readonly WeighedTerm[],
  share: number,
): readonly (readonly WeighedTerm[])[] {
  const weightOfAll = sum(terms);
  const sets = Array.from({ length: 2 ** terms.length - 1 }, (_, number) =>
    terms.filter((__, place) => ((number + 1) >> place) % 2 === 1),
  );
  const isEnough = (set: readonly WeighedTerm[]) => sum(set) >= share * weightOfAll;
  return sets.filter(
    (set) =>
      isEnough(set) &&
      (set.length === 1 || !set.some((term) => isEnough(set.filter((other) => other !== term)))),
  );
}

function sum(terms: readonly WeighedTerm[]): number {
  return terms.reduce((total, { weight }) => total + weight, 0);
}

const Rows = z.array(z.object({ goods: z.int() }));

/** How many goods match each `tsquery`; at most 5,000. */
async function countGoods(
  db: QueryExecutorProvider,
  queries: readonly string[],
): Promise<readonly number[]> {
  const { rows } = await sql`
    select count_goods_with_words(query::tsquery, ${countMax}) as goods
    from unnest(${queries}::text[]) with ordinality as given (query, place)
    order by place`.execute(db);
  return Rows.parse(rows).map(({ goods }) => goods);
}

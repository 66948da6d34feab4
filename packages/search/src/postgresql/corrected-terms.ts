import { type QueryExecutorProvider, sql } from 'kysely';
import { z } from 'zod';
import { nearestWords } from './nearest-words.ts';
import { type SearchTerm, toTsquery } from './search-terms.ts';

/** What somebody may have meant. */
export interface Correction {
  /** Every term with the words that are like it. */
  readonly terms: readonly SearchTerm[];
  /** Another query that has hits. */
  readonly suggestion?: string;
}

/** Fewer hits than this make typing errors likely enough to look for them. */
const fewHits = 3;

/**
 * Looks for words like those of a query that finds little or nothing.
 *
 * @returns undefined where the query finds enough, whatever the filters leave of it, or nothing is like it.
 */
export async function correctTerms(
  db: QueryExecutorProvider,
  terms: readonly SearchTerm[],
): Promise<Correction | undefined> {
  const hits = await hitsOf(db, terms);
  if (hits >= fewHits) return undefined;
  const corrected: SearchTerm[] = [];
  const meant: (string | undefined)[] = [];
  for (const term of terms) {
    const nearest = await nearestWords(db, term.form);
    corrected.push({ ...term, alternatives: [...term.alternatives, ...nearest] });
    const isFound = (await hitsOf(db, [term])) > 0;
    meant.push(isFound ? term.form : nearest[0]);
  }
  const suggestion = hits > 0 ? undefined : await suggest(db, terms, meant);
  return { terms: corrected, ...(suggestion === undefined ? {} : { suggestion }) };
}

/** The nearest words together, or the longest of them that finds something by itself. */
async function suggest(
  db: QueryExecutorProvider,
  terms: readonly SearchTerm[],
  meant: readonly (string | undefined)[],
): Promise<string | undefined> {
  const known = meant.filter((word) => word !== undefined);
  const written = terms.map(({ form }) => form).join(' ');
  const attempts = [
    known,
    ...known.toSorted((left, right) => right.length - left.length).map((word) => [word]),
  ];
  for (const words of attempts) {
    const query = words.join(' ');
    if (query === '' || query === written) continue;
    if ((await hitsOf(db, words.map(exactly))) > 0) return query;
  }
  return undefined;
}

function exactly(form: string): SearchTerm {
  return { form, alternatives: [form], isPrefix: false };
}

const Rows = z.array(z.object({ hits: z.int() })).length(1);

/** Goods that match all terms, counted no further than is of interest. */
async function hitsOf(db: QueryExecutorProvider, terms: readonly SearchTerm[]): Promise<number> {
  const { rows } = await sql`
    select count(*)::int as hits
    from (select from discovery_document where all_words @@ ${toTsquery(terms)}::tsquery limit ${fewHits}) found`.execute(
    db,
  );
  return Rows.parse(rows)[0]?.hits ?? 0;
}

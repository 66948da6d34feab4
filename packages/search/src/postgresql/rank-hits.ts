import { type SearchRequest, titleKey } from '@commonhold/schemas/discovery';
import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { WeighedTerm } from './relax-terms.ts';
import { type SearchTerm, toAnyTsquery, toTsquery } from './search-terms.ts';

const Rows = z.array(z.object({ ordinal: z.int() }));

/** One page of hits by what all their words say of the query, best first. */
export async function rankHits(
  db: QueryExecutorProvider,
  question: {
    readonly request: SearchRequest;
    readonly hits: Int32Array;
    readonly terms: readonly WeighedTerm[];
  },
): Promise<readonly number[]> {
  const { request, hits, terms } = question;
  const { rows } = await sql`
    select ordinal
    from discovery_words join discovery_document using (ordinal)
    where ordinal = any (${`{${hits.join(',')}}`}::int[])
    order by ${relevance(request.query, terms)}, good_id
    offset ${request.offset} limit ${request.limit}`.execute(db);
  return Rows.parse(rows).map(({ ordinal }) => ordinal);
}

/** A title that is the query; then by what the words that match say, where they stand, and how often. */
function relevance(query: string, terms: readonly WeighedTerm[]): RawBuilder<unknown> {
  const key = titleKey(query);
  const any = toAnyTsquery(terms);
  const isTitle = sql`titles @> array[${key}]::text[]`;
  const beginsTitle = sql`(exists (select from unnest(titles) title where starts_with(title, ${key})))::int`;
  const inTitle = sql`ts_rank('{0.1, 0.4, 0.7, 1}', title_words, ${any}::tsquery, 1)`;
  const anywhere = sql`ts_rank('{0.05, 0.15, 0.5, 1}', all_words, ${any}::tsquery, 1)`;
  const isWhole = sql`(all_words @@ ${toTsquery(terms.map(finished))}::tsquery)::int`;
  const coverage = terms
    .filter(({ weight }) => weight > 0)
    .map(
      ({ weight, ...term }) =>
        sql`${weight}::float8 * (all_words @@ ${toTsquery([term])}::tsquery)::int`,
    );
  const parts = [
    sql`0.5 * ${beginsTitle}`,
    sql`2 * ${isWhole}`,
    sql`2 * ${inTitle}`,
    anywhere,
    ...coverage,
  ];
  return sql`${isTitle} desc, (${sql.join(parts, sql` + `)}) desc`;
}

/** The word as one that is finished: what has it comes before what has only longer ones. */
function finished({ form, alternatives }: WeighedTerm): SearchTerm {
  return { form, alternatives, isPrefix: false };
}

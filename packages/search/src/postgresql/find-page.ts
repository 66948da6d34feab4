import { DiscoveryDocument, type SearchRequest, titleKey } from '@commonhold/schemas/discovery';
import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { type Sought, allOf, facetCondition, rowConditions } from './conditions.ts';
import type { WeighedTerm } from './relax-terms.ts';
import { type SearchTerm, toAnyTsquery, toTsquery } from './search-terms.ts';

/** Up to so many hits all words of each are weighed; beyond it only names, aliases and keywords, which is faster. */
const weighedMax = 2_000;

const Rows = z.array(z.object({ document: DiscoveryDocument }));

export interface PageQuestion {
  readonly sought: Sought;
  readonly request: SearchRequest;
  readonly terms: readonly WeighedTerm[];
  readonly total: number;
}

/** The documents of one page, best first. */
export async function findPage(
  db: QueryExecutorProvider,
  question: PageQuestion,
): Promise<readonly DiscoveryDocument[]> {
  const { sought, request } = question;
  const conditions = allOf([...rowConditions(sought), ...sought.facetFilters.map(facetCondition)]);
  const { rows } = await sql`
    select document
    from (select ordinal, row_number() over (order by ${order(question)}, good_id) as place
          from discovery_document where ${conditions}
          order by place offset ${request.offset} limit ${request.limit}) page
    join discovery_document using (ordinal)
    order by place`.execute(db);
  return Rows.parse(rows).map(({ document }) => document);
}

function order(question: PageQuestion): RawBuilder<unknown> {
  const { request } = question;
  switch (request.sort) {
    case 'relevance':
      return question.terms.length === 0 ? sql`updated_at desc` : relevance(question);
    case 'name':
      return sql`${nameKey(request.languages)} collate "C"`;
    case 'newest':
      return sql`created_at desc`;
    case 'updated':
      return sql`updated_at desc`;
    default:
      return request.sort satisfies never;
  }
}

/** A title that is the query; then by what the words that match say, where they stand, and how often. */
function relevance({ request, terms, total }: PageQuestion): RawBuilder<unknown> {
  const key = titleKey(request.query);
  const isTitle = sql`titles @> array[${key}]::text[] desc`;
  const inTitle = sql`ts_rank('{0.1, 0.4, 0.7, 1}', title_words, ${toAnyTsquery(terms)}::tsquery, 1)`;
  if (total > weighedMax) return sql`${isTitle}, ${inTitle} desc`;
  const beginsTitle = sql`(exists (select from unnest(titles) title where starts_with(title, ${key})))::int`;
  const anywhere = sql`ts_rank('{0.05, 0.15, 0.5, 1}', all_words, ${toAnyTsquery(terms)}::tsquery, 1)`;
  const isWhole = sql`(all_words @@ ${toTsquery(terms.map(unabbreviated))}::tsquery)::int`;
  const coverage = terms.map(
    ({ weight, ...term }) =>
      sql`${weight}::float8 * (all_words @@ ${toTsquery([term])}::tsquery)::int`,
  );
  return sql`${isTitle}, (0.5 * ${beginsTitle} + 2 * ${isWhole} + 2 * ${inTitle} + ${anywhere} + ${sql.join(coverage, sql` + `)}) desc`;
}

/** The word as one that is finished: what has it comes before what has only longer ones. */
function unabbreviated({ form, alternatives }: WeighedTerm): SearchTerm {
  return { form, alternatives, isPrefix: false };
}

/** The sort key in the reader's language, by the same choice as `chooseText`. */
function nameKey(languages: SearchRequest['languages']): RawBuilder<unknown> {
  const keys = [...languages, 'en'].flatMap((tag) => {
    const language = tag.toLowerCase();
    return [language, `${language.split('-')[0] ?? language}-*`];
  });
  const choices = [...keys, '*'].map((key) => sql`name_keys ->> ${key}`);
  return sql`coalesce(${sql.join(choices)})`;
}

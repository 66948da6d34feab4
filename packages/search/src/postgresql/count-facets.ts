import {
  type FacetCounts,
  type FacetName,
  type SearchRequest,
} from '@commonhold/schemas/discovery';
import { type QueryExecutorProvider, sql } from 'kysely';
import { z } from 'zod';
import { type Sought, allOf, facetCondition, rowConditions } from './conditions.ts';
import type { FacetDictionary } from './facet-dictionary.ts';

export interface Counted {
  readonly total: number;
  readonly facets: readonly FacetCounts[];
}

const Rows = z
  .array(
    z.object({
      total: z.coerce.number().int(),
      ids: z.array(z.int()).nullable(),
      counts: z.array(z.int()).nullable(),
    }),
  )
  .length(1);

/**
 * The number of hits and the counts of all wanted facets, in one statement. A row that meets every filter counts for
 * every facet; a row that fails one filter only counts for the facet of that filter.
 */
export async function countFacets(
  db: QueryExecutorProvider,
  dictionary: FacetDictionary,
  question: { readonly sought: Sought; readonly request: SearchRequest },
): Promise<Counted> {
  const { sought, request } = question;
  const wanted = await Promise.all(
    request.facets.map(async (name) => ({ name, number: await dictionary.numberOf(name) })),
  );
  const [row] = Rows.parse(
    (await statement(sought, wanted, request.facetValuesMax).execute(db)).rows,
  );
  const ids = row?.ids ?? [];
  const values = await dictionary.valuesOf(ids);
  const byFacet = Map.groupBy(
    ids.map((id, index) => ({ id, value: values.get(id) ?? '', count: row?.counts?.[index] ?? 0 })),
    ({ id }) => id >> 24,
  );
  return {
    total: row?.total ?? 0,
    facets: wanted.map(({ name, number }) => ({
      facet: name,
      values: (byFacet.get(number) ?? [])
        .map(({ value, count }) => ({ value, count }))
        .toSorted((left, right) => right.count - left.count || (left.value < right.value ? -1 : 1))
        .slice(0, request.facetValuesMax),
    })),
  };
}

function statement(
  sought: Sought,
  wanted: readonly { readonly name: FacetName; readonly number: number }[],
  valuesMax: number,
) {
  const { facetFilters } = sought;
  if (wanted.length === 0) {
    const all = allOf([...rowConditions(sought), ...facetFilters.map(facetCondition)]);
    return sql`
      select count(*) as total, null as ids, null as counts from discovery_document where ${all}`;
  }
  return sql`
    with matched as materialized (
      select facets, missing
      from (select facets, ${missingFacet(sought)} as missing
            from discovery_document where ${allOf([...rowConditions(sought), oneMissing(sought)])}) candidate
      where missing is not null
    ), counted as (
      select value as id, count(*)::int as count
      from matched, unnest(facets) value
      where (missing = 0 or missing = value >> 24)
        and value >> 24 = any (${wanted.map(({ number }) => number)}::int[])
      group by value
    ), ranked as (
      select id, count, rank() over (partition by id >> 24 order by count desc) as place from counted
    )
    select (select count(*) from matched where missing = 0) as total,
           array_agg(id) as ids, array_agg(count) as counts
    from ranked where place <= ${valuesMax}`;
}

/** 0 where the row meets every filter, the facet's number where it fails that one only, else null. */
function missingFacet({ facetFilters }: Sought) {
  if (facetFilters.length === 0) return sql`0`;
  const cases = facetFilters.map(
    (filter) =>
      sql`when ${allOf(facetFilters.filter((other) => other !== filter).map(facetCondition))} then ${filter.facet}::int`,
  );
  return sql`case when ${allOf(facetFilters.map(facetCondition))} then 0 ${sql.join(cases, sql` `)} end`;
}

/** Lets an index find the rows, where there are enough filters to be worth it. */
function oneMissing({ facetFilters, words }: Sought) {
  if (words !== undefined || facetFilters.length < 2) return sql`true`;
  const choices = facetFilters.map(
    (filter) =>
      sql`(${allOf(facetFilters.filter((other) => other !== filter).map(facetCondition))})`,
  );
  return sql`(${sql.join(choices, sql` or `)})`;
}

import type { SearchFilters } from '@commonhold/schemas/discovery';
import { type RawBuilder, sql } from 'kysely';
import type { FacetFilter } from './facet-dictionary.ts';

/** What is sought, as the tables understand it. */
export interface Sought {
  /** A `tsquery`; absent where the query has no words. */
  readonly words?: string;
  readonly facetFilters: readonly FacetFilter[];
  readonly filters: SearchFilters;
}

type Condition = RawBuilder<unknown>;

/** Conditions that every row must meet, whichever facet is counted: the words and the ranges. */
export function rowConditions({ words, filters }: Sought): readonly Condition[] {
  const { parameterCountMin, parameterCountMax, updatedAfter } = filters;
  return [
    ...(words === undefined ? [] : [sql`all_words @@ ${words}::tsquery`]),
    ...(parameterCountMin === undefined ? [] : [sql`parameter_count >= ${parameterCountMin}`]),
    ...(parameterCountMax === undefined ? [] : [sql`parameter_count <= ${parameterCountMax}`]),
    ...(updatedAfter === undefined ? [] : [sql`updated_at >= ${updatedAfter}::timestamptz`]),
  ];
}

export function facetCondition({ ids }: FacetFilter): Condition {
  return sql`facets && ${ids}::int[]`;
}

export function allOf(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

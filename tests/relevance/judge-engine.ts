import type { SearchEngine } from '@commonhold/registry/discovery';
import { SearchRequest } from '@commonhold/schemas/discovery';
import { type JudgedQuery, isHeldOut } from './judged-query.ts';
import { mean, ndcg, success } from './ranking-metrics.ts';

const ndcgDepth = 10;
const successDepth = 3;

export interface QueryResult {
  readonly judged: JudgedQuery;
  readonly isHeldOut: boolean;
  readonly found: readonly string[];
  readonly ndcg: number;
  readonly success: number;
}

export interface Averages {
  readonly queries: number;
  readonly ndcg: number;
  readonly success: number;
}

/** Asks every query as its user would: the query alone, in the user's language, first page. A failure of the engine throws. */
export async function judgeEngine(
  engine: SearchEngine,
  queries: readonly JudgedQuery[],
): Promise<readonly QueryResult[]> {
  const results: QueryResult[] = [];
  for (const [index, judged] of queries.entries()) {
    const request = SearchRequest.parse({
      query: judged.query,
      limit: ndcgDepth,
      languages: [judged.language],
    });
    const response = await engine.search(request);
    if (!response.ok) throw new Error(`"${judged.query}": ${JSON.stringify(response.error)}`);
    const found = response.value.hits.map(({ good }) => good.slug);
    results.push({
      judged,
      isHeldOut: isHeldOut(index),
      found,
      ndcg: ndcg(found, judged.judgements, ndcgDepth),
      success: success(found, judged.judgements, successDepth),
    });
  }
  return results;
}

export function averagesOf(results: readonly QueryResult[]): Averages {
  return {
    queries: results.length,
    ndcg: mean(results.map((result) => result.ndcg)),
    success: mean(results.map((result) => result.success)),
  };
}

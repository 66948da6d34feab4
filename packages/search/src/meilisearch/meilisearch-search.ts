import type { SearchEngine, SearchFailure } from '@commonhold/registry/discovery';
import { type Result, err, ok } from '@commonhold/schemas/result';
import { Meilisearch, MeilisearchApiError, type MultiSearchQuery } from 'meilisearch';
import { countValues } from './count-values.ts';
import { toQueries } from './search-queries.ts';
import { toResponse } from './to-response.ts';

export interface MeilisearchOptions {
  readonly url: string;
  /** A key that may only search. */
  readonly searchKey?: string | undefined;
  readonly indexUid: string;
  readonly timeoutMs?: number;
}

const timeoutMsDefault = 2_000;

/** Finds goods through a Meilisearch server, in one round trip: one query for the hits and one for each narrowed facet. */
export function createMeilisearchSearch(options: MeilisearchOptions): SearchEngine {
  const client = new Meilisearch({
    host: options.url,
    timeout: options.timeoutMs ?? timeoutMsDefault,
    // A compressed answer comes in pieces, of which the last waits for an acknowledgement: 40 ms on most systems.
    requestInit: { headers: { 'accept-encoding': 'identity' } },
    ...(options.searchKey === undefined ? {} : { apiKey: options.searchKey }),
  });
  const { indexUid } = options;
  const asking = (signal: AbortSignal | undefined) => async (queries: MultiSearchQuery[]) =>
    (await client.multiSearch({ queries }, signal === undefined ? {} : { signal })).results;
  return {
    search: (request, signal) =>
      attempt(async () => toResponse(request, await asking(signal)(toQueries(indexUid, request)))),
    countValues: (question, signal) =>
      attempt(() => countValues(asking(signal), indexUid, question)),
  };
}

async function attempt<T>(ask: () => Promise<T>): Promise<Result<T, SearchFailure>> {
  try {
    return ok(await ask());
  } catch (error) {
    return err(toFailure(error));
  }
}

function toFailure(error: unknown): SearchFailure {
  const reason = error instanceof Error ? error.message : String(error);
  const isRefusal =
    error instanceof MeilisearchApiError &&
    error.response.status === 400 &&
    error.cause?.code !== 'index_not_found';
  return { kind: isRefusal ? 'refused' : 'unavailable', reason };
}

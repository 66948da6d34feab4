import type { IndexFailure, SearchEngine, SearchFailure } from '@commonhold/registry/discovery';
import { err, ok } from '@commonhold/schemas/result';
import { createAskServer } from './ask-server.ts';
import { countNarrowed } from './count-narrowed.ts';
import { type MultiSearch, countValues } from './count-values.ts';
import { toQueries } from './search-queries.ts';
import { createSendRequest } from './send-request.ts';
import { MultiSearchResult, toResponse } from './to-response.ts';

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
  const { url, searchKey, indexUid, timeoutMs = timeoutMsDefault } = options;
  const ask = createAskServer(createSendRequest({ url, key: searchKey }), timeoutMs);
  const asking =
    (signal: AbortSignal | undefined): MultiSearch =>
    async (queries) => {
      const found = await ask(
        { path: 'multi-search', body: { queries }, signal },
        MultiSearchResult,
      );
      return found.ok ? ok(found.value.results) : err(toSearchFailure(found.error));
    };
  return {
    async search(request, signal) {
      const multiSearch = asking(signal);
      const results = await multiSearch(toQueries(indexUid, request));
      if (!results.ok) return results;
      const response = toResponse(request, results.value);
      const counted = await countNarrowed(multiSearch, indexUid, { request, ...response });
      return counted.ok ? ok({ ...response, facets: counted.value }) : counted;
    },
    countValues: (question, signal) => countValues(asking(signal), indexUid, question),
  };
}

/** Whatever is wrong but the request itself, another engine can answer. */
function toSearchFailure({ kind, reason }: IndexFailure): SearchFailure {
  return { kind: kind === 'refused' ? 'refused' : 'unavailable', reason };
}

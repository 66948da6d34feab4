import type { SearchRequest, SearchResponse } from '@commonhold/schemas/discovery';
import type { Problem } from '@commonhold/schemas/error';
import { type Result, err, ok } from '@commonhold/schemas/result';
import type { SearchEngine } from './ports.ts';

/** Finds goods. Errors: `unavailable` where no engine answers, `invalid-input` where the engine refuses the request. */
export async function searchGoods(
  engine: SearchEngine,
  request: SearchRequest,
  signal?: AbortSignal,
): Promise<Result<SearchResponse, Problem>> {
  const response = await engine.search(request, signal);
  if (response.ok) return ok(response.value);
  switch (response.error.kind) {
    case 'unavailable':
      return err({ kind: 'unavailable', what: 'search' });
    case 'refused':
      return err({
        kind: 'invalid-input',
        issues: [{ path: '/query', message: response.error.reason }],
      });
  }
}

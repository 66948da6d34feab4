import type { IndexFailure } from '@commonhold/registry/discovery';
import { MeilisearchApiError } from 'meilisearch';

/** What a failed request means for whoever writes. */
export function toIndexFailure(error: unknown): IndexFailure {
  const reason = error instanceof Error ? describe(error) : String(error);
  if (!(error instanceof MeilisearchApiError)) return { kind: 'unavailable', reason };
  const code = error.cause?.code ?? '';
  if (code === 'index_not_found') return { kind: 'missing', reason };
  if (error.response.status === 400 || error.response.status === 413) {
    return { kind: 'refused', reason };
  }
  const retryAfterMs = toMs(error.response.headers.get('retry-after'));
  return { kind: 'unavailable', reason, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
}

/** Failures of a task that say nothing about its documents. Source: Meilisearch 1.50, error codes. */
const codesOfTheServer = new Set([
  'no_space_left_on_device',
  'database_size_limit_reached',
  'too_many_open_files',
  'io_error',
  'bad_database_state',
  'unretrievable_document',
]);

/**
 * What a failed task means. Some unreadable documents give `internal`, so that this code counts as a refusal.
 */
export function toTaskFailure(error: {
  readonly code: string;
  readonly message: string;
}): IndexFailure {
  const reason = `${error.message} (${error.code})`;
  if (error.code === 'index_not_found') return { kind: 'missing', reason };
  return { kind: codesOfTheServer.has(error.code) ? 'unavailable' : 'refused', reason };
}

function describe(error: Error): string {
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}

const retryAfterMsMax = 60_000;

/** Seconds of `Retry-After` (RFC 9110, 10.2.3) as milliseconds, at most a minute; dates are not understood. */
function toMs(seconds: string | null): number | undefined {
  if (seconds === null || !/^\d+$/u.test(seconds)) return undefined;
  return Math.min(Number(seconds) * 1_000, retryAfterMsMax);
}

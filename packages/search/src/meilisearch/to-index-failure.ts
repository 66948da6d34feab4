import { STATUS_CODES } from 'node:http';
import type { IndexFailure } from '@commonhold/registry/discovery';
import { z } from 'zod';

const ErrorBody = z.looseObject({ code: z.string().catch(''), message: z.string() });
const quotedLengthMax = 200;

interface Refusal {
  readonly status: number;
  readonly text: string;
  /** The header, as often as it was given. */
  readonly retryAfter: string | readonly string[] | undefined;
}

/** An answer that is no success, from the server or from a proxy before it. */
export class ServerError extends Error {
  override readonly name = 'ServerError';
  readonly status: number;
  /** Of Meilisearch; empty where something else answered. */
  readonly code: string;
  readonly retryAfterMs: number | undefined;

  constructor({ status, text, retryAfter }: Refusal) {
    const body = parseBody(text);
    const told = body?.message ?? text.trim().slice(0, quotedLengthMax);
    super(`${told === '' ? STATUS_CODES[status] : told} (${body?.code || status})`);
    this.status = status;
    this.code = body?.code ?? '';
    this.retryAfterMs = toMs(retryAfter);
  }
}

/** The second tells that the server has lost what it was given: its data are gone. */
const codesOfAbsence = new Set(['index_not_found', 'task_not_found']);

/** What a failed request means for whoever writes. */
export function toIndexFailure(error: unknown): IndexFailure {
  const reason = error instanceof Error ? describe(error) : String(error);
  if (!(error instanceof ServerError)) return { kind: 'unavailable', reason };
  const { status, code, retryAfterMs } = error;
  if (codesOfAbsence.has(code)) return { kind: 'missing', reason };
  if (status === 401 || status === 403) return { kind: 'denied', reason };
  // Our JSON is well formed: a server that says otherwise could not store it, because its disk is full.
  const isRefusal = (status === 400 && code !== 'malformed_payload') || status === 413;
  if (isRefusal) return { kind: 'refused', reason };
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
/** Faults of the system, of which a code of `internal` tells by its text only. */
const textsOfTheSystem = /no space left|\bI\/O error\b|\bos error \d+\b|\bMDB_[A-Z_]+/iu;

/**
 * What a failed task means. Some unreadable documents give `internal`, so that this code counts as a refusal where its
 * text tells of no fault of the system.
 */
export function toTaskFailure(error: {
  readonly code: string;
  readonly message: string;
}): IndexFailure {
  const reason = `${error.message} (${error.code})`;
  if (error.code === 'index_not_found') return { kind: 'missing', reason };
  const isOfTheServer = codesOfTheServer.has(error.code) || textsOfTheSystem.test(error.message);
  return { kind: isOfTheServer ? 'unavailable' : 'refused', reason };
}

function describe(error: Error): string {
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}

function parseBody(text: string): z.infer<typeof ErrorBody> | undefined {
  try {
    return ErrorBody.safeParse(JSON.parse(text)).data;
  } catch {
    // Not JSON: the answer of a proxy, told as it is.
    return undefined;
  }
}

const retryAfterMsMax = 60_000;

/** Seconds of `Retry-After` (RFC 9110, 10.2.3) as milliseconds, at most a minute; dates are not understood. */
function toMs(seconds: Refusal['retryAfter']): number | undefined {
  if (typeof seconds !== 'string' || !/^\d+$/u.test(seconds)) return undefined;
  return Math.min(Number(seconds) * 1_000, retryAfterMsMax);
}

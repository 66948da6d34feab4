import { DatabaseUnavailableError } from '@commonhold/registry/ports';
import { reasonOf } from './reason-of.ts';

/** Runs the work; a failure that says nothing about the statement becomes a `DatabaseUnavailableError`. */
export async function convertingErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isUnavailable(error)) {
      throw new DatabaseUnavailableError(reasonOf(error), { cause: error });
    }
    throw error;
  }
}

/**
 * Connection lost (08), resources (53), serialization and deadlock (40), operator intervention (57P), lock not
 * available. Source: PostgreSQL 15 manual, appendix A.
 */
const unavailableStates = /^(?:08|53|40|57P|55P03)/u;
/** Of Node's sockets. */
const unavailableCodes =
  /^(?:ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/u;
/** Errors of `pg` and its pool, which have no codes. */
const unavailableMessages =
  /connection terminated|timeout exceeded when trying to connect|query read timeout|not queryable|after calling end on the pool|client was closed/iu;

function isUnavailable(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isUnavailable);
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string') {
    return unavailableStates.test(error.code) || unavailableCodes.test(error.code);
  }
  return unavailableMessages.test(error.message);
}

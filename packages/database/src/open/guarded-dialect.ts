import type { DatabaseConnection, Driver } from 'kysely';
import { PostgresDialect } from 'kysely';
import type { Pool } from 'pg';
import { convertingErrors } from './unavailable.ts';
import { isInsideTransaction } from './transaction-scope.ts';

/**
 * Kysely's dialect over a pool, with two promises more: a lost or overburdened database throws
 * `DatabaseUnavailableError`, and work inside a transaction cannot ask for a second connection.
 */
export class GuardedDialect extends PostgresDialect {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    super({ pool });
    this.#pool = pool;
  }

  override createDriver(): Driver {
    return guardedDriver(super.createDriver(), this.#pool);
  }
}

function guardedDriver(inner: Driver, pool: Pool): Driver {
  const innerOf = new WeakMap<DatabaseConnection, DatabaseConnection>();
  const unwrap = (connection: DatabaseConnection) => innerOf.get(connection) ?? connection;
  return {
    init: (options) => inner.init(options),
    async acquireConnection(options) {
      if (isInsideTransaction(pool)) {
        throw new Error('Inside a transaction only the stores that it was given may be used');
      }
      const connection = await convertingErrors(() => inner.acquireConnection(options));
      const guarded: DatabaseConnection = {
        executeQuery: (query, queryOptions) =>
          convertingErrors(() => connection.executeQuery(query, queryOptions)),
        streamQuery: (query, chunkSize, queryOptions) =>
          connection.streamQuery(query, chunkSize, queryOptions),
      };
      innerOf.set(guarded, connection);
      return guarded;
    },
    beginTransaction: (connection, settings) =>
      convertingErrors(() => inner.beginTransaction(unwrap(connection), settings)),
    commitTransaction: (connection) =>
      convertingErrors(() => inner.commitTransaction(unwrap(connection))),
    rollbackTransaction: (connection) =>
      convertingErrors(() => inner.rollbackTransaction(unwrap(connection))),
    releaseConnection: (connection, options) =>
      inner.releaseConnection(unwrap(connection), options),
    destroy: (options) => inner.destroy(options),
  };
}

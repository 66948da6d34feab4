import type { Stores, UnitOfWork } from '@commonhold/registry/ports';
import { type Result, err } from '@commonhold/schemas/result';
import type { Kysely } from 'kysely';
import type { Database } from '../open/database.ts';
import { insideTransaction } from '../open/transaction-scope.ts';
import type { Tables } from '../tables/tables.ts';
import { createAssessmentStore } from './assessment-store.ts';
import { createDiscoveryStore } from './discovery-store.ts';
import { createEvidenceStore } from './evidence-store.ts';
import { createGoodStore } from './good-store.ts';
import { createIndexLedger } from './index-ledger.ts';
import { createLeaseStore } from './lease-store.ts';
import { createOrganisationStore } from './organisation-store.ts';
import { createOutboxStore } from './outbox-store.ts';
import { createReassessmentLedger } from './reassessment-ledger.ts';
import { createSourceLedger } from './source-ledger.ts';

/** The registry's stores over PostgreSQL. Inside a transaction only the stores that the work is given may be used. */
export function createUnitOfWork(database: Pick<Database, 'db' | 'pool'>): UnitOfWork {
  return {
    read: createStores(database.db),
    async version() {
      const row = await database.db
        .selectFrom('registry_version')
        .select('number')
        .executeTakeFirstOrThrow();
      return row.number;
    },
    async transaction<T, E>(work: (stores: Stores) => Promise<Result<T, E>>) {
      const outcome: { error?: { readonly value: E } } = {};
      try {
        return await database.db.transaction().execute(async (transaction) => {
          const result = await insideTransaction(database.pool, () =>
            work(createStores(transaction)),
          );
          if (result.ok) return result;
          outcome.error = { value: result.error };
          throw new RefusedWork();
        });
      } catch (error) {
        if (error instanceof RefusedWork && outcome.error !== undefined) {
          return err(outcome.error.value);
        }
        throw error;
      }
    },
  };
}

/** Makes the query builder roll back; never leaves this file. */
class RefusedWork extends Error {
  override readonly name = 'RefusedWork';
}

function createStores(db: Kysely<Tables>): Stores {
  return {
    goods: createGoodStore(db),
    organisations: createOrganisationStore(db),
    assessments: createAssessmentStore(db),
    reassessments: createReassessmentLedger(db),
    evidence: createEvidenceStore(db),
    discovery: createDiscoveryStore(db),
    outbox: createOutboxStore(db),
    leases: createLeaseStore(db),
    indexLedger: createIndexLedger(db),
    ledger: createSourceLedger(db),
  };
}

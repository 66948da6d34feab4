import type { Result } from '@commonhold/schemas/result';
import type { AssessmentStore, ReassessmentLedger } from '../assessment/ports.ts';
import type { DiscoveryStore, IndexLedger, LeaseStore, OutboxStore } from '../discovery/ports.ts';
import type { EvidenceStore } from '../evidence/ports.ts';
import type { GoodStore } from '../good/ports.ts';
import type { SourceLedger } from '../harvest/ports.ts';
import type { OrganisationStore } from '../organisation/ports.ts';

/** Everything that the registry keeps, seen by one transaction or by single reads. */
export interface Stores {
  readonly goods: GoodStore;
  readonly organisations: OrganisationStore;
  readonly assessments: AssessmentStore;
  readonly reassessments: ReassessmentLedger;
  readonly evidence: EvidenceStore;
  readonly discovery: DiscoveryStore;
  readonly outbox: OutboxStore;
  readonly leases: LeaseStore;
  readonly indexLedger: IndexLedger;
  readonly ledger: SourceLedger;
}

/**
 * The one way to write. `transaction` commits where the work returns `ok`, and leaves nothing
 * behind where it returns an error or throws. A lost database throws `DatabaseUnavailableError`.
 */
export interface UnitOfWork {
  readonly read: Stores;
  /** Differs after every committed change of a good, an organisation or an assessment; cheap to ask. */
  version(): Promise<string>;
  transaction<T, E>(work: (stores: Stores) => Promise<Result<T, E>>): Promise<Result<T, E>>;
}

/** Thrown by adapters when the database cannot be reached or refuses work; the API answers 503. */
export class DatabaseUnavailableError extends Error {
  override readonly name = 'DatabaseUnavailableError';
}

export interface Clock {
  now(): Date;
}

export interface Ids {
  /** A new UUID of version 7 (RFC 9562). */
  next(): string;
}

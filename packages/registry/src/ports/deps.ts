import type { Assessment } from '@commonhold/schemas/assessment';
import type { OpennessGate } from '@commonhold/schemas/discovery';
import type { GoodRecord } from '@commonhold/schemas/good';
import type { Clock, Ids, UnitOfWork } from './ports.ts';

/** Turns a record into its assessments; the same record always gives the same ones. */
export interface Assessor {
  /** SHA-256 that differs whenever the engine's version or a standard in force does. */
  readonly edition: string;
  /** The digest spares computing it, where the revision has it. */
  assess(record: GoodRecord, recordSha256?: string): readonly Assessment[];
  opennessGate(record: GoodRecord): OpennessGate;
  /** SHA-256 of the record in canonical JSON (RFC 8785). */
  recordSha256(record: GoodRecord): string;
}

/** What use cases that write need. */
export interface WriteDeps {
  readonly unitOfWork: UnitOfWork;
  readonly assessor: Assessor;
  readonly clock: Clock;
  readonly ids: Ids;
}

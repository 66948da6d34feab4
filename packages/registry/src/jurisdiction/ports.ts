import type {
  ActivationReport,
  Assessment,
  EvidenceReport,
  ProfileReport,
} from '@commonhold/schemas/assessment';
import type { CollectedEvidence } from '@commonhold/schemas/evidence';
import type { Revision } from '@commonhold/schemas/good';

/** Whether an address answers, as far as anybody has looked; the key is the address as the record has it. */
export type LinkAnswers = ReadonlyMap<string, boolean>;

/** What is worked out of a record whenever somebody asks, and not kept. Pure: the same arguments give the same report. */
export interface RecordViews {
  /** The record seen by the metadata profiles of every jurisdiction. */
  profiles(revision: Pick<Revision, 'record' | 'sha256'>, links: LinkAnswers): ProfileReport;
  /** What was found on the web beside what the record claims. */
  evidence(
    revision: Pick<Revision, 'record' | 'sha256'>,
    collected: CollectedEvidence,
  ): EvidenceReport;
  /** What activating a model takes, or `undefined` where the record describes no model. */
  activation(revision: Pick<Revision, 'record' | 'sha256'>): ActivationReport | undefined;
  /** The record by every optional profile for its kinds, with what nobody has told; empty where there is none. */
  optionalProfiles(revision: Pick<Revision, 'record' | 'sha256'>): readonly Assessment[];
}

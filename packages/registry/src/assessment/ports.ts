import type {
  Assessment,
  AssessmentChange,
  ListedAssessmentChange,
  StandardId,
} from '@commonhold/schemas/assessment';
import type { GoodId, RevisionNumber } from '@commonhold/schemas/good';

/** The newest assessments of each good, one for each standard, and the revision they were made of. */
export interface AssessmentStore {
  ofGood(id: GoodId): Promise<readonly StoredAssessment[]>;
  /** Replaces all assessments of the good. The one before stays in the history. */
  put(
    id: GoodId,
    revision: RevisionNumber,
    assessments: readonly Assessment[],
    at: Date,
  ): Promise<void>;
  /** Past and present verdicts of one standard on one good, newest first. */
  history(id: GoodId, standard: StandardId): Promise<readonly StoredAssessment[]>;
}

export interface StoredAssessment {
  readonly goodId: GoodId;
  readonly revision: RevisionNumber;
  readonly assessedAt: string;
  readonly assessment: Assessment;
}

/** How far the goods have been assessed again, and what that changed. Changes are only ever added. */
export interface ReassessmentLedger {
  /** The walk through all goods for these standards and this engine, or `undefined` where none was begun. */
  run(edition: string): Promise<ReassessmentRun | undefined>;
  saveRun(run: ReassessmentRun): Promise<void>;
  /** Keeps others from changing the good until the transaction ends. */
  hold(id: GoodId): Promise<void>;
  addChanges(changes: readonly AssessmentChange[]): Promise<void>;
  /** Newest first. */
  changes(query: AssessmentChangeQuery): Promise<AssessmentChangePage>;
}

export interface ReassessmentRun {
  /** SHA-256 of the engine's version and the digests of all standards in force. */
  readonly edition: string;
  /** Place after the last good that is done; absent at the beginning. */
  readonly cursor?: string | undefined;
  readonly goodsChecked: number;
  readonly goodsChanged: number;
  readonly startedAt: Date;
  readonly finishedAt?: Date | undefined;
}

export interface AssessmentChangeQuery {
  readonly standard?: StandardId | undefined;
  readonly goodId?: GoodId | undefined;
  /** Opaque place of the last row of the page before. */
  readonly cursor?: string | undefined;
  /** 1 to 100. */
  readonly limit: number;
}

export interface AssessmentChangePage {
  readonly items: readonly ListedAssessmentChange[];
  readonly nextCursor?: string;
}

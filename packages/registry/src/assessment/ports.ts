import type { Assessment, StandardId } from '@commonhold/schemas/assessment';
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

import type { Assessment } from '@commonhold/schemas/assessment';
import { assessProfile } from '../profile/assess-profile.ts';
import type { ProfileSubject } from '../profile/assess-profile.ts';
import { findProfile } from '../profile/profiles.ts';
import type { Profiles } from '../profile/profiles.ts';

/** How a dataset stands to the rules for high-value datasets of the European Union. */
export interface HighValueStanding {
  /** The owner has named a category. Whether the annex means this dataset, only people can say. */
  readonly isClaimed: boolean;
  readonly categories: readonly string[];
  /** Whether it is published as a high-value dataset must be. */
  readonly eligibility: Assessment;
  /** Whether its metadata can be exported as DCAT-AP for high-value datasets asks. */
  readonly metadata?: Assessment;
}

/**
 * Assesses a record as a high-value dataset. It is worth asking of datasets that nobody claims: what they
 * lack is what a funder could pay for.
 *
 * @returns `undefined` where the good is no dataset or the rules are not loaded.
 * Source: Implementing Regulation (EU) 2023/138; Directive (EU) 2019/1024, article 14.
 */
export function assessHighValue(
  profiles: Profiles,
  subject: ProfileSubject,
): HighValueStanding | undefined {
  const { record } = subject;
  const rules = findProfile(profiles, 'hvd');
  if (rules === undefined || !record.kinds.includes('dataset')) return undefined;
  const metadata = findProfile(profiles, 'dcat-ap-hvd');
  const categories = record.dataset?.highValueCategories ?? [];
  return {
    isClaimed: categories.length > 0,
    categories,
    eligibility: assessProfile(profiles, rules, subject),
    ...(metadata === undefined ? {} : { metadata: assessProfile(profiles, metadata, subject) }),
  };
}

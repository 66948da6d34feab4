import type { Verdict } from '@commonhold/schemas/assessment';
import type { CollectedEvidence, Evidence } from '@commonhold/schemas/evidence';
import type { Inventory } from '../inventory/inventory.ts';
import type { Rule } from '../standard/rule.ts';
import type { StandardEdition } from '../standard/standards.ts';

/** What rules found, by rule id. */
export type ResultsByRule = Pick<ReadonlyMap<string, CheckResult>, 'get'>;

/** What a check looks at. */
export interface CheckContext {
  readonly edition: StandardEdition;
  readonly rule: Rule;
  readonly inventory: Inventory;
  /** What the rules before this one found, by rule id. */
  readonly earlier: ResultsByRule;
  /** What was found on the web, where the rules are about that. */
  readonly collected?: CollectedEvidence | undefined;
}

/** What a check found. `missing` is never empty where the verdict is `undetermined`. */
export interface CheckResult {
  readonly verdict: Verdict;
  /** One sentence that names the values it rests on. */
  readonly reason: string;
  readonly evidence?: readonly Evidence[];
  readonly paths?: readonly string[];
  readonly missing?: readonly string[];
  readonly remedy?: string;
  readonly needsHuman?: boolean;
  /** True where nothing but the licence stands in the way. */
  readonly isOnlyLicence?: boolean;
  /** 1 open, 0.5 partial, 0 closed or unknown. */
  readonly grade?: number;
}

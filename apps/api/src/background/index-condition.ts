import type { IndexFailure, IndexHistory, IndexState } from '@commonhold/registry/discovery';
import type { Result } from '@commonhold/schemas/result';

/** What is known of the search server's index at one moment. */
export interface IndexFacts {
  readonly state: Result<IndexState, IndexFailure>;
  readonly history: IndexHistory;
  readonly oldestPendingAt: Date | undefined;
  readonly goods: number;
  readonly parked: number;
  readonly now: Date;
}

/** Whether the index may answer searches, and why not. */
export type IndexCondition =
  /** Not looked at yet. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'usable' }
  /** The server does not answer as it should. */
  | { readonly kind: 'failing'; readonly failure: IndexFailure }
  | { readonly kind: 'missing' }
  /** Made by another version of this program. */
  | { readonly kind: 'outdated' }
  /** Changes were made while no search server was configured. */
  | { readonly kind: 'rebuild-wanted'; readonly since: Date }
  /** It holds so many goods that do not exist that an operator has to look before they are removed. */
  | { readonly kind: 'needs-consent'; readonly since: Date }
  | { readonly kind: 'incomplete'; readonly documents: number; readonly goods: number }
  /** The oldest change that it has not got is too old. */
  | { readonly kind: 'behind'; readonly since: Date };

export const indexConditions = [
  'unknown',
  'usable',
  'failing',
  'missing',
  'outdated',
  'rebuild-wanted',
  'needs-consent',
  'incomplete',
  'behind',
] as const satisfies readonly IndexCondition['kind'][];

/** An index that lacks more than this share of the goods does not answer. */
const lackingShareMax = 0.1;
/** Fewer are missing now and then, between a commit and the next look. */
const lackingAlwaysAllowed = 10;

/** The first reason in the order of `IndexCondition` for which the index may not answer; `usable` where there is none. */
export function conditionOf(facts: IndexFacts, staleAfterMs: number): IndexCondition {
  const { state, history, oldestPendingAt, goods, parked, now } = facts;
  if (!state.ok) return { kind: 'failing', failure: state.error };
  if (state.value.kind !== 'ready') return { kind: state.value.kind };
  const { rebuildWantedAt, rebuiltAt, lastSweep } = history;
  if (rebuildWantedAt !== undefined) return { kind: 'rebuild-wanted', since: rebuildWantedAt };
  if (lastSweep?.needsConsent === true && !(rebuiltAt !== undefined && rebuiltAt > lastSweep.at)) {
    return { kind: 'needs-consent', since: lastSweep.at };
  }
  const { documents } = state.value;
  const lacking = goods - parked - documents;
  if (lacking > Math.max(lackingAlwaysAllowed, goods * lackingShareMax)) {
    return { kind: 'incomplete', documents, goods };
  }
  if (oldestPendingAt !== undefined && now.getTime() - oldestPendingAt.getTime() > staleAfterMs) {
    return { kind: 'behind', since: oldestPendingAt };
  }
  return { kind: 'usable' };
}

import type { Assessment, Finding } from '@commonhold/schemas/assessment';
import { sha256Of } from '../digest/sha256.ts';
import { applies, headOf, ruleContext } from '../profile/assess-profile.ts';
import type { ProfileSubject } from '../profile/assess-profile.ts';
import { evaluateRule } from '../profile/evaluate-rule.ts';
import type { PlaceOutcome } from '../profile/evaluate-rule.ts';
import type { ProfileRule, ProfileScoring } from '../profile/profile-file.ts';
import type { ProfileEdition, Profiles } from '../profile/profiles.ts';
import { toFinding } from '../profile/to-finding.ts';

/** Points of one dimension. `pointsOpen` could still be reached: nobody has looked. */
export interface DimensionScore {
  readonly id: string;
  readonly title: string;
  readonly points: number;
  readonly pointsOpen: number;
  readonly pointsMax: number;
}

/** The points of a record, each with its finding. */
export interface MetadataQuality {
  readonly assessment: Assessment;
  readonly points: number;
  readonly pointsOpen: number;
  readonly pointsMax: number;
  readonly band: { readonly id: string; readonly title: string };
  readonly dimensions: readonly DimensionScore[];
}

interface Scored {
  readonly rule: ProfileRule;
  readonly outcomes: readonly PlaceOutcome[];
}

/**
 * Gives a record the points of data.europa.eu's Metadata Quality Assessment, 0 to 405. Points of metrics
 * that need a link check and have none are counted as `pointsOpen`, never as given.
 *
 * @returns `undefined` where the edition gives no points or is for other kinds of goods.
 * Source: `standards/mqa`, https://data.europa.eu/mqa/methodology
 */
export function scoreMetadata(
  profiles: Profiles,
  edition: ProfileEdition,
  { record, linkChecks = new Map(), recordSha256 = sha256Of(record) }: ProfileSubject,
): MetadataQuality | undefined {
  const { scoring } = edition.file;
  if (scoring === undefined || !applies(edition, record)) return undefined;
  const scored = scoreRules(profiles, edition, { record, linkChecks });
  const points = sumOf(scored, 'met');
  const pointsOpen = sumOf(scored, 'undetermined');
  const band = bandOf(scoring, points);
  const findings = scored.map(({ rule, outcomes }) => asScored(toFinding(rule, outcomes)));
  return {
    assessment: {
      ...headOf(edition, recordSha256),
      // The method gives points and no pass mark, so there is nothing to meet.
      outcome: 'not-applicable',
      verdict: band.id,
      summary: `${points} of ${scoring.pointsMax} points: ${band.title.toLowerCase()}.${pointsOpen === 0 ? '' : ` ${pointsOpen} more depend on link checks that have not been made.`}`,
      findings,
      score: { points, pointsMax: scoring.pointsMax },
    },
    points,
    pointsOpen,
    pointsMax: scoring.pointsMax,
    band,
    dimensions: scoring.dimensions.map((dimension) => {
      const own = scored.filter(({ rule }) => rule.dimension === dimension.id);
      return { ...dimension, points: sumOf(own, 'met'), pointsOpen: sumOf(own, 'undetermined') };
    }),
  };
}

/** What each metric found; of several distributions only the one that scores best. `record` may be any JSON. */
function scoreRules(
  profiles: Profiles,
  edition: ProfileEdition,
  seen: Parameters<typeof ruleContext>[1],
): readonly Scored[] {
  const context = ruleContext(profiles, seen);
  const scored = edition.file.rules.map((rule) => ({
    rule,
    outcomes: evaluateRule(rule, seen.record, context),
  }));
  const best = bestPlace(scored.filter(({ rule }) => rule.forEach !== undefined));
  return scored.map(({ rule, outcomes }) => ({
    rule,
    outcomes: rule.forEach === undefined ? outcomes : outcomes.slice(best, best + 1),
  }));
}

/** The number of the distribution with the most points, open points counting less than any given. */
function bestPlace(scored: readonly Scored[]): number {
  const places = Math.max(1, ...scored.map(({ outcomes }) => outcomes.length));
  const worth = Array.from({ length: places }, (_, place) =>
    scored.reduce((sum, { rule, outcomes }) => {
      const verdict = outcomes[place]?.verdict;
      const points = rule.points ?? 0;
      return sum + (verdict === 'met' ? points : verdict === 'undetermined' ? points / 1_000 : 0);
    }, 0),
  );
  return worth.indexOf(Math.max(...worth));
}

function sumOf(scored: readonly Scored[], verdict: PlaceOutcome['verdict']): number {
  return scored
    .filter(({ outcomes }) => outcomes.some((outcome) => outcome.verdict === verdict))
    .reduce((sum, { rule }) => sum + (rule.points ?? 0), 0);
}

function bandOf(scoring: ProfileScoring, points: number): MetadataQuality['band'] {
  const band = scoring.bands.find(({ pointsMin }) => points >= pointsMin) ?? scoring.bands.at(-1);
  return { id: band?.id ?? '', title: band?.title ?? '' };
}

/** A metric without anything to look at gives no points, and says so. */
function asScored(finding: Finding): Finding {
  return finding.verdict === 'not-applicable'
    ? {
        ...finding,
        verdict: 'not-met',
        reason: `${finding.title}: the record has no distribution.`,
        remedy: 'Add a distribution with an address.',
      }
    : finding;
}

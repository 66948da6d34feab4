import type { GoodRecord } from '@commonhold/schemas/good';
import type { PartialDate } from '@commonhold/schemas/text';
import type { Check } from '../../standard/rule.ts';
import type { CheckContext, CheckResult } from '../check-result.ts';
import { fixed } from '../fixed-result.ts';

type UpdatesCheck = Extract<Check, { kind: 'updates' }>;

const frequencyPath = '/dataset/updateFrequency';
const dayMs = 86_400_000;

const unknown = fixed({
  verdict: 'undetermined',
  reason: 'The record says that it is not known how often the data are updated.',
  paths: [frequencyPath],
  missing: ['How often the data are updated, or that they are not'],
});

const unpromised = fixed({
  verdict: 'not-applicable',
  reason: 'The record promises no rhythm of updates.',
  paths: [frequencyPath],
});

/**
 * Whether data that are updated in a rhythm were, as of the day when somebody last looked: an assessment has no clock,
 * so that only days in the record count. Of a date without a day the best is believed.
 */
export function checkUpdates(
  { inventory: { record } }: CheckContext,
  { rhythms, periodsMax, daysMin }: UpdatesCheck,
): CheckResult {
  const frequency = record.dataset?.updateFrequency;
  if (frequency === 'UNKNOWN') return unknown;
  const rhythm = rhythms.find((one) => one.frequency === frequency);
  if (rhythm === undefined) return unpromised;
  const promise = `The data are to be updated ${rhythm.words}`;
  const changed = lastOf(changes(record), lastDay);
  if (changed === undefined) {
    return {
      verdict: 'undetermined',
      reason: `${promise}; the record does not say when they were last changed.`,
      paths: [frequencyPath, '/dataset/distributions'],
      missing: ['The day on which the data were last changed'],
    };
  }
  const seen = lastOf(looks(record), firstDay);
  if (seen === undefined) {
    return {
      verdict: 'undetermined',
      reason: `${promise} and were last changed on ${changed.date}; the record does not say on which day somebody looked.`,
      paths: [frequencyPath, changed.path],
      missing: ['A source of the data with the day on which it was read'],
    };
  }
  const daysMax = Math.max(daysMin, rhythm.days * periodsMax);
  const days = (firstDay(seen.date) - lastDay(changed.date)) / dayMs;
  return {
    verdict: days > daysMax ? 'not-met' : 'met',
    reason: `${promise}; on ${seen.date} their last change was that of ${changed.date}.`,
    paths: [frequencyPath, changed.path, seen.path],
  };
}

interface DatedPlace {
  readonly date: PartialDate;
  readonly path: string;
}

function changes({ dataset, modifiedOn }: GoodRecord): readonly DatedPlace[] {
  const places = (dataset?.distributions ?? []).map((distribution, index) => {
    const field = distribution.modifiedOn === undefined ? 'issuedOn' : 'modifiedOn';
    return { date: distribution[field], path: `/dataset/distributions/${index}/${field}` };
  });
  return dated([...places, { date: modifiedOn, path: '/modifiedOn' }]);
}

function looks({ dataset, documentation, components }: GoodRecord): readonly DatedPlace[] {
  const lists = [
    { path: '/dataset/evidence', evidence: dataset?.evidence ?? [] },
    { path: '/documentation', evidence: documentation },
    ...components.map(({ evidence }, index) => ({
      path: `/components/${index}/evidence`,
      evidence,
    })),
  ];
  return dated(
    lists.flatMap(({ path, evidence }) =>
      evidence.map(({ accessedOn: date }, index) => ({ date, path: `${path}/${index}` })),
    ),
  );
}

function dated(
  places: readonly { readonly date: PartialDate | undefined; readonly path: string }[],
): readonly DatedPlace[] {
  return places.flatMap(({ date, path }) => (date === undefined ? [] : [{ date, path }]));
}

/** The place with the latest date; the first of several. */
function lastOf(
  places: readonly DatedPlace[],
  dayOf: (date: PartialDate) => number,
): DatedPlace | undefined {
  return places.toSorted((left, right) => dayOf(right.date) - dayOf(left.date))[0];
}

/** The first day that a date may stand for, in milliseconds of Unix time. */
function firstDay(date: PartialDate): number {
  const { year, month = 1, day = 1 } = partsOf(date);
  return Date.UTC(year, month - 1, day);
}

/** The last day that a date may stand for, in milliseconds of Unix time. */
function lastDay(date: PartialDate): number {
  const { year, month, day } = partsOf(date);
  if (month === undefined) return Date.UTC(year, 11, 31);
  // Day 0 of a month is the last one of the month before.
  return day === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day);
}

function partsOf(date: PartialDate) {
  const [year = 0, month, day] = date.split('-').map(Number);
  return { year, month, day };
}

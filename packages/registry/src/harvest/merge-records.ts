import type { GoodRecord, Revision } from '@commonhold/schemas/good';
import { type Origin, fillGaps, keepFilled } from './fill-gaps.ts';
import { keepDifferences, noteDifferences } from './stated-elsewhere.ts';

/** A source's record, and what the source is to the good. */
export interface IncomingRecord {
  readonly record: GoodRecord;
  /** The source, by its title. */
  readonly title: string;
  /**
   * `fills`: somebody else's record, of which the source fills the gaps; `owns`: its own record in a new version;
   * `takes-over`: another source's record, which from now on is that of this curated source.
   */
  readonly hold: 'fills' | 'owns' | 'takes-over';
}

/**
 * The record of a good after a source was read: that of its owner, with its gaps filled from the others and with what
 * the others say otherwise beside it. The same whichever source was read first.
 */
export function mergeRecords(
  { record: current, author }: Pick<Revision, 'record' | 'author'>,
  { record, title, hold }: IncomingRecord,
): GoodRecord {
  switch (hold) {
    case 'fills': {
      const origin = originOf(title, record);
      return noteDifferences(fillGaps(current, record, origin), record, origin);
    }
    case 'owns':
      return keepOthers(record, current);
    case 'takes-over': {
      const origin = originOf(author.name, current);
      const kept = keepOthers(record, current);
      return noteDifferences(fillGaps(kept, current, origin), current, origin);
    }
  }
}

/** What other sources gave to the old version of a record, given to the new one. */
function keepOthers(record: GoodRecord, old: GoodRecord): GoodRecord {
  return keepDifferences(keepFilled(record, old), old);
}

function originOf(title: string, record: GoodRecord): Origin {
  return { title, source: record.provenance[0]?.source ?? { title } };
}

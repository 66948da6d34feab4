import type { Component, GoodRecord, OtherStatement } from '@commonhold/schemas/good';
import type { LicenceStatement } from '@commonhold/schemas/licence';
import { bounds } from '@commonhold/schemas/text';
import type { Origin } from './fill-gaps.ts';

/**
 * A record with what a source says otherwise of the licences of its parts, in place of what the source said before.
 *
 * @returns the record itself where the source says what it says.
 */
export function noteDifferences(
  record: GoodRecord,
  incoming: GoodRecord,
  { title, source }: Origin,
): GoodRecord {
  const others = (record.statedElsewhere ?? []).filter(({ statedBy }) => statedBy !== title);
  const evidence =
    source.url === undefined ? {} : { evidence: [{ url: source.url, title: source.title }] };
  const stated = [...licencesByType(incoming.components)].map(([component, licences]) => ({
    component,
    licences: licences.slice(0, bounds.shortListMax),
    statedBy: title,
    ...evidence,
  }));
  return withStatements(record, [...others, ...stated]);
}

/** A new version of a record, with what others said otherwise of the old one, as far as it still is otherwise. */
export function keepDifferences(record: GoodRecord, old: GoodRecord): GoodRecord {
  const own = record.statedElsewhere ?? [];
  const names = new Set(own.map(({ statedBy }) => statedBy));
  const others = (old.statedElsewhere ?? []).filter(({ statedBy }) => !names.has(statedBy));
  return withStatements(record, [...own, ...others]);
}

/** In one order, whichever source was read first. */
function withStatements(record: GoodRecord, statements: readonly OtherStatement[]): GoodRecord {
  const { statedElsewhere, ...rest } = record;
  const ours = licencesByType(record.components);
  const different = statements
    .filter(({ component, licences }) => {
      const own = ours.get(component);
      return own !== undefined && namesIn(own) !== namesIn(licences);
    })
    .toSorted(
      (left, right) =>
        compare(left.statedBy, right.statedBy) || compare(left.component, right.component),
    )
    .slice(0, bounds.listMax);
  if (JSON.stringify(different) === JSON.stringify(statedElsewhere ?? [])) return record;
  return different.length === 0 ? rest : { ...rest, statedElsewhere: different };
}

/** The licences that are named, by the type of the part; where nobody knows a licence, nothing can differ from it. */
function licencesByType(
  components: readonly Component[],
): ReadonlyMap<Component['type'], readonly LicenceStatement[]> {
  const named = components.flatMap(({ type, licences }) =>
    licences
      .filter(({ expression }) => expression !== 'NOASSERTION')
      .map((licence) => ({ type, licence })),
  );
  return new Map(
    [...Map.groupBy(named, ({ type }) => type)].map(([type, same]) => [
      type,
      same.map(({ licence }) => licence),
    ]),
  );
}

function namesIn(licences: readonly LicenceStatement[]): string {
  return [...new Set(licences.map(({ expression }) => expression))].toSorted().join(' ');
}

function compare(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}

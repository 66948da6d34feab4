import type { ClaimProvenance } from '@commonhold/schemas/evidence';
import type { GoodRecord } from '@commonhold/schemas/good';
import { bounds } from '@commonhold/schemas/text';

/** Lists that a source may supply where the record has none. */
const wholeLists = [
  'aliases',
  'repositories',
  'documentation',
  'agents',
  'originPlaces',
  'deploymentPlaces',
  'languages',
  'sdgs',
  'themes',
  'keywords',
] as const;

const wholeValues = ['homepage', 'version', 'issuedOn', 'dataset', 'model', 'software'] as const;

/** Whose values they are. */
export interface Origin {
  readonly title: string;
  readonly source: ClaimProvenance['source'];
  /** Places in the incoming record; where they are told, only these are offered. */
  readonly paths?: readonly string[];
}

/**
 * A curated record with the gaps filled from a source: what the record says stays, what it does not say is
 * taken over and marked with the source. Kinds, names and claims of the record are never changed.
 *
 * @returns the record itself where the source has nothing new.
 */
export function fillGaps(record: GoodRecord, incoming: GoodRecord, origin: Origin): GoodRecord {
  const offers = (path: string) => origin.paths === undefined || origin.paths.includes(path);
  const filled: Record<string, unknown> = {};
  const paths: string[] = [];
  for (const key of wholeLists) {
    if (record[key].length === 0 && incoming[key].length > 0 && offers(`/${key}`)) {
      filled[key] = incoming[key];
      paths.push(`/${key}`);
    }
  }
  for (const key of wholeValues) {
    if (record[key] === undefined && incoming[key] !== undefined && offers(`/${key}`)) {
      filled[key] = incoming[key];
      paths.push(`/${key}`);
    }
  }
  const offered = <T>(list: string, items: readonly T[]) =>
    items.filter((_, index) => offers(`/${list}/${index}`));
  const answers = added(
    record.answers,
    offered('answers', incoming.answers),
    ({ question }) => question,
  );
  const identifiers = added(
    record.identifiers,
    offered('identifiers', incoming.identifiers),
    ({ scheme }) => scheme,
  );
  const components = added(
    record.components,
    offered('components', incoming.components),
    ({ type }) => type,
  );
  paths.push(
    ...places('answers', record.answers.length, answers.length),
    ...places('identifiers', record.identifiers.length, identifiers.length),
    ...places('components', record.components.length, components.length),
  );
  if (paths.length === 0) return record;
  return {
    ...record,
    ...filled,
    answers: [...record.answers, ...answers],
    identifiers: [...record.identifiers, ...identifiers],
    components: [...record.components, ...components],
    provenance: [
      ...record.provenance,
      {
        paths: paths.slice(0, bounds.listMax),
        assertedBy: origin.title,
        source: origin.source,
        certainty: 'medium' as const,
        fillsGap: true,
      },
    ],
  };
}

/** A new version of a record, with the gaps that are left filled as the old version had them filled. */
export function keepFilled(record: GoodRecord, old: GoodRecord): GoodRecord {
  return old.provenance
    .filter(({ fillsGap }) => fillsGap === true)
    .reduce(
      (kept, { assertedBy, source, paths }) =>
        fillGaps(kept, old, { title: assertedBy, source, paths }),
      record,
    );
}

function added<T>(
  existing: readonly T[],
  incoming: readonly T[],
  keyOf: (item: T) => string,
): readonly T[] {
  const known = new Set(existing.map(keyOf));
  return incoming.filter((item) => !known.has(keyOf(item)));
}

function places(list: string, from: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `/${list}/${from + index}`);
}

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

/**
 * A curated record with the gaps filled from a source: what the record says stays, what it does not say is
 * taken over and marked with the source. Kinds, names and claims of the record are never changed.
 *
 * @returns the record itself where the source has nothing new.
 */
export function fillGaps(
  record: GoodRecord,
  incoming: GoodRecord,
  origin: { readonly title: string; readonly source: ClaimProvenance['source'] },
): GoodRecord {
  const filled: Record<string, unknown> = {};
  const paths: string[] = [];
  for (const key of wholeLists) {
    if (record[key].length === 0 && incoming[key].length > 0) {
      filled[key] = incoming[key];
      paths.push(`/${key}`);
    }
  }
  for (const key of wholeValues) {
    if (record[key] === undefined && incoming[key] !== undefined) {
      filled[key] = incoming[key];
      paths.push(`/${key}`);
    }
  }
  const answers = added(record.answers, incoming.answers, ({ question }) => question);
  const identifiers = added(record.identifiers, incoming.identifiers, ({ scheme }) => scheme);
  const components = added(record.components, incoming.components, ({ type }) => type);
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
      },
    ],
  };
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

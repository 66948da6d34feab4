import type { Answer, GoodKind, GoodRecord } from '@commonhold/schemas/good';
import { type WebUrl, bounds } from '@commonhold/schemas/text';
import type { MappedLicences } from './map-licences.ts';
import { readHandling } from './read-choice.ts';
import { cutAtWord } from './record-notes.ts';

export interface FactSources {
  readonly kinds: readonly GoodKind[];
  readonly answers: readonly Answer[];
  readonly repositories: readonly WebUrl[];
  readonly licences: MappedLicences;
}

/**
 * What only some kinds of goods have, from the answers. Dependence on closed components is asked of every
 * kind, so it is kept for every kind.
 */
export function mapFacts(sources: FactSources): Pick<GoodRecord, 'software' | 'dataset' | 'model'> {
  const software = mapSoftware(sources);
  return {
    ...(software === undefined ? {} : { software }),
    ...(sources.kinds.includes('dataset') ? { dataset: mapDataset(sources) } : {}),
    ...(sources.kinds.includes('model')
      ? { model: { modalities: [], trainingDatasets: [], evaluations: [] } }
      : {}),
  };
}

/** The answer "No, nothing closed is needed" means independence; the source's field is named for the opposite. */
function mapSoftware({ kinds, answers }: FactSources): GoodRecord['software'] {
  const needsClosed = answers.find(({ question }) => question === 'i4.closed')?.value;
  const alternatives = answers.find(({ question }) => question === 'i4.alternatives')?.value;
  if (typeof needsClosed !== 'boolean') {
    return kinds.includes('software')
      ? { programmingLanguages: [], closedDependencies: [] }
      : undefined;
  }
  const names = Array.isArray(alternatives)
    ? alternatives.filter((name) => typeof name === 'string')
    : [];
  return {
    programmingLanguages: [],
    isPlatformIndependent: !needsClosed,
    closedDependencies: needsClosed
      ? [
          {
            name: 'not named by the source',
            openAlternatives: names
              .slice(0, bounds.shortListMax)
              .map((name) => ({ name: oneLine(name) })),
          },
        ]
      : [],
  };
}

function mapDataset({
  answers,
  repositories,
  licences,
}: FactSources): NonNullable<GoodRecord['dataset']> {
  const valueOf = (id: string) => answers.find(({ question }) => question === id)?.value;
  const handling = handlingOf(valueOf('i9a.pii'));
  const types = valueOf('i9a.types');
  const protection = valueOf('i9a.how');
  const licence = licences.statements.length === 1 ? licences.statements[0] : undefined;
  return {
    distributions: repositories.map((accessUrl) => ({
      accessUrl,
      ...(licence === undefined ? {} : { licence }),
    })),
    ...(handling === undefined
      ? {}
      : {
          personalData: {
            handling,
            types: Array.isArray(types)
              ? types.filter((type) => typeof type === 'string').map(oneLine)
              : [],
            ...(typeof protection === 'string' ? { protection: { en: protection } } : {}),
          },
        }),
  };
}

function handlingOf(value: Answer['value'] | undefined) {
  if (typeof value !== 'string') return undefined;
  return value === 'none' || value === 'collected' || value === 'stored' || value === 'distributed'
    ? value
    : readHandling(value);
}

function oneLine(text: string): string {
  const flat = text.replaceAll(/\s+/gu, ' ');
  return flat.length <= bounds.sentenceLengthMax ? flat : cutAtWord(flat, bounds.sentenceLengthMax);
}

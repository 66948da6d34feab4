import {
  type Component,
  GoodRecord,
  type ModelFacts,
  recordFormat,
} from '@commonhold/schemas/good';
import { type Result, err, ok } from '@commonhold/schemas/result';
import { PartialDate, bounds } from '@commonhold/schemas/text';
import { isOpenLicence } from '../licence/is-open-licence.ts';
import type { LicenceData } from '../licence/licence-data.ts';
import { readLicence } from '../licence/read-licence.ts';
import { toSlug } from '../slug/to-slug.ts';
import type { NoticeBook } from '../source/notice-book.ts';
import { type ModelAddresses, mapAddresses } from './map-addresses.ts';
import { mapComponents } from './map-components.ts';
import { mapSize } from './map-size.ts';
import type { MotRule } from './notice-rules.ts';
import { readProducers } from './read-producer.ts';
import type { Release } from './release.ts';

export interface ReleaseContext {
  readonly key: string;
  /** The name under which the model is recorded. */
  readonly name: string;
  readonly data: LicenceData;
  readonly book: NoticeBook<MotRule>;
}

const source = { title: 'Model Openness Tool', url: 'https://mot.isitopen.ai/' } as const;

const inWords = new Intl.ListFormat('en', { type: 'conjunction' });

const modalities = {
  language: 'text',
  vision: 'image',
  image: 'image',
  audio: 'audio',
  video: 'video',
  '3d': '3d',
  code: 'code',
  multimodal: 'multimodal',
  other: 'other',
} as const;

/**
 * A release as the record of a model. The tool holds claims of volunteers with hardly any evidence, so
 * everything is of low certainty. Its date is that of the entry, not of the model. Pure.
 */
export function mapRelease(
  release: Release,
  context: ReleaseContext,
): Result<GoodRecord, undefined> {
  const { book, name } = context;
  const addresses = mapAddresses(release, book);
  const components = mapComponents(release, context);
  const producers = mapProducers(release, book);
  const size = mapSize(release, name, book);
  const model = mapModel(release, size.parameterCount, book);
  const repositories = [addresses.repository, addresses.hub].filter((url) => url !== undefined);
  const homepage = addresses.hub ?? addresses.repository;
  const record = {
    format: recordFormat,
    kinds: ['model'],
    listing: listingOf(components, addresses, context),
    name: { en: name },
    description: { en: describe(release, producers) },
    aliases: [],
    identifiers: [{ scheme: 'mot', value: context.key }],
    ...(size.version === undefined ? {} : { version: size.version }),
    ...(homepage === undefined ? {} : { homepage }),
    repositories: [...new Set(repositories)],
    documentation: [],
    agents: producers.map((producer) => ({ role: 'creator', name: { en: producer } })),
    originPlaces: [],
    deploymentPlaces: [],
    languages: [],
    sdgs: [],
    themes: [],
    keywords: [],
    components,
    model,
    answers: [],
    relations: mapOrigin(release, context),
    provenance: mapProvenance(release, context),
  };
  const parsed = GoodRecord.safeParse(record);
  if (parsed.success) return ok(parsed.data);
  for (const issue of parsed.error.issues.slice(0, 10)) {
    book.add('mot.invalid-record', `/${issue.path.join('/')}`, { found: issue.message });
  }
  return err(undefined);
}

/**
 * A model is put forward as a good only where its final weights are said to be under one open licence and
 * a place is given where they can be had; the tool also lists closed systems, some of them with an open licence.
 */
function listingOf(
  components: readonly Component[],
  addresses: ModelAddresses,
  { data, book }: ReleaseContext,
): GoodRecord['listing'] {
  const weights = components.find(({ type }) => type === 'model-parameters-final');
  const [licence] = weights?.licences ?? [];
  const reason = reasonAgainst(weights, licence?.expression, data);
  if (reason !== undefined) {
    book.add('mot.reference-only', 'release.components', { found: reason });
    return 'reference';
  }
  const place = weights?.location ?? addresses.hub ?? addresses.repository;
  if (place !== undefined) return 'registered';
  book.add('mot.weights-without-place', 'release.components');
  return 'reference';
}

function reasonAgainst(
  weights: Component | undefined,
  licence: string | undefined,
  data: LicenceData,
): string | undefined {
  if (weights === undefined) return 'its weights are not listed';
  if (weights.availability === 'undisclosed') return 'its weights are kept back';
  if (licence === undefined || licence === 'NOASSERTION') {
    return 'no licence of its weights can be read';
  }
  return isOpenLicence(data, licence)
    ? undefined
    : `the licence of its weights, ${licence}, is not open`;
}

function mapProducers(release: Release, book: NoticeBook<MotRule>): readonly string[] {
  if (release.producer === undefined) {
    book.add('mot.producer-missing', 'release.producer');
    return [];
  }
  const producers = readProducers(release.producer);
  if (producers.length !== 1 || producers[0] !== release.producer) {
    book.add('mot.producer-merged', 'release.producer', {
      original: release.producer,
      found: inWords.format(producers),
    });
  }
  return producers.map((producer) => producer.slice(0, bounds.nameLengthMax));
}

function mapModel(
  release: Release,
  parameterCount: number | undefined,
  book: NoticeBook<MotRule>,
): ModelFacts {
  const type = release.type?.trim().toLowerCase();
  const modality = Object.entries(modalities).find(([name]) => name === type)?.[1];
  if (type !== undefined && modality === undefined) {
    book.add('mot.unknown-type', 'release.type', { original: release.type ?? '', found: type });
  }
  const architecture = release.architecture?.replaceAll(/\s+/gu, ' ').trim();
  const isUndisclosed = /^undisclosed$/iu.test(architecture ?? '');
  if (isUndisclosed) book.add('mot.undisclosed', 'release.architecture');
  return {
    modalities: modality === undefined ? [] : [modality],
    ...(architecture === undefined || isUndisclosed
      ? {}
      : { architecture: architecture.slice(0, bounds.sentenceLengthMax) }),
    ...(parameterCount === undefined ? {} : { parameterCount }),
    trainingDatasets: [],
    evaluations: [],
  };
}

/** One sentence of our own from the fields, since the tool describes no model. */
function describe(release: Release, producers: readonly string[]): string {
  const kinds: Readonly<Record<string, string>> = {
    language: 'Language model',
    code: 'Model for code',
  };
  const kind = kinds[release.type?.trim().toLowerCase() ?? ''] ?? 'Model';
  const by = producers.length === 0 ? '' : ` by ${inWords.format(producers)}`;
  return `${kind}${by}, recorded from the Model Openness Tool.`;
}

/** The model that this one comes from, as the tool names it; many name themselves, and some a licence. */
function mapOrigin(
  release: Release,
  { data, book, name }: ReleaseContext,
): GoodRecord['relations'] {
  const [origin, ...notes] = release.origin?.split(',').map((part) => part.trim()) ?? [];
  if (origin === undefined || origin === '') return [];
  const { expression, finding } = readLicence(data, release.origin ?? '');
  if (data.spdx.has(expression) || finding === 'licence-not-named') {
    book.add('mot.origin-is-licence', 'release.origin', { original: release.origin ?? '' });
    return [];
  }
  if ([name, release.name ?? ''].some((own) => toSlug(own) === toSlug(origin))) return [];
  const note = notes.join(', ');
  return [
    {
      type: 'derived-from',
      target: { name: origin.slice(0, bounds.nameLengthMax) },
      ...(note === '' ? {} : { note: note.slice(0, bounds.sentenceLengthMax) }),
    },
  ];
}

function mapProvenance(release: Release, context: ReleaseContext): GoodRecord['provenance'] {
  const date = PartialDate.safeParse(release.date?.trim());
  if (release.date !== undefined && !date.success) {
    context.book.add('mot.date-unreadable', 'release.date', { original: release.date });
  }
  const claim = {
    assertedBy: 'Contributors to the Model Openness Tool',
    ...(date.success ? { assertedOn: date.data } : {}),
    source,
    certainty: 'low' as const,
  };
  const entries: GoodRecord['provenance'][number][] = [{ ...claim, paths: [''] }];
  if (release.name !== undefined && release.name.trim() !== context.name) {
    entries.push({ ...claim, paths: ['/name'], original: release.name });
  }
  if (release.producer !== undefined) {
    const isKept = readProducers(release.producer)[0] === release.producer;
    if (!isKept) entries.push({ ...claim, paths: ['/agents'], original: release.producer });
  }
  return entries;
}

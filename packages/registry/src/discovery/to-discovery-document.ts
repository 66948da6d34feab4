import { createHash } from 'node:crypto';
import type { Assessment } from '@commonhold/schemas/assessment';
import type { DiscoveryDocument, MofClass, OpennessGate } from '@commonhold/schemas/discovery';
import { mofClasses } from '@commonhold/schemas/discovery';
import type { Component, Good, GoodRecord } from '@commonhold/schemas/good';
import { chooseText } from '@commonhold/schemas/text';
import canonicalize from 'canonicalize';
import { memoryToRun } from './memory-to-run.ts';
import { searchLabels } from './search-labels.ts';

/** Raised whenever the way a document is built changes, so that every index notices. */
export const documentVersion = 3;
const wordsMax = 2_000;

/** What search engines hold of a good. Deterministic in its arguments. */
export function toDiscoveryDocument(
  good: Good,
  assessments: readonly Assessment[],
  openness: OpennessGate,
): DiscoveryDocument {
  const { record } = good.revision;
  const osaid = assessments.find(({ standard }) => standard === 'osaid');
  const mofClass = toMofClass(assessments.find(({ standard }) => standard === 'mof')?.verdict);
  const parameterCount = record.model?.parameterCount ?? record.model?.parameterCountRange?.max;
  const memoryBytes = memoryToRun(record.model);
  const licences = unique(licencesOf(record));
  const content = {
    id: good.id,
    slug: good.slug,
    revision: good.revision.number,
    name: record.name,
    description: record.description,
    aliases: record.aliases,
    keywords: record.keywords,
    words: unique([...words(record), ...searchLabels(record, licences)]).slice(0, wordsMax),
    kind: record.kinds,
    listing: record.listing,
    licence: licences,
    openness,
    dpgVerdict: assessments.find(({ standard }) => standard === 'dpg')?.outcome ?? 'undetermined',
    ...(mofClass === undefined ? {} : { mofClass }),
    ...(osaid === undefined ? {} : { osaidVerdict: osaid.outcome }),
    sdg: record.sdgs.map(({ goal }) => goal),
    theme: record.themes,
    highValueCategory: record.dataset?.highValueCategories ?? [],
    jurisdiction: unique(
      record.agents
        .filter(({ role }) => role === 'owner' || role === 'publisher')
        .flatMap(({ jurisdiction }) => (jurisdiction === undefined ? [] : [jurisdiction])),
    ),
    deploymentPlace: record.deploymentPlaces,
    language: record.languages,
    publisher: unique(
      record.agents.map(({ organisation, name }) => organisation ?? chooseText(name).text),
    ),
    mediaType: unique(mediaTypesOf(record)),
    accessTier: unique(accessTiersOf(record)),
    openComponent: unique(
      record.components
        .filter(({ availability }) => availability === 'released')
        .map(({ type }) => type),
    ),
    verdict: assessments.map(({ standard, outcome }) => `${standard}:${outcome}`),
    ...(parameterCount === undefined ? {} : { parameterCount }),
    ...(memoryBytes === undefined ? {} : { memoryBytes }),
    createdAt: good.createdAt,
    updatedAt: good.updatedAt,
  } satisfies Omit<DiscoveryDocument, 'contentSha256'>;
  const contentSha256 = createHash('sha256')
    .update(canonicalize({ documentVersion, ...content }) ?? '')
    .digest('hex');
  return { ...content, contentSha256 };
}

function toMofClass(verdict: string | undefined): MofClass | undefined {
  return mofClasses.find((candidate) => candidate === verdict);
}

function licencesOf(record: GoodRecord): readonly string[] {
  return [
    ...record.components.flatMap(({ licences }) => licences.map(({ expression }) => expression)),
    ...(record.dataset?.distributions ?? []).flatMap(({ licence }) =>
      licence === undefined ? [] : [licence.expression],
    ),
  ];
}

function mediaTypesOf(record: GoodRecord) {
  return (record.dataset?.distributions ?? []).flatMap(({ mediaType }) =>
    mediaType === undefined ? [] : [mediaType],
  );
}

function accessTiersOf(record: GoodRecord) {
  const componentTiers = record.components.flatMap(({ accessTier }: Component) =>
    accessTier === undefined ? [] : [accessTier],
  );
  const datasetTier = record.dataset?.accessTier;
  return datasetTier === undefined ? componentTiers : [datasetTier, ...componentTiers];
}

function words(record: GoodRecord): readonly string[] {
  return [
    ...record.identifiers.map(({ value }) => value),
    ...record.agents.flatMap(({ name }) => Object.values(name)),
    ...record.components.flatMap(({ name }) => (name === undefined ? [] : [name])),
    ...(record.dataset?.fields ?? []).map(({ name }) => name),
    ...(record.software?.programmingLanguages ?? []),
    ...(record.model?.architecture === undefined ? [] : [record.model.architecture]),
    ...(record.model?.modalities ?? []),
  ];
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}

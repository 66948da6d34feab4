import type { AccessTier, DatasetFacts, Distribution, GoodRecord } from '@commonhold/schemas/good';
import { chooseText } from '@commonhold/schemas/text';
import { licenceIris } from '../authority/licence.ts';
import type { GoodIris } from '../linked-data/good-iris.ts';
import type { JsonObject, JsonValue } from '../linked-data/json-ld-document.ts';
import { toIri } from '../linked-data/to-iri.ts';
import { withoutEmpty } from '../linked-data/without-empty.ts';

/** What schema.org says of a dataset. Sources: schema.org 29, `Dataset`; Google Search Central, Dataset structured data. */
export function schemaOrgDataset({ dataset }: GoodRecord, iris: GoodIris): JsonObject {
  if (dataset === undefined) return { '@type': 'Dataset' };
  return withoutEmpty({
    '@type': 'Dataset',
    isAccessibleForFree: isForFree(dataset.accessTier),
    conditionsOfAccess:
      dataset.accessConditions === undefined
        ? undefined
        : chooseText(dataset.accessConditions).text,
    temporalCoverage: intervalOf(dataset.temporalCoverage),
    spatialCoverage: placesOf(dataset.spatialCoverage),
    variableMeasured: dataset.fields?.map(({ name, description, unit }) =>
      withoutEmpty({
        '@type': 'PropertyValue',
        name,
        description: description === undefined ? undefined : chooseText(description).text,
        unitText: unit,
      }),
    ),
    distribution: dataset.distributions.flatMap((distribution) => download(distribution, iris)),
  });
}

/** Nothing is said of tiers in between: terms that cost money are not told from terms that do not. */
function isForFree(tier: AccessTier | undefined): boolean | undefined {
  if (tier === 'open') return true;
  return tier === 'closed' ? false : undefined;
}

/** A download without an address breaks the rules, so a distribution that only leads to a page is left out. */
function download(distribution: Distribution, { base }: GoodIris): readonly JsonObject[] {
  const { downloadUrl, mediaType, format, sizeBytes, sha256, licence, title } = distribution;
  if (downloadUrl === undefined) return [];
  return [
    withoutEmpty({
      '@type': 'DataDownload',
      name: title === undefined ? undefined : chooseText(title).text,
      contentUrl: toIri(downloadUrl),
      encodingFormat: mediaType ?? format,
      contentSize: sizeBytes === undefined ? undefined : `${sizeBytes} B`,
      sha256,
      license: licence === undefined ? undefined : licenceIris(licence.expression, base)[0],
    }),
  ];
}

/** ISO 8601 with two dots for an open end, as schema.org recommends. */
function intervalOf(coverage: DatasetFacts['temporalCoverage']): string | undefined {
  if (coverage?.start === undefined && coverage?.end === undefined) return undefined;
  return `${coverage.start ?? '..'}/${coverage.end ?? '..'}`;
}

function placesOf(coverage: DatasetFacts['spatialCoverage']): readonly JsonValue[] {
  if (coverage === undefined) return [];
  const { places, boundingBox: box } = coverage;
  return [
    ...places.map((code) => ({ '@type': 'Place', identifier: code })),
    ...(box === undefined
      ? []
      : [
          {
            '@type': 'Place',
            geo: { '@type': 'GeoShape', box: `${box.south} ${box.west} ${box.north} ${box.east}` },
          },
        ]),
  ];
}

import type { Distribution } from '@commonhold/schemas/good';
import { bareMediaType, fileTypeIri } from '../authority/file-type.ts';
import { licenceIris } from '../authority/licence.ts';
import { iriOf } from '../context/context-v1.ts';
import { licenceStatement } from '../licence/licence-fields.ts';
import { partIri } from '../linked-data/good-iris.ts';
import type { JsonObject } from '../linked-data/json-ld-document.ts';
import { toIri } from '../linked-data/to-iri.ts';
import { withoutEmpty } from '../linked-data/without-empty.ts';
import { type Codec, type Place, isExpandedNode, listOf, single } from '../mapping/codec.ts';
import { fieldsOf, nodeOf } from '../mapping/field.ts';
import { ownConcept } from '../mapping/own-concept.ts';
import { localizedText, partialDate, plain, webAddress } from '../mapping/value-codecs.ts';

/** A SHA-256 digest as DCAT-AP 3.0.1 wants it (`spdx:Checksum`). */
const checksum: Codec<string> = {
  write: (digest, place) => ({
    '@id': partIri(place.iris.good, 'checksum', digest),
    '@type': 'spdx:Checksum',
    algorithm: 'http://spdx.org/rdf/terms#checksumAlgorithm_sha256',
    checksumValue: digest,
  }),
  read: (values) =>
    single(values, (value) => {
      const digests = isExpandedNode(value) ? value[iriOf('checksumValue')] : undefined;
      return Array.isArray(digests) ? plain.read(digests) : value;
    }),
};

const { field } = fieldsOf<Distribution>();

export const distributionFields = [
  field('title', 'title', localizedText),
  field('description', 'description', localizedText),
  field('accessUrl', 'accessURL', webAddress),
  field('downloadUrl', 'downloadURL', webAddress),
  field('mediaType', 'encodingFormat', plain),
  field('format', 'formatName', plain),
  field('sizeBytes', 'byteSize', plain),
  field('sha256', 'checksum', checksum),
  field('licence', 'licence', licenceStatement),
  field('accessTier', 'accessTier', ownConcept('access-tier')),
  field('issuedOn', 'issued', partialDate),
  field('modifiedOn', 'modified', partialDate),
  field('isApi', 'isApi', plain),
];

/** The ways to get a dataset. Source: DCAT-AP 3.0.1, `Distribution`. */
export const distributionList = listOf(
  nodeOf<Distribution>({
    types: ['dcat:Distribution'],
    fields: distributionFields,
    iri: distributionIri,
    derived: sharedTerms,
  }),
);

/** Told by format too, for one page often leads to the same data in several formats. */
function distributionIri(distribution: Distribution, place: Place): string {
  const { accessUrl, downloadUrl, mediaType, format } = distribution;
  const key = JSON.stringify([downloadUrl ?? accessUrl, mediaType, format]);
  return partIri(place.iris.good, 'distribution', key);
}

function sharedTerms(distribution: Distribution, place: Place): JsonObject {
  const { mediaType, format, licence, isApi } = distribution;
  return withoutEmpty({
    mediaType: mediaType === undefined ? undefined : mediaTypeIri(mediaType),
    format: fileTypeIri(mediaType, format),
    license:
      licence === undefined ? undefined : licenceIris(licence.expression, place.iris.base)[0],
    accessService: isApi === true ? serviceOf(distribution, place) : undefined,
  });
}

/** An IRI of the IANA registry. Source: DCAT-AP 3.0.1, "Controlled vocabularies". */
function mediaTypeIri(mediaType: string): string {
  return toIri(`https://www.iana.org/assignments/media-types/${bareMediaType(mediaType)}`);
}

/** An API is a service that serves the dataset. Source: DCAT-AP 3.0.1, `DataService`: title and endpoint are mandatory. */
function serviceOf(distribution: Distribution, place: Place): JsonObject {
  const { title, accessUrl } = distribution;
  return {
    '@id': partIri(place.iris.good, 'service', accessUrl),
    '@type': 'dcat:DataService',
    title: title ?? { en: 'API' },
    endpointURL: toIri(accessUrl),
    servesDataset: place.iris.good,
  };
}

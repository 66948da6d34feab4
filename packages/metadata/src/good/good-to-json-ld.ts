import type { Assessment } from '@commonhold/schemas/assessment';
import type { Good } from '@commonhold/schemas/good';
import { assessmentToNode } from '../assessment/assessment-to-node.ts';
import { metadataLicenceIri } from '../authority/licence.ts';
import { type GoodIris, goodIris } from '../linked-data/good-iris.ts';
import {
  type JsonLdDocument,
  type JsonObject,
  type Site,
  documentOf,
} from '../linked-data/json-ld-document.ts';
import type { Place } from '../mapping/codec.ts';
import { writeFields } from '../mapping/field.ts';
import { conceptIri } from '../mapping/own-concept.ts';
import { recordFields } from './record-fields.ts';
import { sharedTerms } from './shared-terms.ts';
import { typesOf } from './types-of.ts';

export interface GoodWithAssessments {
  readonly good: Good;
  readonly assessments: readonly Assessment[];
}

/**
 * A good as linked data: every value of its record, links to the vocabularies that others share, the newest
 * revision, the assessments and the catalogue record with the licence of the metadata. For a dataset it meets the
 * mandatory properties of DCAT-AP 3.0.1. There are no blank nodes, and the same input gives the same document.
 */
export function goodToJsonLd(input: GoodWithAssessments, site: Site): JsonLdDocument {
  const { good, assessments } = input;
  const iris = goodIris(good, site);
  const place: Place = { iris, pointer: '' };
  const { record } = good.revision;
  return documentOf(site, {
    '@id': iris.good,
    '@type': typesOf(record.kinds),
    identifier: iris.good,
    ...writeFields(recordFields, record, place),
    ...sharedTerms(record, place),
    ...statusOf(good),
    isPrimaryTopicOf: catalogueRecord(good, iris),
    currentRevision: revisionNode(good, iris),
    assessment: assessments.map((assessment) => assessmentToNode(assessment, iris)),
  });
}

function statusOf({ status }: Good): JsonObject {
  const iri = conceptIri('status', status.kind);
  return status.kind === 'active'
    ? { status: iri }
    : { status: iri, invalidatedAtTime: status.at, withdrawalReason: status.reason };
}

/** The page is the record that the catalogue keeps of the good. Source: DCAT-AP 3.0.1, `CatalogRecord`. */
function catalogueRecord(good: Good, iris: GoodIris): JsonObject {
  return {
    '@id': iris.page,
    '@type': ['dcat:CatalogRecord', 'foaf:Document'],
    primaryTopic: iris.good,
    issued: { '@value': good.createdAt, '@type': 'xsd:dateTime' },
    modified: { '@value': good.updatedAt, '@type': 'xsd:dateTime' },
    license: [metadataLicenceIri],
    sdLicense: metadataLicenceIri,
  };
}

/** The name of a person who made the revision is not handed out; that of a source or of the program is. */
function revisionNode({ revision }: Good, iris: GoodIris): JsonObject {
  const { author } = revision;
  return {
    '@id': iris.revision,
    '@type': ['ch:Revision', 'prov:Entity'],
    specializationOf: iris.good,
    revisionNumber: revision.number,
    recordSha256: revision.sha256,
    generatedAtTime: revision.createdAt,
    changeReason: revision.reason,
    wasAttributedTo: {
      '@id': `${iris.revision}#author`,
      ...(author.kind === 'person'
        ? { '@type': 'prov:Person' }
        : { '@type': 'prov:Agent', label: author.name }),
    },
  };
}

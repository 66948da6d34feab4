import type { GoodRecord } from '@commonhold/schemas/good';
import { accessRightIris } from '../authority/access-right.ts';
import { countryIri } from '../authority/country.ts';
import { languageIri } from '../authority/language.ts';
import { sdgNamespace } from '../authority/sdg.ts';
import type { JsonObject, JsonValue } from '../linked-data/json-ld-document.ts';
import { toIri } from '../linked-data/to-iri.ts';
import { distinct, withoutEmpty } from '../linked-data/without-empty.ts';
import type { Place } from '../mapping/codec.ts';
import { placeIri } from '../mapping/field.ts';
import { agentLinks } from './agent-fields.ts';

/**
 * What follows from a record and is said again in the words that other catalogues look for: IRIs of the EU's and the UN's
 * vocabularies and the short properties of DCAT-AP. Nothing of it is read back.
 */
export function sharedTerms(record: GoodRecord, place: Place): JsonObject {
  return withoutEmpty({
    page: distinct(record.documentation.map(({ url }) => (url === undefined ? url : toIri(url)))),
    ...agentLinks(record.agents, place),
    originPlace: distinct(record.originPlaces.map(countryIri)),
    deploymentPlace: distinct(record.deploymentPlaces.map(countryIri)),
    language: distinct(record.languages.map(languageIri)),
    subject: distinct(
      record.sdgs.flatMap(({ goal, targets }) =>
        [String(goal), ...targets].map((code) => sdgNamespace + code),
      ),
    ),
    ...datasetTerms(record, place),
  });
}

function datasetTerms(
  { dataset }: GoodRecord,
  place: Place,
): Readonly<Record<string, JsonValue | undefined>> {
  if (dataset === undefined) return {};
  const { accessTier, spatialCoverage, collectionProcess } = dataset;
  const inDataset = (key: string): string => placeIri({ ...place, pointer: `/dataset/${key}` });
  return {
    accessRights: accessTier === undefined ? undefined : accessRightIris[accessTier],
    spatial: distinct([
      ...(spatialCoverage?.places ?? []).map(countryIri),
      spatialCoverage?.boundingBox === undefined ? undefined : inDataset('spatialCoverage'),
    ]),
    provenance:
      collectionProcess === undefined
        ? undefined
        : {
            '@id': inDataset('collectionProcess'),
            '@type': 'dct:ProvenanceStatement',
            provenanceLabel: { ...collectionProcess },
          },
  };
}

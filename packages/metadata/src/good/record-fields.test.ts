import { ClaimProvenance, Evidence, Reply } from '@commonhold/schemas/evidence';
import {
  AgentReference,
  Answer,
  BoundingBox,
  ClosedDependency,
  Component,
  DataField,
  DatasetFacts,
  Distribution,
  EnergyFigure,
  Evaluation,
  GoodRecord,
  GoodReference,
  HostedOffer,
  Identifier,
  ModelFacts,
  PersonalData,
  OtherStatement,
  PublicClaim,
  Relation,
  SdgRelevance,
  SoftwareFacts,
} from '@commonhold/schemas/good';
import { LicenceStatement } from '@commonhold/schemas/licence';
import { Organisation } from '@commonhold/schemas/organisation';
import { expect, test } from 'vitest';
import { claimProvenanceFields, sourceFields } from '../evidence/claim-provenance-fields.ts';
import { evidenceFields } from '../evidence/evidence-fields.ts';
import { identifierFields } from '../identifier/identifier-fields.ts';
import { licenceFields } from '../licence/licence-fields.ts';
import { organisationFields } from '../organisation/organisation-fields.ts';
import { agentFields, attributionFields } from './agent-fields.ts';
import { componentFields } from './component-fields.ts';
import { spatialCoverageFields, temporalCoverageFields } from './coverage-fields.ts';
import { dataFieldFields, datasetFields, personalDataFields } from './dataset-fields.ts';
import { distributionFields } from './distribution-fields.ts';
import {
  countRangeFields,
  energyFigureFields,
  evaluationFields,
  hostedOfferFields,
  modelFields,
} from './model-fields.ts';
import {
  answerFields,
  otherStatementFields,
  publicClaimFields,
  recordFields,
  relationFields,
  replyFields,
  sdgRelevanceFields,
} from './record-fields.ts';
import { goodReferenceFields } from './reference-fields.ts';
import {
  closedDependencyFields,
  openAlternativeFields,
  softwareFields,
} from './software-fields.ts';

type Fields = readonly { readonly key: string }[];
type Schema = { readonly shape: Readonly<Record<string, unknown>> };

const dataset = DatasetFacts.shape;
const cases: readonly (readonly [string, Fields, Schema])[] = [
  ['record', recordFields, GoodRecord],
  ['dataset', datasetFields, DatasetFacts],
  ['model', modelFields, ModelFacts],
  ['software', softwareFields, SoftwareFacts],
  ['component', componentFields, Component],
  ['licence', licenceFields, LicenceStatement],
  ['evidence', evidenceFields, Evidence],
  ['provenance', claimProvenanceFields, ClaimProvenance],
  ['source', sourceFields, ClaimProvenance.shape.source],
  ['distribution', distributionFields, Distribution],
  ['data field', dataFieldFields, DataField],
  ['personal data', personalDataFields, PersonalData],
  ['spatial coverage', spatialCoverageFields, dataset.spatialCoverage.unwrap()],
  ['temporal coverage', temporalCoverageFields, dataset.temporalCoverage.unwrap()],
  ['evaluation', evaluationFields, Evaluation],
  ['energy figure', energyFigureFields, EnergyFigure],
  ['hosted offer', hostedOfferFields, HostedOffer],
  ['range of parameters', countRangeFields, ModelFacts.shape.parameterCountRange.unwrap()],
  ['reference', goodReferenceFields, GoodReference],
  ['closed dependency', closedDependencyFields, ClosedDependency],
  [
    'open alternative',
    openAlternativeFields,
    ClosedDependency.shape.openAlternatives.unwrap().element,
  ],
  ['identifier', identifierFields, Identifier],
  ['SDG relevance', sdgRelevanceFields, SdgRelevance],
  ['answer', answerFields, Answer],
  ['relation', relationFields, Relation],
  ['public claim', publicClaimFields, PublicClaim],
  ['reply', replyFields, Reply],
  ['statement of another register', otherStatementFields, OtherStatement],
];

test.each(cases)('every key of a %s has its place in linked data', (_, fields, schema) => {
  expect(fields.map(({ key }) => key).toSorted()).toEqual(Object.keys(schema.shape).toSorted());
});

test('every key of an organisation has its place, its id and slug in the identifier and the IRI', () => {
  const keys = [...organisationFields.map(({ key }) => key), 'id', 'slug'];
  expect(keys.toSorted()).toEqual(Object.keys(Organisation.shape).toSorted());
});

test('every key of an agent has its place, its organisation in the IRI', () => {
  const keys = [...agentFields, ...attributionFields].map(({ key }) => key);
  expect([...keys, 'organisation'].toSorted()).toEqual(
    Object.keys(AgentReference.shape).toSorted(),
  );
});

test('a box has the four sides that its polygon is made of', () => {
  expect(Object.keys(BoundingBox.shape).toSorted()).toEqual(['east', 'north', 'south', 'west']);
});

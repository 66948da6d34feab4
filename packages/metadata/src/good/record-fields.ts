import type { Reply } from '@commonhold/schemas/evidence';
import type {
  Answer,
  GoodRecord,
  OtherStatement,
  PublicClaim,
  Relation,
  SdgRelevance,
} from '@commonhold/schemas/good';
import { authorityBase } from '../authority/authority-base.ts';
import { sdgNamespace } from '../authority/sdg.ts';
import { claimProvenanceList } from '../evidence/claim-provenance-fields.ts';
import { evidenceList } from '../evidence/evidence-fields.ts';
import { identifierList } from '../identifier/identifier-fields.ts';
import { licenceStatements } from '../licence/licence-fields.ts';
import { listOf } from '../mapping/codec.ts';
import { fieldsOf, nodeOf } from '../mapping/field.ts';
import { ownConcept } from '../mapping/own-concept.ts';
import {
  answerValue,
  codeUnder,
  localizedText,
  partialDate,
  plain,
  webAddress,
} from '../mapping/value-codecs.ts';
import { attributions } from './agent-fields.ts';
import { componentList } from './component-fields.ts';
import { datasetFields } from './dataset-fields.ts';
import { modelFields } from './model-fields.ts';
import { goodReference } from './reference-fields.ts';
import { sdgGoal } from './sdg-goal.ts';
import { softwareFields } from './software-fields.ts';

const { field: ofSdg, listField: ofSdgList } = fieldsOf<SdgRelevance>();
export const sdgRelevanceFields = [
  ofSdg('goal', 'goal', sdgGoal),
  ofSdgList('targets', 'target', listOf(codeUnder(sdgNamespace))),
  ofSdg('reason', 'reason', localizedText),
];
const sdgRelevance = nodeOf<SdgRelevance>({
  types: ['ch:SdgRelevance'],
  fields: sdgRelevanceFields,
});

const { field: ofAnswer } = fieldsOf<Answer>();
export const answerFields = [
  ofAnswer('question', 'question', plain),
  ofAnswer('value', 'answerValue', answerValue),
  ofAnswer('evidence', 'evidence', evidenceList),
  ofAnswer('listRecovery', 'listRecovery', ownConcept('list-recovery')),
];
const answer = nodeOf<Answer>({ types: ['ch:Answer'], fields: answerFields });

const { field: ofRelation } = fieldsOf<Relation>();
export const relationFields = [
  ofRelation('type', 'hadRole', ownConcept('relation-type')),
  ofRelation('target', 'relation', goodReference),
  ofRelation('place', 'relationPlaceCode', plain),
  ofRelation('note', 'note', plain),
  ofRelation('evidence', 'evidence', evidenceList),
];
const relation = nodeOf<Relation>({ types: ['dcat:Relationship'], fields: relationFields });

const { field: ofClaim } = fieldsOf<PublicClaim>();
export const publicClaimFields = [
  ofClaim('claim', 'claimedOpenness', ownConcept('claimed-openness')),
  ofClaim('quote', 'quote', plain),
  ofClaim('madeBy', 'madeBy', plain),
  ofClaim('madeOn', 'madeOn', partialDate),
  ofClaim('evidence', 'evidence', evidenceList),
];
const publicClaim = nodeOf<PublicClaim>({ types: ['ch:PublicClaim'], fields: publicClaimFields });

const { field: ofReply } = fieldsOf<Reply>();
export const replyFields = [
  ofReply('rule', 'rule', plain),
  ofReply('repliedBy', 'repliedBy', plain),
  ofReply('repliedOn', 'repliedOn', partialDate),
  ofReply('text', 'replyText', localizedText),
  ofReply('evidence', 'evidence', evidenceList),
];
const reply = nodeOf<Reply>({ types: ['ch:Reply'], fields: replyFields });

const { field: ofStatement } = fieldsOf<OtherStatement>();
export const otherStatementFields = [
  ofStatement('component', 'componentType', ownConcept('component-type')),
  ofStatement('licences', 'licence', licenceStatements),
  ofStatement('statedBy', 'statedBy', plain),
  ofStatement('evidence', 'evidence', evidenceList),
];
const otherStatement = nodeOf<OtherStatement>({
  types: ['ch:OtherStatement'],
  fields: otherStatementFields,
});

const { field, listField, group } = fieldsOf<GoodRecord>();

/** The whole record of a good as properties of the good. */
export const recordFields = [
  field('format', 'recordFormat', plain),
  listField('kinds', 'kind', listOf(ownConcept('kind'))),
  field('listing', 'listing', ownConcept('listing')),
  field('name', 'title', localizedText),
  field('description', 'description', localizedText),
  listField('aliases', 'alternative', listOf(plain)),
  listField('identifiers', 'otherIdentifier', identifierList),
  field('version', 'version', plain),
  field('issuedOn', 'issued', partialDate),
  field('modifiedOn', 'modified', partialDate),
  field('homepage', 'landingPage', webAddress),
  listField('repositories', 'codeRepository', listOf(webAddress)),
  listField('documentation', 'documentation', evidenceList),
  listField('agents', 'qualifiedAttribution', attributions),
  listField('originPlaces', 'originPlaceCode', listOf(plain)),
  listField('deploymentPlaces', 'deploymentPlaceCode', listOf(plain)),
  listField('languages', 'inLanguage', listOf(plain)),
  listField('sdgs', 'sdgRelevance', listOf(sdgRelevance)),
  listField('themes', 'theme', listOf(codeUnder(`${authorityBase}data-theme/`))),
  listField('keywords', 'keyword', listOf(plain)),
  listField('components', 'component', componentList),
  group('dataset', datasetFields, 'distribution'),
  group('model', modelFields, 'modality'),
  group('software', softwareFields, 'programmingLanguage'),
  listField('answers', 'answer', listOf(answer)),
  listField('relations', 'qualifiedRelation', listOf(relation)),
  field('claims', 'publicClaim', listOf(publicClaim)),
  field('replies', 'reply', listOf(reply)),
  field('statedElsewhere', 'statedElsewhere', listOf(otherStatement)),
  listField('provenance', 'assertion', claimProvenanceList),
];

import type { EnergyFigure, Evaluation, HostedOffer, ModelFacts } from '@commonhold/schemas/good';
import { evidenceList } from '../evidence/evidence-fields.ts';
import { listOf } from '../mapping/codec.ts';
import { fieldsOf, nodeOf } from '../mapping/field.ts';
import { ownConcept } from '../mapping/own-concept.ts';
import { localizedText, partialDate, plain, webAddress } from '../mapping/value-codecs.ts';
import { goodReference } from './reference-fields.ts';

const { field: ofEvaluation } = fieldsOf<Evaluation>();
export const evaluationFields = [
  ofEvaluation('benchmark', 'benchmark', plain),
  ofEvaluation('metric', 'metric', plain),
  ofEvaluation('value', 'measurement', plain),
  ofEvaluation('unit', 'unitText', plain),
  ofEvaluation('measuredOn', 'measuredOn', partialDate),
  ofEvaluation('source', 'url', webAddress),
];
const evaluation = nodeOf<Evaluation>({ types: ['ch:Evaluation'], fields: evaluationFields });

const { field: ofEnergy } = fieldsOf<EnergyFigure>();
export const energyFigureFields = [
  ofEnergy('activity', 'activity', ownConcept('energy-activity')),
  ofEnergy('quantity', 'measurement', plain),
  ofEnergy('unit', 'unitText', plain),
  ofEnergy('method', 'method', plain),
  ofEnergy('source', 'url', webAddress),
];
const energyFigure = nodeOf<EnergyFigure>({
  types: ['ch:EnergyFigure'],
  fields: energyFigureFields,
});

const { field: ofOffer } = fieldsOf<HostedOffer>();
export const hostedOfferFields = [
  ofOffer('provider', 'provider', plain),
  ofOffer('url', 'url', webAddress),
  ofOffer('isCommercial', 'isCommercial', plain),
  ofOffer('priceText', 'priceText', plain),
  ofOffer('checkedOn', 'checkedOn', partialDate),
];
const hostedOffer = nodeOf<HostedOffer>({ types: ['ch:HostedOffer'], fields: hostedOfferFields });

type CountRange = NonNullable<ModelFacts['parameterCountRange']>;
const { field: ofRange } = fieldsOf<CountRange>();
export const countRangeFields = [
  ofRange('min', 'minValue', plain),
  ofRange('max', 'maxValue', plain),
];
const countRange = nodeOf<CountRange>({
  types: ['schema:QuantitativeValue'],
  fields: countRangeFields,
});

const { field, listField } = fieldsOf<ModelFacts>();

/** What only a model has, as properties of the good itself. */
export const modelFields = [
  listField('modalities', 'modality', listOf(ownConcept('modality'))),
  field('architecture', 'architecture', plain),
  field('parameterCount', 'parameterCount', plain),
  field('activeParameterCount', 'activeParameterCount', plain),
  field('parameterCountRange', 'parameterCountRange', countRange),
  field('weightPrecision', 'weightPrecision', ownConcept('weight-precision')),
  field('weightSizeBytes', 'weightSizeBytes', plain),
  field('contextLengthTokens', 'contextLengthTokens', plain),
  field('layerCount', 'layerCount', plain),
  field('keyValueHeadCount', 'keyValueHeadCount', plain),
  field('headDimension', 'headDimension', plain),
  field('baseModel', 'baseModel', goodReference),
  listField('trainingDatasets', 'trainedOn', listOf(goodReference)),
  listField('evaluations', 'evaluation', listOf(evaluation)),
  field('releaseMode', 'releaseMode', ownConcept('release-mode')),
  field('runtimeFormats', 'runtimeFormat', listOf(plain)),
  field('energy', 'energyFigure', listOf(energyFigure)),
  field('trainingComputeFlop', 'trainingComputeFlop', plain),
  field('hostedOffers', 'hostedOffer', listOf(hostedOffer)),
  field('activationNote', 'activationNote', localizedText),
  field('evidence', 'modelEvidence', evidenceList),
];

import type { DataField, DatasetFacts, PersonalData } from '@commonhold/schemas/good';
import { authorityBase } from '../authority/authority-base.ts';
import { highValueCategoryIris } from '../authority/high-value-category.ts';
import { evidenceList } from '../evidence/evidence-fields.ts';
import { listOf } from '../mapping/codec.ts';
import { fieldsOf, nodeOf } from '../mapping/field.ts';
import { ownConcept } from '../mapping/own-concept.ts';
import { codeIn, codeUnder, localizedText, plain } from '../mapping/value-codecs.ts';
import { spatialCoverage, temporalCoverage } from './coverage-fields.ts';
import { distributionList } from './distribution-fields.ts';

const { field: ofVariable } = fieldsOf<DataField>();
export const dataFieldFields = [
  ofVariable('name', 'name', plain),
  ofVariable('description', 'description', localizedText),
  ofVariable('dataType', 'dataType', plain),
  ofVariable('unit', 'unitText', plain),
  ofVariable('isPersonalData', 'isPersonalData', plain),
];
const variable = nodeOf<DataField>({ types: ['schema:PropertyValue'], fields: dataFieldFields });

const { field: ofPersonalData, listField: ofPersonalDataList } = fieldsOf<PersonalData>();
export const personalDataFields = [
  ofPersonalData('handling', 'personalDataHandling', ownConcept('personal-data-handling')),
  ofPersonalDataList('types', 'personalDataType', listOf(plain)),
  ofPersonalData('protection', 'personalDataProtection', localizedText),
  ofPersonalData('legalBasis', 'legalBasis', localizedText),
];
const personalData = nodeOf<PersonalData>({
  types: ['ch:PersonalDataStatement'],
  fields: personalDataFields,
});

const { field, listField } = fieldsOf<DatasetFacts>();

/** What only a dataset has, as properties of the good itself. Source: DCAT-AP 3.0.1, `Dataset`. */
export const datasetFields = [
  listField('distributions', 'distribution', distributionList),
  field('fields', 'variable', listOf(variable)),
  field('spatialCoverage', 'coverage', spatialCoverage),
  field('temporalCoverage', 'temporal', temporalCoverage),
  field('updateFrequency', 'accrualPeriodicity', codeUnder(`${authorityBase}frequency/`)),
  field('collectionProcess', 'collectionProcess', localizedText),
  field('personalData', 'personalData', personalData),
  field('highValueCategories', 'hvdCategory', listOf(codeIn(highValueCategoryIris))),
  field('accessTier', 'datasetAccessTier', ownConcept('access-tier')),
  field('accessConditions', 'accessConditions', localizedText),
  field('platformTerms', 'platformTerms', localizedText),
  field('evidence', 'datasetEvidence', evidenceList),
];

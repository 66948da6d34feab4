export { ownVocabulary } from './own-vocabulary.ts';
export { vocabularyToJsonLd } from './vocabulary-to-json-ld.ts';

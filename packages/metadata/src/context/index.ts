export { contextV1, expandCompactIri, iriOf } from './context-v1.ts';
export type { Term } from './context-v1.ts';
export { UnknownContextError, loadDocument } from './document-loader.ts';
export { contextPath, namespaces, vocabularyPath } from './namespaces.ts';
export type { Prefix } from './namespaces.ts';

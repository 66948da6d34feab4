import jsonld from 'jsonld';
import { loadDocument } from '../context/document-loader.ts';

// What is used of the library, and nothing more precise than it promises: its answers are parsed where they are read.
interface Processor {
  expand(input: object, options: object): Promise<unknown>;
  toRDF(input: object, options: object): Promise<unknown>;
}
const processor: Processor = jsonld;

/**
 * A document with full IRIs and no context. Terms that the context does not know are passed over.
 *
 * @throws JsonLdError of the `jsonld` library.
 */
export function expand(document: object): Promise<unknown> {
  return processor.expand(document, { documentLoader: loadDocument });
}

/**
 * The statements of a document in safe mode: what would be lost without a word (unknown terms,
 * relative IRIs, wrong language tags) is an error.
 *
 * @throws JsonLdError of the `jsonld` library.
 */
export function toDataset(document: object): Promise<unknown> {
  return processor.toRDF(document, { documentLoader: loadDocument, safe: true });
}

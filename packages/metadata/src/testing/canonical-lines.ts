import jsonld from 'jsonld';
import { type Quad, Writer } from 'n3';

interface Canonizer {
  canonize(input: unknown, options: object): Promise<unknown>;
}
const canonizer: Canonizer = jsonld;

/** Statements with blank nodes named canonically, sorted, so that two graphs can be compared. Source: RDF Dataset Canonicalization 1.0. */
export async function canonicalLines(quads: readonly Quad[]): Promise<readonly string[]> {
  const text = new Writer({ format: 'N-Quads' }).quadsToString([...quads]);
  const canonical = await canonizer.canonize(text, {
    algorithm: 'URDNA2015',
    inputFormat: 'application/n-quads',
  });
  return String(canonical).split('\n');
}

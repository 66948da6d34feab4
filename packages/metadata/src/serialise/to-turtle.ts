import { DataFactory, type Quad, Writer } from 'n3';
import { namespaces } from '../context/namespaces.ts';
import type { JsonLdDocument } from '../linked-data/json-ld-document.ts';
import { toQuads } from '../linked-data/to-quads.ts';

/**
 * A document as Turtle, with the prefixes that it uses. The node that the document is about comes
 * first; the same document gives the same text. Names of graphs are left out, for Turtle has none.
 *
 * @throws JsonLdError of the `jsonld` library where something would be lost.
 */
export async function toTurtle(document: JsonLdDocument): Promise<string> {
  const quads = (await toQuads(document)).map(({ subject, predicate, object }) =>
    DataFactory.quad(subject, predicate, object),
  );
  const root = document['@id'];
  const isAboutRoot = (quad: Quad): boolean => quad.subject.value === root;
  return write([...quads.filter(isAboutRoot), ...quads.filter((quad) => !isAboutRoot(quad))], {
    prefixes: usedPrefixes(quads),
  });
}

/**
 * A document as N-Quads in canonical form: one statement a line, sorted.
 *
 * @throws JsonLdError of the `jsonld` library where something would be lost.
 */
export async function toNQuads(document: JsonLdDocument): Promise<string> {
  const lines = await write(await toQuads(document), { format: 'N-Quads' });
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .toSorted()
    .map((line) => `${line}\n`)
    .join('');
}

function usedPrefixes(quads: readonly Quad[]): Readonly<Record<string, string>> {
  const iris = new Set(
    quads.flatMap(({ predicate, object }) => [
      predicate.value,
      object.termType === 'Literal' ? object.datatype.value : object.value,
    ]),
  );
  return Object.fromEntries(
    Object.entries(namespaces).filter(([, namespace]) =>
      [...iris].some((iri) => iri.startsWith(namespace)),
    ),
  );
}

function write(
  quads: readonly Quad[],
  options: { readonly prefixes?: Readonly<Record<string, string>>; readonly format?: string },
): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const writer = new Writer({ ...options });
  writer.addQuads([...quads]);
  writer.end((error, text: string) => (error ? reject(error) : resolve(text)));
  return promise;
}

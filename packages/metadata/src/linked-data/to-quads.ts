import { DataFactory, type Quad } from 'n3';
import { z } from 'zod';
import type { JsonLdDocument } from './json-ld-document.ts';
import { toDataset } from './json-ld-processor.ts';
import { toIri } from './to-iri.ts';

// What the processor answers; its own types leave it open.
const Node = z.object({ termType: z.enum(['NamedNode', 'BlankNode']), value: z.string() });
const Literal = z.object({
  termType: z.literal('Literal'),
  value: z.string(),
  language: z.string().optional(),
  datatype: z.object({ value: z.string() }),
});
const Dataset = z.array(
  z.object({
    subject: Node,
    predicate: Node,
    object: z.discriminatedUnion('termType', [Node, Literal]),
    graph: z.object({ termType: z.string(), value: z.string() }),
  }),
);
type Node = z.infer<typeof Node>;
type Literal = z.infer<typeof Literal>;

/**
 * The statements of a JSON-LD document, ordered by subject, property and place in the document. Unpaired surrogates, which
 * no RDF syntax can carry, become U+FFFD; what an IRI may not hold is percent-encoded.
 *
 * @throws JsonLdError of the `jsonld` library where the document is not one or would lose something.
 */
export async function toQuads(document: JsonLdDocument): Promise<readonly Quad[]> {
  const dataset = Dataset.parse(await toDataset(document));
  return dataset.map(({ subject, predicate, object, graph }) =>
    DataFactory.quad(
      nodeTerm(subject),
      DataFactory.namedNode(toIri(predicate.value)),
      object.termType === 'Literal' ? literalTerm(object) : nodeTerm(object),
      graph.termType === 'DefaultGraph'
        ? DataFactory.defaultGraph()
        : DataFactory.namedNode(toIri(graph.value)),
    ),
  );
}

function nodeTerm({ termType, value }: Node) {
  return termType === 'NamedNode'
    ? DataFactory.namedNode(toIri(value))
    : DataFactory.blankNode(value.replace(/^_:/u, ''));
}

function literalTerm({ value, language, datatype }: Literal) {
  const text = value.toWellFormed();
  return DataFactory.literal(
    text,
    language === undefined || language === '' ? DataFactory.namedNode(datatype.value) : language,
  );
}

import { namespaces } from '../context/namespaces.ts';
import {
  type JsonLdDocument,
  type JsonObject,
  documentOf,
} from '../linked-data/json-ld-document.ts';
import { conceptIri, ownSchemes } from '../mapping/own-concept.ts';
import type { OwnTerm } from './own-term.ts';
import { ownVocabulary } from './own-vocabulary.ts';

const ontology = namespaces.ch.slice(0, -1);

/**
 * The description of our own terms as an RDF vocabulary with its concept schemes. `toTurtle` makes Turtle of it.
 * `baseUrl` is the installation whose context the document names.
 */
export function vocabularyToJsonLd(baseUrl: string): JsonLdDocument {
  const { classes, properties } = ownVocabulary;
  return documentOf(
    { baseUrl },
    {
      '@graph': [
        {
          '@id': ontology,
          '@type': 'owl:Ontology',
          title: { en: 'Commonhold vocabulary, version 1' },
          description: {
            en: 'Terms for digital public goods and their assessments, for what no standard has.',
          },
          license: ['https://spdx.org/licenses/CC0-1.0'],
        },
        ...classes.map((term) => termToNode(term, 'rdfs:Class')),
        ...properties.map((term) => termToNode(term, 'rdf:Property')),
        ...ownSchemes.flatMap((scheme) => {
          const { label, comment, concepts } = ownVocabulary.schemes[scheme];
          const iri = `${namespaces.ch}scheme-${scheme}`;
          return [
            {
              '@id': iri,
              '@type': 'skos:ConceptScheme',
              prefLabel: { en: label },
              definition: { en: comment },
              isDefinedBy: ontology,
              hasTopConcept: Object.keys(concepts).map((code) => conceptIri(scheme, code)),
            },
            ...Object.entries(concepts).map(([code, definition]) => ({
              '@id': conceptIri(scheme, code),
              '@type': 'skos:Concept',
              prefLabel: { en: code.replaceAll('-', ' ') },
              definition: { en: definition },
              notation: code,
              inScheme: iri,
              topConceptOf: iri,
            })),
          ];
        }),
      ],
    },
  );
}

function termToNode(term: OwnTerm, type: string): JsonObject {
  return {
    '@id': namespaces.ch + term.name,
    '@type': type,
    termLabel: { en: term.label },
    comment: { en: term.comment },
    isDefinedBy: ontology,
    ...(term.subClassOf !== undefined && { subClassOf: term.subClassOf }),
  };
}

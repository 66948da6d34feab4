import { Parser } from 'n3';
import { expect, test } from 'vitest';
import { contextV1 } from '../context/context-v1.ts';
import { namespaces } from '../context/namespaces.ts';
import { ownSchemes } from '../mapping/own-concept.ts';
import { toTurtle } from '../serialise/index.ts';
import { ownVocabulary } from './own-vocabulary.ts';
import { vocabularyToJsonLd } from './vocabulary-to-json-ld.ts';

const { classes, properties, schemes } = ownVocabulary;

test('describes every property of ours that the context uses, and no other', () => {
  const used = Object.values(contextV1).flatMap((definition) =>
    typeof definition === 'object' && definition['@id'].startsWith('ch:')
      ? [definition['@id'].slice('ch:'.length)]
      : [],
  );
  expect([...new Set(used)].toSorted()).toEqual(properties.map(({ name }) => name).toSorted());
});

test('describes every scheme of concepts', () => {
  expect(Object.keys(schemes).toSorted()).toEqual([...ownSchemes].toSorted());
});

test('gives every term a label and a comment that ends as a sentence', () => {
  const comments = [
    ...classes.map(({ comment }) => comment),
    ...properties.map(({ comment }) => comment),
    ...Object.values(schemes).flatMap(({ comment, concepts }) => [
      comment,
      ...Object.values(concepts),
    ]),
  ];
  expect(comments.filter((comment) => !/^\p{Lu}.*\.$/u.test(comment))).toEqual([]);
  expect([...classes, ...properties].filter(({ label }) => label === '')).toEqual([]);
});

test('is Turtle that defines each IRI once', async () => {
  const quads = new Parser().parse(await toTurtle(vocabularyToJsonLd('https://goods.example.org')));
  const types = quads.filter(({ predicate }) => predicate.value === `${namespaces.rdf}type`);
  const subjects = types.map(({ subject }) => subject.value);
  expect(new Set(subjects).size).toBe(subjects.length);
  const concepts = Object.values(schemes).flatMap(({ concepts: each }) => Object.keys(each));
  expect(subjects).toHaveLength(
    1 + classes.length + properties.length + ownSchemes.length + concepts.length,
  );
});

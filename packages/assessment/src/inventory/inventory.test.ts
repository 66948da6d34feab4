import { describe, expect, test } from 'vitest';
import { componentTypes } from '@commonhold/schemas/good';
import fc from 'fast-check';
import { part, recordWith } from '../specimen/specimen-record.ts';
import type { SpecimenPart } from '../specimen/specimen-record.ts';
import { licenceEvidence, nounOf, takeInventory } from './inventory.ts';

const inventoryOf = (...components: readonly SpecimenPart[]) =>
  takeInventory(recordWith({ components: [...components] }));

describe('the components of a record', () => {
  test('stand by type and then by name, each with its place in the record', () => {
    const { items } = inventoryOf(
      part('source-code', [], { name: 'zebra' }),
      part('source-code', []),
      part('binary', [], { name: 'yak' }),
      part('source-code', [], { name: 'ant' }),
      part('binary', []),
    );
    expect(items.map(({ pointer, label }) => [pointer, label])).toEqual([
      ['/components/4', 'binary'],
      ['/components/2', 'binary “yak”'],
      ['/components/1', 'source code'],
      ['/components/3', 'source code “ant”'],
      ['/components/0', 'source code “zebra”'],
    ]);
  });

  test('stand in the same order however the record orders them', () => {
    const parts = [
      part('source-code', ['MIT']),
      part('source-code', ['Apache-2.0']),
      part('source-code', ['MIT'], { name: 'one' }),
      part('source-code', ['Apache-2.0'], { name: 'one', availability: 'withdrawn' }),
      part('source-code', [], { name: 'one' }),
      part('binary', ['MIT'], { name: 'one' }),
    ];
    const inOrder = inventoryOf(...parts).items.map(({ component }) => component);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(parts, { minLength: parts.length, maxLength: parts.length }),
        (shuffled) => {
          const items = inventoryOf(...shuffled).items.map(({ component }) => component);
          expect(items).toEqual(inOrder);
        },
      ),
    );
  });

  test('are found by their type, and only there', () => {
    const { itemsByType } = inventoryOf(part('binary', []), part('data', []), part('binary', []));
    expect(itemsByType.get('binary')?.map(({ pointer }) => pointer)).toEqual([
      '/components/0',
      '/components/2',
    ]);
    expect(itemsByType.get('data')).toHaveLength(1);
    expect(itemsByType.has('media')).toBe(false);
  });
});

describe('a component in a sentence', () => {
  test.each([
    ['model-parameters-final', 'model weights', true],
    ['model-parameters-intermediate', 'intermediate model weights', true],
    ['training-datasets', 'training data', true],
    ['evaluation-data', 'evaluation data', true],
    ['evaluation-results', 'evaluation results', true],
    ['supporting-libraries-and-tools', 'supporting libraries and tools', true],
    ['data', 'data', true],
    ['metadata', 'metadata', true],
    ['data-card', 'data card', false],
    ['api', 'programming interface', false],
    ['source-code', 'source code', false],
    ['content', 'content', false],
  ] as const)('%s is called “%s”', (type, noun, isPlural) => {
    expect(nounOf(type)).toBe(noun);
    expect(inventoryOf(part(type, [])).items[0]).toMatchObject({ label: noun, isPlural });
  });

  test('no type is called by its code', () => {
    for (const type of componentTypes) expect(nounOf(type)).toMatch(/^[a-z]+(?:[ -][a-z]+)*$/u);
    expect(componentTypes.filter((type) => /-.*-/u.test(nounOf(type)))).toEqual([]);
  });

  test('has its name beside the noun, unless they are the same', () => {
    const labelOf = (name: string) =>
      inventoryOf(part('source-code', [], { name })).items[0]?.label;
    expect(labelOf('Engine')).toBe('source code “Engine”');
    expect(labelOf('Source Code')).toBe('source code');
  });
});

test('a record is taken stock of with its kinds, its answers and its main name', () => {
  const inventory = takeInventory(
    recordWith({
      kinds: ['model', 'software'],
      name: { fr: 'Graine', en: 'Seed' },
      answers: [
        { question: 'i5.docs', value: true },
        { question: 'i7.laws', value: ['a'] },
      ],
    }),
  );
  expect([...inventory.kinds]).toEqual(['model', 'software']);
  expect(inventory.name).toBe('Seed');
  expect(inventory.answers.get('i7.laws')).toEqual({
    value: ['a'],
    evidence: [],
    pointer: '/answers/1',
  });
});

test('a licence is proved by its evidence and by its address, which bears its title', () => {
  const evidence = [{ statement: 'In the box.' }];
  const url = 'https://example.org/licence';
  expect(licenceEvidence({ expression: 'MIT' })).toEqual([]);
  expect(licenceEvidence({ expression: 'MIT', evidence, url })).toEqual([
    ...evidence,
    { url, title: 'MIT' },
  ]);
  expect(licenceEvidence({ expression: 'MIT', title: 'MIT License', url })).toEqual([
    { url, title: 'MIT License' },
  ]);
});

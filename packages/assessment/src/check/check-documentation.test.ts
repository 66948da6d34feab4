import { describe, expect, test } from 'vitest';
import { examine } from '../specimen/examine.ts';
import { part } from '../specimen/specimen-record.ts';
import type { RecordChange, SpecimenPart } from '../specimen/specimen-record.ts';

const docs = 'https://example.org/docs';
const card = 'https://example.org/card';

describe('documentation of a good', () => {
  const documented = (change: RecordChange) =>
    examine({ kind: 'documentation', aspect: 'public', questions: ['i5.use'] }, change);

  test.each<[string, RecordChange, string]>([
    ['of the record', { documentation: [{ url: docs }] }, '/documentation'],
    ['of an answer', { answers: [{ question: 'i5.use', value: `See ${docs}.` }] }, '/answers/0'],
    [
      'of documents',
      { components: [part('documentation', [], { location: docs })] },
      '/components/0',
    ],
    [
      'of a model card',
      { components: [part('model-card', [], { location: docs })] },
      '/components/0',
    ],
    [
      'of a data card',
      { components: [part('data-card', [], { location: docs })] },
      '/components/0',
    ],
    [
      'of a report',
      { components: [part('technical-report', [], { location: docs })] },
      '/components/0',
    ],
    [
      'of a paper',
      { components: [part('research-paper', [], { location: docs })] },
      '/components/0',
    ],
  ])('may be at the address %s, and people read it', (_, change, path) => {
    expect(documented(change)).toMatchObject({
      verdict: 'met',
      reason: expect.stringContaining(docs),
      evidence: [{ url: docs }],
      paths: [path],
      needsHuman: true,
    });
  });

  test('is shown once where it is named twice', () => {
    const finding = documented({
      documentation: [{ statement: 'In the box.' }, { url: docs }],
      answers: [{ question: 'i5.use', value: docs }],
    });
    expect(finding).toMatchObject({
      evidence: [{ url: docs }],
      paths: ['/documentation', '/answers/0'],
    });
  });

  test.each<[string, RecordChange]>([
    ['a statement', { documentation: [{ statement: 'In the box.' }] }],
    ['an answer without an address', { answers: [{ question: 'i5.use', value: 'Yes.' }] }],
    ['an answer to another question', { answers: [{ question: 'i5.other', value: docs }] }],
    ['a document without an address', { components: [part('documentation', [])] }],
    ['another component', { components: [part('source-code', [], { location: docs })] }],
    [
      'a document that is kept back',
      { components: [part('documentation', [], { location: docs, availability: 'undisclosed' })] },
    ],
    ['nothing', {}],
  ])('is not at %s', (_, change) => {
    expect(documented(change)).toMatchObject({
      verdict: 'undetermined',
      paths: ['/documentation'],
      missing: [expect.stringContaining('address of documentation')],
    });
  });
});

describe('documentation of data', () => {
  const explained = { name: 'age', description: { en: 'In years.' } };
  const told = { en: 'By hand.' };
  const documented = (
    facts: Partial<NonNullable<RecordChange['dataset']>>,
    ...components: readonly SpecimenPart[]
  ) =>
    examine(
      { kind: 'documentation', aspect: 'data', questions: [] },
      { kinds: ['dataset'], dataset: { distributions: [], ...facts }, components: [...components] },
    );

  test('is there where every field has a meaning and the collection is told', () => {
    const finding = documented({
      fields: [explained, { ...explained, name: 'sex' }],
      collectionProcess: told,
    });
    expect(finding).toMatchObject({
      verdict: 'met',
      reason: expect.stringMatching(/^All 2 fields have a description, and the way of collection/u),
      evidence: [],
      paths: ['/dataset/fields'],
    });
    expect(finding).not.toHaveProperty('needsHuman');
    expect(documented({ fields: [explained], collectionProcess: told }).reason).toMatch(
      /^The only field has a description/u,
    );
  });

  test.each(['data-schema', 'data-card'] as const)('may be a %s, which people read', (type) => {
    const schema = part(type, [], { location: card });
    for (const fields of [[], [{ name: 'age' }]]) {
      const finding = documented({ fields }, schema);
      expect(finding).toMatchObject({
        verdict: 'met',
        reason: expect.stringContaining(card),
        evidence: [{ url: card }],
        needsHuman: true,
      });
      expect(finding.paths?.at(-1)).toBe('/components/0');
      expect(finding.paths).toHaveLength(fields.length + 1);
    }
    const both = documented({ fields: [explained] }, schema);
    expect(both).toMatchObject({ verdict: 'met', paths: ['/dataset/fields', '/components/0'] });
    expect(both.reason).toBe('The only field has a description.');
    expect(both).not.toHaveProperty('needsHuman');
  });

  test.each<[string, Partial<NonNullable<RecordChange['dataset']>>, readonly string[]]>([
    ['everything', {}, ['data dictionary', 'collected']],
    ['the fields', { collectionProcess: told }, ['data dictionary']],
    [
      'the meaning of a field',
      { fields: [explained, { name: 'sex' }], collectionProcess: told },
      ['sex'],
    ],
    ['the collection', { fields: [explained] }, ['collected']],
    ['a meaning and the collection', { fields: [{ name: 'sex' }] }, ['sex', 'collected']],
  ])('lacks %s', (_, facts, missing) => {
    expect(documented(facts)).toMatchObject({
      verdict: 'undetermined',
      paths: ['/dataset'],
      missing: missing.map((words) => expect.stringContaining(words)),
    });
  });

  test('is asked for in words that fit the number of fields', () => {
    const bare = (...names: readonly string[]) =>
      documented({ fields: names.map((name) => ({ name })), collectionProcess: told }).reason;
    expect(bare('sex')).toMatch(/the field sex means\.$/u);
    expect(bare('sex', 'age')).toMatch(/the fields sex and age mean\.$/u);
    expect(documented({}).reason).toMatch(/, nor how the data were collected\.$/u);
  });

  test('is asked for where the record has no facts of the dataset', () => {
    const check = { kind: 'documentation', aspect: 'data', questions: [] } as const;
    expect(examine(check, { kinds: ['dataset'] })).toMatchObject({
      verdict: 'undetermined',
      paths: ['/dataset'],
    });
    const components = [part('data-schema', [], { location: card })];
    expect(examine(check, { kinds: ['dataset'], components })).toMatchObject({
      verdict: 'met',
      paths: ['/components/0'],
    });
  });
});

describe('documentation of a model', () => {
  const documented = (...components: readonly SpecimenPart[]) =>
    examine(
      { kind: 'documentation', aspect: 'model', questions: [] },
      { kinds: ['model'], components: [...components] },
    );
  const modelCard = (availability: SpecimenPart['availability']) =>
    part('model-card', [], { availability, location: docs });
  const dataCard = (availability: SpecimenPart['availability']) =>
    part('data-card', [], { availability, location: card });

  test.each(['released', 'partly-released'] as const)(
    'is a model card and a data card that are %s, and people read them',
    (availability) => {
      expect(documented(dataCard(availability), modelCard(availability))).toMatchObject({
        verdict: 'met',
        evidence: [{ url: docs }, { url: card }],
        paths: ['/components/1', '/components/0'],
        needsHuman: true,
      });
    },
  );

  test.each<[string, readonly SpecimenPart[], RegExp, readonly string[], number]>([
    ['both', [], /model card or data card\.$/u, ['/components'], 2],
    ['the data card', [modelCard('released')], /no released data card\.$/u, ['/components/0'], 1],
    ['the model card', [dataCard('released')], /no released model card\.$/u, ['/components/0'], 1],
    [
      'one that nobody has called released',
      [modelCard('released'), dataCard('unknown')],
      /no released data card\.$/u,
      ['/components/0', '/components/1'],
      1,
    ],
  ])('lacks %s', (_, components, reason, paths, count) => {
    const finding = documented(...components);
    expect(finding).toMatchObject({ verdict: 'undetermined', paths });
    expect(finding.reason).toMatch(reason);
    expect(finding.missing).toHaveLength(count);
  });

  test.each([
    ['undisclosed', 'released', /^The model card is kept back\.$/u],
    ['released', 'withdrawn', /^The data card is kept back\.$/u],
    ['withdrawn', 'undisclosed', /^The model card and data card are kept back\.$/u],
  ] as const)('is not there with a model card %s and a data card %s', (model, data, reason) => {
    const finding = documented(modelCard(model), dataCard(data));
    expect(finding).toMatchObject({
      verdict: 'not-met',
      paths: ['/components/0', '/components/1'],
    });
    expect(finding.reason).toMatch(reason);
  });
});

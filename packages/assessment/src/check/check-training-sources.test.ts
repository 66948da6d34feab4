import { describe, expect, test } from 'vitest';
import { examine } from '../specimen/examine.ts';
import { part } from '../specimen/specimen-record.ts';
import type { RecordChange, SpecimenPart } from '../specimen/specimen-record.ts';

const sources = (change: RecordChange) =>
  examine({ kind: 'training-sources' }, { kinds: ['model'], ...change });
const model = (...trainingDatasets: readonly { name?: string; good?: string }[]) => ({
  modalities: [],
  trainingDatasets: [...trainingDatasets],
  evaluations: [],
});
const evidence = [{ url: 'https://example.org/data' }];
const data = (availability: SpecimenPart['availability'], name = 'Corpus') =>
  part('training-datasets', [], { availability, name, evidence });
const card = (availability: SpecimenPart['availability']) =>
  part('data-card', [], { availability });

describe('sources of training data', () => {
  test('named in the facts of the model or released as components are told by alphabet, each once', () => {
    const finding = sources({
      model: model({ name: 'Wikipedia' }, { good: 'common-voice' }, { name: 'Wikipedia' }),
      components: [
        data('released', 'Books'),
        data('partly-released', 'Articles'),
        data('unknown', 'Zines'),
      ],
    });
    expect(finding).toMatchObject({
      verdict: 'met',
      reason: expect.stringContaining(
        'Wikipedia, common-voice, training data “Articles” and training data “Books”;',
      ),
      evidence: [...evidence, ...evidence],
      paths: ['/model/trainingDatasets', '/components/1', '/components/0'],
      needsHuman: true,
    });
  });

  test.each(['released', 'partly-released'] as const)(
    'may be components alone: %s',
    (availability) => {
      expect(sources({ components: [data(availability)] })).toMatchObject({
        verdict: 'met',
        reason: expect.stringContaining('training data “Corpus”;'),
        paths: ['/components/0'],
      });
      expect(sources({ model: model(), components: [data(availability)] }).paths).toEqual([
        '/components/0',
      ]);
    },
  );

  test('may stand in a data card, which people read', () => {
    expect(sources({ components: [data('undisclosed'), card('released')] })).toMatchObject({
      verdict: 'met',
      reason: expect.stringContaining('data card'),
      paths: ['/components/1'],
      needsHuman: true,
    });
  });

  test.each(['undisclosed', 'withdrawn'] as const)('that are %s are not named', (availability) => {
    const components = [data('unknown', 'A'), data(availability, 'B'), card('undisclosed')];
    expect(sources({ components })).toMatchObject({
      verdict: 'not-met',
      reason: expect.stringContaining('kept back'),
      paths: ['/components/1'],
    });
  });

  test.each<[string, RecordChange]>([
    ['nothing is said', {}],
    ['none is named', { model: model() }],
    ['nobody knows whether they are released', { components: [data('unknown')] }],
    ['a data card is not released', { components: [card('unknown')] }],
    ['another document is released', { components: [part('model-card', [])] }],
  ])('are asked for where %s', (_, change) => {
    const finding = sources(change);
    expect(finding).toMatchObject({ verdict: 'undetermined', paths: ['/model'] });
    expect(finding.missing).toEqual([
      expect.stringContaining('public'),
      expect.stringContaining('third parties'),
      expect.stringContaining('cannot be shared'),
    ]);
  });
});

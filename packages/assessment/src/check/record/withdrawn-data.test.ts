import { describe, expect, test } from 'vitest';
import { examine } from '../../specimen/examine.ts';
import { part } from '../../specimen/specimen-record.ts';
import type { RecordChange } from '../../specimen/specimen-record.ts';

const withdrawn = (change: RecordChange) =>
  examine(
    {
      kind: 'withdrawn-data',
      known: [
        { word: 'LAION-5B', butNot: ['Re-LAION', 'LAION-5B clean'], what: 'taken back in 2023' },
        { word: 'Books3', what: 'taken back for its rights' },
      ],
    },
    { kinds: ['model'], ...change },
  );
const named = (...trainingDatasets: readonly { name?: string; good?: string }[]): RecordChange => ({
  model: { modalities: [], trainingDatasets: [...trainingDatasets], evaluations: [] },
});

describe('training data that their publishers took back', () => {
  test.each(['LAION-5B', 'laion 5b (subset)', 'The_Books3_corpus'])('are known as %s', (name) => {
    expect(withdrawn(named({ name: 'Wikipedia' }, { name }))).toMatchObject({
      verdict: 'undetermined',
      reason: expect.stringMatching(/\(taken back .*\)\.$/u),
      paths: ['/model/trainingDatasets/1'],
      missing: [expect.stringContaining(name)],
      needsHuman: true,
    });
    expect(withdrawn({ components: [part('fine-tuning-data', [], { name })] })).toMatchObject({
      verdict: 'undetermined',
      paths: ['/components/0'],
    });
  });

  test.each(['Re-LAION-5B', 'LAION 5B, clean', 'Books4', 'LAION'])('are not %s', (name) => {
    expect(withdrawn(named({ name }))).toMatchObject({
      verdict: 'met',
      reason: expect.stringContaining(name),
      paths: ['/model/trainingDatasets/0'],
    });
  });

  test('may be named by the record of a good, or by the component alone', () => {
    expect(withdrawn(named({ good: 'books3' })).verdict).toBe('undetermined');
    const components = [
      part('training-datasets', [], { good: 'laion-5b' }),
      part('training-datasets', []),
    ];
    expect(withdrawn({ components }).reason).toContain('laion-5b (taken');
    expect(withdrawn({ components: components.slice(1) }).reason).toContain('training data');
  });

  test('are told by the record itself before anything known here', () => {
    const components = [
      part('training-datasets', [], { name: 'Ours', availability: 'withdrawn' }),
      part('training-datasets', [], { name: 'Others' }),
    ];
    expect(withdrawn({ ...named({ name: 'Books3' }), components })).toMatchObject({
      verdict: 'not-met',
      reason: expect.stringMatching(/withdrawn: Ours\.$/u),
      paths: ['/components/0'],
      needsHuman: true,
    });
  });

  test('are no matter where none are named', () => {
    for (const change of [{}, named(), { components: [part('data', [], { name: 'Books3' })] }]) {
      expect(withdrawn(change)).toMatchObject({ verdict: 'not-applicable', paths: ['/model'] });
    }
  });
});

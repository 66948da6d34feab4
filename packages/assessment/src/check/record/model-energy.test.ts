import { describe, expect, test } from 'vitest';
import { examine } from '../../specimen/examine.ts';
import type { RecordChange } from '../../specimen/specimen-record.ts';

type Facts = NonNullable<RecordChange['model']>;
type Figure = NonNullable<Facts['energy']>[number];

const page = 'https://example.org/energy';
const whole: Figure = {
  activity: 'training',
  quantity: 52,
  unit: 'tCO2e',
  method: 'Measured',
  source: page,
};
const energy = (more: Partial<Facts>) =>
  examine(
    { kind: 'model-record', aspect: 'energy' },
    { kinds: ['model'], model: { modalities: [], trainingDatasets: [], evaluations: [], ...more } },
  );

describe('energy and carbon of a model', () => {
  test('are told with method and source', () => {
    expect(energy({ energy: [whole] })).toMatchObject({
      verdict: 'met',
      reason: expect.stringContaining('52 tCO2e of training'),
      evidence: [{ url: page }],
      paths: ['/model/energy/0'],
    });
  });

  test.each(['method', 'source'] as const)(
    'are asked about where the %s is not told',
    (missing) => {
      const { [missing]: _, ...bare } = { ...whole, quantity: 7 };
      expect(energy({ energy: [whole, bare] })).toMatchObject({
        verdict: 'undetermined',
        reason: expect.stringContaining('figure of 7 tCO2e of training comes'),
        paths: ['/model/energy/1'],
        missing: [expect.stringContaining('measured')],
      });
    },
  );

  test('are too small to be true where grams stand for kilograms', () => {
    const small: Figure = { ...whole, quantity: 52, unit: 'gCO2e' };
    expect(energy({ energy: [whole, small], trainingComputeFlop: 1e22 })).toMatchObject({
      verdict: 'not-met',
      reason: expect.stringContaining('52 gCO2e of training'),
      paths: ['/model/energy/1'],
      remedy: expect.stringContaining('unit'),
    });
    expect(energy({ energy: [small] }).verdict).toBe('met');
  });

  test('are asked for where no figure is given', () => {
    for (const finding of [
      energy({}),
      energy({ energy: [] }),
      examine({ kind: 'model-record', aspect: 'energy' }, { kinds: ['model'] }),
    ]) {
      expect(finding).toMatchObject({
        verdict: 'undetermined',
        paths: ['/model'],
        missing: [expect.stringContaining('Energy')],
      });
    }
  });
});

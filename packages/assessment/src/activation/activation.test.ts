import { GoodRecord } from '@commonhold/schemas/good';
import { describe, expect, test } from 'vitest';
import { loadExamples, loadStandards } from '../node/index.ts';
import {
  activationCost,
  cheapestHardware,
  estimateMemory,
  findFracturePoints,
  isImplausiblySmall,
  normaliseEnergy,
  publicAiProfile,
} from './index.ts';

const loaded = await loadStandards();
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const standards = loaded.value;
const examples = await loadExamples('mof', '1.0');
const complete = examples.find(({ example }) => example.id === 'complete')?.record;
const base = GoodRecord.parse(complete);
const withModel = (model: object, extra: object = {}) =>
  GoodRecord.parse({
    ...base,
    ...extra,
    model: { modalities: ['text'], trainingDatasets: [], evaluations: [], ...model },
  });

describe('memory', () => {
  const shape = {
    parameterCount: 70_000_000_000,
    layerCount: 80,
    keyValueHeadCount: 8,
    headDimension: 128,
  };

  test('is parameters × bytes × 1.2, and the keys and values of the context', () => {
    const estimate = estimateMemory(shape, 'bf16', 4_096);
    expect(estimate?.weightBytes).toBe(140_000_000_000);
    expect(estimate?.keyValueCacheBytes).toBe(2 * 80 * 8 * 128 * 4_096 * 2);
    expect(estimate?.totalBytes).toBe(168_000_000_000 + 1_342_177_280);
  });

  test('leaves the context out, and says so, where the shape is not told', () => {
    const estimate = estimateMemory({ parameterCount: 1_000 }, 'int4', 4_096);
    expect(estimate).toMatchObject({ weightBytes: 500, keyValueCacheBytes: 0, totalBytes: 600 });
    expect(estimate?.assumptions.join()).toContain('left out');
  });

  test('takes the measured size of the weights at their own precision', () => {
    const facts = { parameterCount: 100, weightSizeBytes: 250, weightPrecision: 'fp16' } as const;
    expect(estimateMemory(facts, 'fp16', 1)?.weightBytes).toBe(250);
    expect(estimateMemory(facts, 'int8', 1)?.weightBytes).toBe(100);
  });

  test('reckons the parameters from the size where only that is known', () => {
    expect(
      estimateMemory({ weightSizeBytes: 200, weightPrecision: 'bf16' }, 'fp32', 1)?.weightBytes,
    ).toBe(400);
  });

  test('is not estimated where nothing is known', () => {
    expect(estimateMemory({}, 'fp16')).toBeUndefined();
    expect(activationCost(withModel({}))).toMatchObject({ options: [], energy: [] });
    expect(activationCost(withModel({}))?.missing).toHaveLength(5);
  });

  test('grows with the context, and takes 4,096 tokens where the model reads more', () => {
    const long = estimateMemory({ ...shape, contextLengthTokens: 131_072 }, 'bf16');
    expect(long?.contextTokens).toBe(4_096);
    expect(estimateMemory({ ...shape, contextLengthTokens: 512 }, 'bf16')?.contextTokens).toBe(512);
    expect(estimateMemory(shape, 'bf16', 8_192)?.totalBytes).toBeGreaterThan(long?.totalBytes ?? 0);
  });
});

test('names the cheapest hardware that holds the model', () => {
  expect(cheapestHardware(6 * 1024 ** 3).id).toBe('laptop');
  expect(cheapestHardware(6 * 1024 ** 3 + 1).id).toBe('gpu-8');
  expect(cheapestHardware(641 * 1024 ** 3).id).toBe('several-nodes');
  const options = activationCost(
    withModel({ parameterCount: 7_000_000_000, weightPrecision: 'bf16' }),
  )?.options;
  expect(
    options?.map(({ memory, hardware, isPublished }) => [
      memory.precision,
      hardware.id,
      isPublished,
    ]),
  ).toEqual([
    ['fp32', 'gpu-48', false],
    ['bf16', 'gpu-24', true],
    ['int8', 'gpu-8', false],
    ['int4', 'laptop', false],
  ]);
});

describe('energy', () => {
  test.each([
    [500, 'gCO2e', 0.5, 'kgCO2e'],
    [0.1, 'gCO2e', 0.0001, 'kgCO2e'],
    [25, 'tCO2e', 25_000, 'kgCO2e'],
    [3, 'kgCO2e', 3, 'kgCO2e'],
    [433, 'MWh', 433_000, 'kWh'],
    [3.6, 'MJ', 1, 'kWh'],
    [7, 'kWh', 7, 'kWh'],
  ] as const)('%s %s are %s %s', (quantity, unit, expected, expectedUnit) => {
    const figure = normaliseEnergy({ activity: 'training', quantity, unit });
    expect(figure).toMatchObject({
      quantity: expected,
      unit: expectedUnit,
      published: { quantity, unit },
    });
  });

  test('doubts less than a kilogram for more than 10^21 operations', () => {
    const small = normaliseEnergy({ activity: 'training', quantity: 900, unit: 'gCO2e' });
    expect(isImplausiblySmall(small, 2e21)).toBe(true);
    expect(isImplausiblySmall(small, 1e21)).toBe(false);
    expect(isImplausiblySmall(small, undefined)).toBe(false);
    const full = normaliseEnergy({ activity: 'training', quantity: 1_000, unit: 'gCO2e' });
    expect(isImplausiblySmall(full, 2e21)).toBe(false);
    const use = normaliseEnergy({ activity: 'inference', quantity: 1, unit: 'gCO2e' });
    expect(isImplausiblySmall(use, 2e21)).toBe(false);
    const model = {
      trainingComputeFlop: 2e21,
      energy: [{ activity: 'training', quantity: 900, unit: 'gCO2e' }],
    };
    expect(activationCost(withModel(model))?.implausible).toHaveLength(1);
  });
});

describe('fracture points', () => {
  const states = (record: GoodRecord) =>
    Object.fromEntries(
      findFracturePoints(standards, record).map(({ point, state }) => [point, state]),
    );

  test('of a model that releases everything are open, but running it is not free', () => {
    expect(states(withModel({}))).toEqual({
      'pre-training': 'open',
      inference: 'partial',
      'post-training': 'unknown',
      licence: 'open',
      transparency: 'open',
    });
    const offer = {
      provider: 'Example',
      url: 'https://example.org',
      isCommercial: false,
      checkedOn: '2026-01',
    };
    expect(states(withModel({ hostedOffers: [offer] }))['inference']).toBe('open');
  });

  test('of a model that only its owner runs are closed', () => {
    const components = ['model-parameters-final', 'training-datasets', 'model-card'].map(
      (type) => ({
        type,
        availability: 'undisclosed',
        licences: [],
        evidence: [],
      }),
    );
    expect(states(withModel({ releaseMode: 'api' }, { components }))).toEqual({
      'pre-training': 'closed',
      inference: 'closed',
      'post-training': 'unknown',
      licence: 'closed',
      transparency: 'closed',
    });
  });

  test('tell that a licence may be narrowed', () => {
    const components = [
      {
        type: 'model-parameters-final',
        availability: 'released',
        licences: [{ expression: 'LicenseRef-Llama-3-Community' }],
        evidence: [],
      },
    ];
    const licence = findFracturePoints(standards, withModel({}, { components })).find(
      ({ point }) => point === 'licence',
    );
    expect(licence).toMatchObject({ state: 'partial' });
    expect(licence?.reason).toContain('may narrow or end it');
  });

  test('are none for what is no model', () => {
    expect(
      findFracturePoints(standards, GoodRecord.parse({ ...base, kinds: ['dataset'] })),
    ).toEqual([]);
  });
});

test('the profile of public AI tells what is declared, and with what proof', () => {
  const record = GoodRecord.parse({
    ...base,
    answers: [
      {
        question: 'pubai.support',
        value: 'Paid by a research council.',
        evidence: [{ url: 'https://example.org/grant' }],
      },
      { question: 'pubai.access', value: 'Anybody may use it.' },
      { question: 'pubai.mode', value: 'public-option' },
    ],
  });
  const profile = publicAiProfile(record);
  expect(profile.provisionMode).toBe('public-option');
  expect(profile.principles.map(({ state }) => state)).toEqual([
    'declared-with-evidence',
    'declared',
    'undeclared',
    'undeclared',
  ]);
  expect(publicAiProfile(base).provisionMode).toBeUndefined();
});

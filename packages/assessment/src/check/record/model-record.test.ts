import { describe, expect, test } from 'vitest';
import { examine } from '../../specimen/examine.ts';
import { part } from '../../specimen/specimen-record.ts';
import type { RecordChange, SpecimenPart } from '../../specimen/specimen-record.ts';
import type { Check } from '../../standard/index.ts';

type ModelCheck = Extract<Check, { kind: 'model-record' }>;
type Facts = NonNullable<RecordChange['model']>;

const facts = (more: Partial<Facts>): Facts => ({
  modalities: [],
  trainingDatasets: [],
  evaluations: [],
  ...more,
});
const model = (
  aspect: ModelCheck['aspect'],
  more: Partial<Facts>,
  change: RecordChange = {},
): ReturnType<typeof examine> =>
  examine({ kind: 'model-record', aspect }, { kinds: ['model'], model: facts(more), ...change });
const page = 'https://example.org/page';
const weights = (more: Partial<SpecimenPart> = {}, licences = ['MIT']) =>
  part('model-parameters-final', licences, more);

test.each([
  'licence-of-release',
  'base-named',
  'weight-format',
  'parameter-count',
  'memory-claim',
  'evaluation-code',
  'evaluation-sources',
] as const)('a record without facts of a model says nothing on its %s', (aspect) => {
  const check = { kind: 'model-record', aspect } as const;
  expect(examine(check, { kinds: ['model'] }).verdict).toBe('not-applicable');
});

describe('a licence binds to a release', () => {
  const family = { parameterCountRange: { min: 5e8, max: 1e9 } };
  const release = (components: readonly SpecimenPart[], more: Partial<Facts> = family) =>
    model('licence-of-release', more, { components: [...components] });

  test('and not to a family, unless each weights are named', () => {
    expect(release([weights({ name: 'Seed 1B' }), weights()])).toMatchObject({
      verdict: 'undetermined',
      reason: expect.stringMatching(/ 500 million to 1 billion parameters /u),
      paths: ['/components/1', '/components/0', '/model/parameterCountRange'],
      missing: [expect.stringContaining('sizes and versions')],
      needsHuman: true,
    });
  });

  test.each<[Partial<SpecimenPart>, string]>([
    [{ name: 'Seed 1B' }, ': Seed 1B.'],
    [{ version: '2.0' }, ': 2.0.'],
    [{ name: 'Seed 1B', version: '2.0' }, ': Seed 1B 2.0.'],
  ])('named by %j', (more, words) => {
    const finding = release([weights(more)]);
    expect(finding).toMatchObject({ verdict: 'met', paths: ['/components/0'] });
    expect(finding.reason.endsWith(words)).toBe(true);
  });

  test('of which the record stands for one', () => {
    expect(release([weights(), weights({}, [])], {})).toMatchObject({
      verdict: 'met',
      reason: expect.stringContaining('one release'),
      paths: ['/components/0'],
    });
  });

  test('where there is a licence of weights', () => {
    expect(release([weights({}, []), part('training-code', ['MIT'])])).toMatchObject({
      verdict: 'not-applicable',
      paths: ['/components'],
    });
  });
});

describe('a name that holds another maker’s model', () => {
  const check: ModelCheck = {
    kind: 'model-record',
    aspect: 'base-named',
    families: [
      { word: 'Phi', title: 'Microsoft', makers: ['microsoft', 'msr'] },
      { word: 'Llama', title: 'Meta', makers: ['meta'] },
    ],
  };
  const named = (name: string, change: RecordChange = {}) =>
    examine(check, { kinds: ['model'], model: facts({}), name: { en: name }, ...change });
  const by = (...names: readonly string[]): RecordChange => ({
    agents: names.map((name) => ({ role: 'owner' as const, name: { en: name } })),
  });

  test.each(['Llama Tuned', 'Afri-LLAMA 3', 'llama2-swahili', 'Sapphic phi', 'My Phi'])(
    '%s asks for a base model',
    (name) => {
      expect(named(name, by('Seed Foundation'))).toMatchObject({
        verdict: 'undetermined',
        reason: expect.stringMatching(/“(?:Llama|Phi)”.* by (?:Meta|Microsoft)/u),
        paths: ['/name', '/model'],
        missing: [expect.stringContaining('another model')],
        needsHuman: true,
      });
    },
  );

  test.each(['Sapphic', 'Dolphin', 'Sapphi', 'Phillip', 'OpenLlamas', 'Seed'])(
    '%s asks for none',
    (name) => {
      expect(named(name)).toMatchObject({ verdict: 'not-applicable', paths: ['/name'] });
    },
  );

  test('is the maker’s own, or another name of the good', () => {
    expect(named('Llama 5', by('Seed', 'Meta Platforms')).verdict).toBe('not-applicable');
    expect(named('Phi 9', by('MSR Lab')).verdict).toBe('not-applicable');
    expect(named('Seed', { aliases: ['A', 'Llama Seed'] }).verdict).toBe('undetermined');
  });

  test('is met where the record says what the model was made from', () => {
    expect(named('Llama X', { model: facts({ baseModel: { name: 'Llama 3' } }) })).toMatchObject({
      verdict: 'met',
      reason: expect.stringContaining('Llama 3'),
      paths: ['/model/baseModel'],
    });
    const relation = (type: 'fine-tuned-from' | 'derived-from' | 'requires') => ({
      relations: [{ type, target: { good: 'llama-3' } }],
    });
    for (const type of ['fine-tuned-from', 'derived-from'] as const) {
      const change = { model: undefined, ...relation(type) };
      expect(named('Llama X', change)).toMatchObject({
        verdict: 'met',
        reason: expect.stringContaining('llama-3'),
        paths: ['/relations'],
      });
    }
    expect(named('Llama X', relation('requires')).verdict).toBe('undetermined');
  });
});

describe('number, precision and size of parameters', () => {
  const whole = { parameterCount: 1e9, weightPrecision: 'bf16', weightSizeBytes: 2e9 } as const;

  test.each([
    [2e9, 'met'],
    [2.04e9, 'met'],
    [1.96e9, 'met'],
    [2.041e9, 'undetermined'],
    [1.959e9, 'undetermined'],
  ])('agree within two percent: %d bytes, %s', (weightSizeBytes, verdict) => {
    expect(model('parameter-count', { ...whole, weightSizeBytes })).toMatchObject({
      verdict,
      reason: expect.stringContaining('1.00 billion'),
      paths: ['/model/parameterCount', '/model/weightSizeBytes', '/model/weightPrecision'],
    });
  });

  test('that do not agree are all three asked about', () => {
    const finding = model('parameter-count', { ...whole, weightSizeBytes: 4 * 1024 ** 3 });
    expect(finding).toMatchObject({
      reason: expect.stringMatching(/4\.0 GiB in bf16 hold 2\.15 billion\.$/u),
      missing: [expect.stringContaining('Which of the three')],
      needsHuman: true,
    });
  });

  test.each([
    [5e6, '5.0 million'],
    [2.5e7, '25 million'],
    [1.5e9, '1.50 billion'],
  ])('are told in words: %d is %s', (parameterCount, words) => {
    const weightSizeBytes = parameterCount * 2;
    expect(
      model('parameter-count', { ...whole, parameterCount, weightSizeBytes }).reason,
    ).toContain(words);
  });

  test('are all needed to be compared', () => {
    for (const missing of ['parameterCount', 'weightPrecision', 'weightSizeBytes'] as const) {
      const { [missing]: _, ...rest } = whole;
      expect(model('parameter-count', rest)).toMatchObject({
        verdict: 'not-applicable',
        paths: ['/model'],
      });
    }
  });
});

describe('the memory that a record promises', () => {
  const claims = (en: string, more: Partial<Facts> = { parameterCount: 7e9 }) =>
    model('memory-claim', { activationNote: { en }, ...more });

  test.each([
    ['Runs in 8 GB.', 'met'],
    ['It fits on a card of 4GiB', 'met'],
    ['Runs in 3 GB.', 'undetermined'],
  ])('is held against four bits: “%s”, %s', (note, verdict) => {
    expect(claims(note)).toMatchObject({
      verdict,
      reason: expect.stringContaining('3.9 GiB'),
      paths: ['/model/activationNote', '/model/parameterCount'],
    });
  });

  test('that is too small is quoted', () => {
    expect(claims('Good news: runs in 40 GB.', { parameterCount: 7e10 + 0.5e10 })).toMatchObject({
      reason: expect.stringMatching(/“runs in 40 GB”.* 42 GiB /u),
      missing: [expect.stringContaining('precision')],
      needsHuman: true,
    });
  });

  test.each<[string, Partial<Facts> | undefined]>([
    ['Runs fast.', undefined],
    ['Runs well; it was trained on 80 GB.', undefined],
    ['Needs 8 GB.', undefined],
    ['Runs in 8 GB.', {}],
  ])('is not there: “%s” %j', (note, more) => {
    expect(claims(note, more)).toMatchObject({ verdict: 'not-applicable', paths: ['/model'] });
  });
});

describe('the format of weights', () => {
  const format = (
    runtimeFormats: readonly string[] | undefined,
    ...components: readonly SpecimenPart[]
  ) =>
    model(
      'weight-format',
      runtimeFormats === undefined ? {} : { runtimeFormats: [...runtimeFormats] },
      {
        components: components.length === 0 ? [weights()] : [...components],
      },
    );

  test.each(
    'safetensors GGUF GGML ONNX OpenVINO CoreML MLX TFLite TensorRT FlatBuffers'.split(' '),
  )('%s holds numbers only, whatever else there is', (name) => {
    const finding = format(['PyTorch', name]);
    expect(finding).toMatchObject({ verdict: 'met', paths: ['/model/runtimeFormats'] });
    expect(finding.reason).toContain(` ${name}.`);
  });

  test.each(['pickle', '.pt', 'pth', 'model.ckpt', 'pytorch_model.bin', 'pkl', 'PyTorch', 'torch'])(
    '%s can run code',
    (name) => {
      expect(format([name])).toMatchObject({
        verdict: 'not-met',
        reason: expect.stringContaining(name),
        paths: ['/model/runtimeFormats'],
      });
    },
  );

  test.each([[undefined], [[]], [['Zip']], [['script']]])('%j does not say', (formats) => {
    expect(format(formats)).toMatchObject({
      verdict: 'undetermined',
      reason: expect.stringContaining(formats?.[0] ?? 'in which format'),
      paths: ['/model'],
      missing: [expect.stringContaining('safetensors')],
    });
  });

  test('is no matter where no weights are released', () => {
    const other = part('training-code', ['MIT']);
    for (const component of [weights({ availability: 'undisclosed' }), other]) {
      expect(format(['torch'], component)).toMatchObject({
        verdict: 'not-applicable',
        paths: ['/components'],
      });
    }
  });
});

describe('results of an evaluation', () => {
  const figure = { benchmark: 'MMLU', metric: 'accuracy', value: 0.5 };
  const results = part('evaluation-results', []);
  const code = (availability: SpecimenPart['availability']) =>
    part('evaluation-code', [], { availability });

  test('come with the code to repeat them', () => {
    for (const components of [
      [results, code('released')],
      [code('undisclosed'), code('released')],
    ]) {
      expect(model('evaluation-code', { evaluations: [figure] }, { components })).toMatchObject({
        verdict: 'met',
        paths: expect.arrayContaining(['/components/0', '/components/1']),
      });
    }
  });

  test('whose code is not released whole cannot be repeated', () => {
    const components = [results, code('partly-released')];
    expect(model('evaluation-code', {}, { components })).toMatchObject({
      verdict: 'not-met',
      paths: ['/components/0', '/components/1'],
    });
  });

  test('without a word on the code are asked about', () => {
    expect(model('evaluation-code', { evaluations: [figure] })).toMatchObject({
      verdict: 'undetermined',
      paths: ['/model/evaluations'],
      missing: [expect.stringContaining('harness')],
    });
    expect(model('evaluation-code', {}, { components: [results] })).toMatchObject({
      verdict: 'undetermined',
      paths: ['/components/0'],
    });
  });

  test('that are kept back are none', () => {
    const kept = { ...results, availability: 'undisclosed' as const };
    expect(model('evaluation-code', {}, { components: [kept] })).toMatchObject({
      verdict: 'not-applicable',
      paths: ['/model'],
    });
  });

  test('have a source each', () => {
    const sourced = { ...figure, source: page };
    expect(model('evaluation-sources', { evaluations: [sourced] })).toMatchObject({
      verdict: 'met',
      evidence: [{ url: page }],
      paths: ['/model/evaluations'],
    });
    expect(
      model('evaluation-sources', { evaluations: [sourced, { ...figure, benchmark: 'GSM8K' }] }),
    ).toMatchObject({
      verdict: 'undetermined',
      reason: expect.stringContaining('For GSM8K a figure'),
      paths: ['/model/evaluations/1'],
      missing: [expect.stringContaining('GSM8K')],
    });
    expect(model('evaluation-sources', {})).toMatchObject({ paths: ['/model'] });
  });
});

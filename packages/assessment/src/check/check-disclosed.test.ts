import { describe, expect, test } from 'vitest';
import { examine } from '../specimen/examine.ts';
import { part } from '../specimen/specimen-record.ts';
import type { RecordChange, SpecimenPart } from '../specimen/specimen-record.ts';
import type { Check } from '../standard/index.ts';

type DisclosedCheck = Extract<Check, { kind: 'disclosed' }>;

const plain: DisclosedCheck = { kind: 'disclosed', question: 'fmti.i001' };
const page = { url: 'https://example.org/report' };
const answered = (
  value: boolean | string,
  evidence: readonly { url?: string; statement?: string }[] = [],
) => examine(plain, { answers: [{ question: 'fmti.i001', value, evidence: [...evidence] }] });

describe('an answer on what is disclosed', () => {
  test('counts with a place to read it', () => {
    expect(answered(true, [{ statement: 'Seen.' }, page])).toMatchObject({
      verdict: 'met',
      evidence: expect.arrayContaining([{ statement: 'Seen.' }, page]),
      paths: ['/answers/0'],
    });
    expect(answered(`Yes, at ${page.url}`)).toMatchObject({ verdict: 'met', evidence: [page] });
  });

  test.each([true, 'Yes.', 'Nothing is hidden.', 'We say no more.'])(
    '%j alone does not say where',
    (value) => {
      expect(answered(value, [{ statement: 'Seen.' }])).toMatchObject({
        verdict: 'undetermined',
        reason: expect.stringContaining('not where'),
        paths: ['/answers/0'],
        missing: [expect.stringMatching(/^Rule Title: .*page/u)],
      });
    },
  );

  test.each([false, 'No', 'no, never'])('%j says that it is not', (value) => {
    expect(answered(value, [page])).toMatchObject({
      verdict: 'not-met',
      evidence: [page],
      paths: ['/answers/0'],
      remedy: expect.stringContaining('fmti.i001'),
    });
  });

  test('is asked for where there is none', () => {
    expect(examine(plain, {})).toMatchObject({
      verdict: 'undetermined',
      paths: ['/answers'],
      missing: [expect.stringMatching(/^Rule Title: .*fmti\.i001/u)],
    });
  });
});

describe('what the record itself shows', () => {
  const figures: DisclosedCheck = { ...plain, shownBy: { kind: 'energy', unit: 'kWh' } };
  const code: DisclosedCheck = {
    ...plain,
    shownBy: { kind: 'components', all: ['training-code', 'inference-code'] },
  };
  type Figure = NonNullable<NonNullable<RecordChange['model']>['energy']>[number];
  const figure: Figure = { activity: 'training', quantity: 3, unit: 'MWh', source: page.url };
  const model = (...energy: readonly Figure[]): RecordChange => ({
    kinds: ['model'],
    model: { modalities: [], trainingDatasets: [], evaluations: [], energy: [...energy] },
  });
  const located = (type: SpecimenPart['type'], more: Partial<SpecimenPart> = {}) =>
    part(type, [], { location: `https://example.org/${type}`, ...more });

  test('counts as a figure of the training, with a source, in the unit that is asked for', () => {
    const carbon: Figure = { ...figure, unit: 'tCO2e', quantity: 9 };
    const { source: _, ...bare } = { ...figure, quantity: 8 };
    const use: Figure = { ...figure, activity: 'inference', quantity: 7 };
    const finding = examine(figures, model(carbon, bare, use, figure));
    expect(finding).toMatchObject({
      verdict: 'met',
      reason: expect.stringMatching(/: 3 MWh\.$/u),
      evidence: [page],
      paths: ['/model/energy/3'],
    });
    expect(examine(figures, model(carbon, bare, use)).verdict).toBe('undetermined');
    expect(examine(figures, {}).verdict).toBe('undetermined');
  });

  test('counts as components that anybody can open, of every type that is asked for', () => {
    const open = located('training-code', { accessTier: 'open' });
    expect(examine(code, { components: [open, located('inference-code')] })).toMatchObject({
      verdict: 'met',
      reason: expect.stringContaining(
        'the training code at https://example.org/training-code and the inference code at ',
      ),
      evidence: [
        { url: 'https://example.org/training-code' },
        { url: 'https://example.org/inference-code' },
      ],
      paths: ['/components/0', '/components/1'],
    });
  });

  test.each<[string, readonly SpecimenPart[]]>([
    ['one type is missing', []],
    ['one is not released', [located('training-code', { availability: 'partly-released' })]],
    ['one asks for more than a click', [located('training-code', { accessTier: 'registration' })]],
    ['one has no address', [part('training-code', [])]],
  ])('is not enough where %s', (_, components) => {
    expect(examine(code, { components: [...components, located('inference-code')] })).toMatchObject(
      {
        verdict: 'undetermined',
        paths: ['/answers'],
      },
    );
  });

  test('is outranked by an answer', () => {
    const answers = [{ question: 'fmti.i001', value: false }];
    expect(examine(figures, { ...model(figure), answers }).verdict).toBe('not-met');
  });
});

import { describe, expect, test } from 'vitest';
import { examine } from '../../specimen/examine.ts';
import { ofTheWhole, part } from '../../specimen/specimen-record.ts';
import type { RecordChange, SpecimenPart } from '../../specimen/specimen-record.ts';
import { standardWith } from '../../specimen/specimen-standard.ts';

const model = { modalities: [], trainingDatasets: [], evaluations: [] };

test('without a list of open licences no claim is examined', () => {
  const edition = { ...standardWith({}), listsById: new Map() };
  const check = { kind: 'claim', claim: 'blanket-licence' } as const;
  expect(examine(check, {}, { edition }).verdict).toBe('not-applicable');
});

describe('a good put forward as public', () => {
  const registered = (change: RecordChange) =>
    examine({ kind: 'claim', claim: 'registered-without-open-licence' }, change);
  const closed = part('source-code', ['BUSL-1.1']);

  test('without any accepted licence contradicts itself', () => {
    const components = [closed, part('binary', ['NOASSERTION'])];
    expect(registered({ components })).toMatchObject({
      verdict: 'not-met',
      reason: expect.stringContaining('the source code is under BUSL-1.1'),
      paths: ['/components/0'],
    });
  });

  test('with one accepted licence does not, whatever the others are', () => {
    const components = [closed, part('documentation', ['CC-BY-4.0'])];
    expect(registered({ components })).toMatchObject({
      verdict: 'met',
      paths: ['/components/1', '/components/0'],
    });
  });

  test('is not judged where no licence is known, or where it is listed for comparison', () => {
    const components = [part('source-code', ['NOASSERTION'])];
    expect(registered({ components })).toMatchObject({
      verdict: 'not-applicable',
      paths: ['/components/0'],
    });
    expect(registered({}).verdict).toBe('not-applicable');
    expect(registered({ listing: 'reference', components: [closed] })).toMatchObject({
      verdict: 'not-applicable',
      reason: expect.stringContaining('comparison'),
      paths: ['/listing'],
    });
  });

  test.each([
    ['content', 'CC-BY-NC-4.0', 'met'],
    ['media', 'CC-BY-NC-4.0', 'met'],
    ['data', 'CC-BY-NC-4.0', 'not-met'],
    ['content', 'CC0-1.0', 'not-met'],
    ['data', 'CC0-1.0', 'met'],
  ] as const)('%s under %s is judged by the list for its kind: %s', (type, licence, verdict) => {
    expect(registered({ components: [part(type, [licence])] }).verdict).toBe(verdict);
  });

  test('the licence of the whole counts for content, even in a good of several kinds', () => {
    const components = [part('content', [ofTheWhole('CC-BY-NC-4.0')])];
    expect(registered({ kinds: ['content', 'software'], components }).verdict).toBe('met');
  });

  test('a part given out suffices', () => {
    const half = { availability: 'partly-released' } as const;
    for (const component of [
      part('source-code', ['MIT'], half),
      part('media', ['CC-BY-4.0'], half),
    ]) {
      expect(registered({ components: [component] }).verdict).toBe('met');
    }
  });

  test('a standard without a list for content judges it by the list of open licences', () => {
    const edition = standardWith({});
    const bare = {
      ...edition,
      listsById: new Map([...edition.listsById].filter(([id]) => id !== 'content')),
    };
    const check = { kind: 'claim', claim: 'registered-without-open-licence' } as const;
    const components = [part('content', ['CC-BY-NC-4.0'])];
    expect(examine(check, { components }, { edition: bare }).verdict).toBe('not-met');
  });
});

describe('one licence for a model and its data', () => {
  const blanket = (...components: readonly SpecimenPart[]) =>
    examine(
      { kind: 'claim', claim: 'blanket-licence' },
      { kinds: ['model'], components: [...components] },
    );

  test.each(['training-datasets', 'fine-tuning-data', 'evaluation-data'] as const)(
    'leaves open whose the %s are',
    (type) => {
      const whole = part(type, [ofTheWhole('MIT'), ofTheWhole('Apache-2.0')]);
      expect(blanket(whole, part('training-code', [ofTheWhole('MIT')]))).toMatchObject({
        verdict: 'undetermined',
        reason: expect.stringContaining('the whole (MIT and Apache-2.0)'),
        paths: ['/components/0'],
        missing: [expect.stringContaining('Whose the data are')],
        needsHuman: true,
      });
    },
  );

  test('is no matter for data with a licence of their own', () => {
    const own = part('training-datasets', [ofTheWhole('MIT'), 'CC0-1.0']);
    const bare = part('evaluation-data', []);
    expect(blanket(own)).toMatchObject({ verdict: 'met', paths: ['/components/0'] });
    expect(blanket(own, bare)).toMatchObject({
      verdict: 'met',
      paths: ['/components/0', '/components/1'],
    });
  });

  test('is not claimed where no licence is stated for data', () => {
    const bare = part('training-datasets', []);
    for (const components of [[], [bare], [part('source-code', [ofTheWhole('MIT')])]]) {
      expect(blanket(...components)).toMatchObject({
        verdict: 'not-applicable',
        paths: ['/components'],
      });
    }
  });

  test('is told of the data alone that have no other', () => {
    const finding = blanket(
      part('training-datasets', [ofTheWhole('MIT')]),
      part('evaluation-data', ['CC0-1.0']),
    );
    expect(finding).toMatchObject({ verdict: 'undetermined', paths: ['/components/0'] });
    expect(finding.reason).not.toContain('evaluation');
  });
});

describe('a licence field that says there is nothing', () => {
  const ofNothing = (...components: readonly SpecimenPart[]) =>
    examine({ kind: 'claim', claim: 'licence-of-nothing' }, { components: [...components] });
  const absent = (
    availability: SpecimenPart['availability'],
    declaredAs = 'Component not included',
  ) => part('binary', [{ expression: 'NONE', declaredAs }], { availability });

  test.each([
    ['released', 'not-met'],
    ['partly-released', 'not-met'],
    ['undisclosed', 'met'],
    ['withdrawn', 'met'],
    ['unknown', 'met'],
  ] as const)('beside a component that is %s: %s', (availability, verdict) => {
    expect(ofNothing(absent(availability))).toMatchObject({ verdict, paths: ['/components/0'] });
  });

  test.each([
    'not included',
    'Cannot be included',
    'does not include it',
    'undisclosed',
    'not released',
    'Not available',
    'not disclosed',
    'N/A',
  ])('“%s” says so, as title too', (words) => {
    const titled = part('binary', [{ expression: 'NONE', title: words }]);
    for (const component of [absent('released', words), titled]) {
      const finding = ofNothing(component);
      expect(finding.verdict).toBe('not-met');
      expect(finding.reason).toContain(`“${words}”`);
    }
  });

  test('tells only of those that count as released', () => {
    const finding = ofNothing(absent('released'), { ...absent('undisclosed'), type: 'media' });
    expect(finding.reason).toMatch(/^The binary counts as released, /u);
    expect(finding.paths).toEqual(['/components/0']);
  });

  test.each(['MIT', 'released', 'available now', 'included'])('“%s” does not', (words) => {
    expect(ofNothing(absent('released', words))).toMatchObject({
      verdict: 'not-applicable',
      paths: ['/components'],
    });
  });

  test('is not there where no licence is stated', () => {
    expect(ofNothing(part('binary', ['MIT'])).verdict).toBe('not-applicable');
  });
});

describe('an open licence on weights made from others', () => {
  const based = (
    baseModel: { name?: string; good?: string } | undefined,
    components: readonly SpecimenPart[],
  ) =>
    examine(
      { kind: 'claim', claim: 'base-model-licence' },
      {
        kinds: ['model'],
        model: baseModel === undefined ? model : { ...model, baseModel },
        components: [...components],
      },
    );
  const open = part('model-parameters-final', ['LicenseRef-Own', 'Apache-2.0'], { name: 'a' });
  const closed = part('model-parameters-final', ['LicenseRef-Gemma'], { name: 'b' });

  test.each([
    'Llama 3.1 8B',
    'llama-2-7b',
    'Llama4 Scout',
    'google/gemma_7b',
    'Code Llama',
    'CodeLlama',
    'falcon-180b',
    'LLaMA 65B',
    'gemma2',
    'gemma-3n',
    'gemma3n',
    'OPT-66B',
    'opt-1.3b',
    'opt-350m',
    'Galactica',
    'Command R+',
    'command_r',
  ])('%s is a reason to ask', (name) => {
    expect(based({ name }, [open, closed])).toMatchObject({
      verdict: 'undetermined',
      reason: expect.stringContaining(name),
      paths: ['/model/baseModel', '/components/0', '/components/1'],
      missing: [expect.stringContaining(name)],
      needsHuman: true,
    });
  });

  test.each([
    'Mistral 7B',
    'llama.cpp',
    'TinyLlama',
    'OpenLLaMA 7B',
    'open_llama_7b',
    'adopt-1',
    'Llama 8B',
  ])('%s is none', (name) => {
    expect(based({ name }, [open])).toMatchObject({
      verdict: 'met',
      reason: expect.stringContaining(name),
      paths: ['/model/baseModel'],
    });
  });

  test.each(['Gemma 4 9B', 'gemma4'])('%s is none, being under an open licence', (name) => {
    expect(based({ name }, [open]).verdict).toBe('met');
  });

  test('is asked about where only a relation names what it was made from', () => {
    const tuned = (type: 'fine-tuned-from' | 'derived-from' | 'related-to') =>
      examine(
        { kind: 'claim', claim: 'base-model-licence' },
        {
          kinds: ['model'],
          model,
          components: [open],
          relations: [{ type, target: { name: 'Llama-3.1-8B-Instruct' } }],
        },
      );
    for (const type of ['fine-tuned-from', 'derived-from'] as const) {
      expect(tuned(type)).toMatchObject({
        verdict: 'undetermined',
        paths: ['/relations/0', '/components/0'],
      });
    }
    expect(tuned('related-to').verdict).toBe('not-applicable');
  });

  test('a base model of this registry is asked by its slug', () => {
    expect(based({ good: 'llama-3-8b' }, [open]).verdict).toBe('undetermined');
  });

  test('is no matter without an open licence, without weights, without a base', () => {
    for (const components of [[closed], []]) {
      expect(based({ name: 'Llama 3' }, components)).toMatchObject({
        verdict: 'not-applicable',
        paths: ['/model/baseModel'],
      });
    }
    expect(based(undefined, [open])).toMatchObject({
      verdict: 'not-applicable',
      paths: ['/model'],
    });
  });
});

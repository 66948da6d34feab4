import { describe, expect, test } from 'vitest';
import { examine } from '../../specimen/examine.ts';
import { ofTheWhole, part } from '../../specimen/specimen-record.ts';
import type { RecordChange, SpecimenPart } from '../../specimen/specimen-record.ts';
import type { Check } from '../../standard/index.ts';

type GradeCheck = Extract<Check, { kind: 'grade' }>;

const check: GradeCheck = {
  kind: 'grade',
  noun: 'the code',
  components: ['training-code', 'inference-code'],
  need: 'each-type',
  question: 'osai.code',
  remedy: 'Publish the code.',
};
const one: GradeCheck = { ...check, need: 'one' };
const every: GradeCheck = { ...check, need: 'every' };
const page = [{ url: 'https://example.org/code' }];
const graded = (grading: GradeCheck, ...components: readonly SpecimenPart[]) =>
  examine(grading, { kinds: ['model'], components: [...components] });
const train = (more: Partial<SpecimenPart> = {}) => part('training-code', [], more);
const infer = (more: Partial<SpecimenPart> = {}) => part('inference-code', [], more);

describe('the grade of one component', () => {
  test.each<[Partial<SpecimenPart>, number | undefined, string]>([
    [{}, 1, 'is released.'],
    [{ accessTier: 'open' }, 1, 'is released.'],
    [{ accessTier: 'registration' }, 0.5, 'is released to those who register.'],
    [{ accessTier: 'agreement' }, 0.5, 'is released to those who accept an agreement.'],
    [{ accessTier: 'credential' }, 0.5, 'is released to those who prove a qualification.'],
    [{ accessTier: 'secure-environment' }, 0.5, 'is released inside a secure environment.'],
    [{ accessTier: 'closed' }, 0, 'is released to nobody outside.'],
    [{ availability: 'partly-released' }, 0.5, 'is released only in part.'],
    [{ availability: 'partly-released', accessTier: 'open' }, 0.5, 'is released only in part.'],
    [{ availability: 'undisclosed', accessTier: 'agreement' }, 0, 'is kept back.'],
    [{ availability: 'withdrawn' }, 0, 'has been withdrawn.'],
    [{ availability: 'unknown', accessTier: 'open' }, undefined, ''],
  ])('%j: %s', (more, grade, words) => {
    const finding = graded(one, train(more));
    expect(finding.grade).toBe(grade);
    expect(finding.verdict).toBe(
      grade === undefined ? 'undetermined' : grade === 1 ? 'met' : 'not-met',
    );
    expect(finding.reason.endsWith(words)).toBe(true);
    expect(finding.paths).toEqual(['/components/0']);
  });

  test.each([
    [1, {}, /^Graded open for the code: /u, undefined],
    [0.5, { availability: 'partly-released' }, /^Graded partial for /u, 'Publish the code.'],
    [0, { availability: 'undisclosed' }, /^Graded closed for /u, 'Publish the code.'],
  ] as const)('%d is told in a word, with what to do', (grade, more, words, remedy) => {
    const finding = graded(one, train(more));
    expect(finding.reason).toMatch(words);
    expect(finding).toMatchObject({ grade });
    expect(finding.remedy).toBe(remedy);
  });

  test('is told in the number of the component', () => {
    const weights: GradeCheck = { ...one, components: ['model-parameters-final'] };
    const kept = part('model-parameters-final', [], { availability: 'undisclosed' });
    expect(graded(weights, kept).reason).toContain('the model weights are kept back');
    const gone = { ...kept, availability: 'withdrawn' as const };
    expect(graded(weights, gone).reason).toContain('the model weights have been withdrawn');
  });
});

describe('the grade of several components', () => {
  const kept = { availability: 'undisclosed' } as const;
  const half = { availability: 'partly-released' } as const;
  const unsaid = { availability: 'unknown' } as const;

  test.each<[readonly SpecimenPart[], number | undefined, number | undefined, number | undefined]>([
    [[train(), infer()], 1, 1, 1],
    [[train(), infer(kept)], 1, 0.5, 0.5],
    [[train(kept), infer(kept)], 0, 0, 0],
    [[train(half), infer(half)], 0.5, 0.5, 0.5],
    [[train(half), infer(kept)], 0.5, 0.5, 0.5],
    [[train(kept), infer(unsaid)], 0, undefined, undefined],
    [[train(half), infer(unsaid)], 0.5, 0.5, 0.5],
    [[train(unsaid), infer()], 1, undefined, undefined],
    [[train()], 1, undefined, 1],
    [[train(kept)], 0, undefined, 0],
    [[train(half)], 0.5, 0.5, 0.5],
    [[train(), train(kept), infer()], 1, 1, 0.5],
    [[train(unsaid), infer(unsaid)], undefined, undefined, undefined],
    [[], undefined, undefined, undefined],
  ])('case %#: the best, one of each type, all', (components, best, eachType, all) => {
    for (const [grading, grade] of [
      [one, best],
      [check, eachType],
      [every, all],
    ] as const) {
      expect(graded(grading, ...components).grade).toBe(grade);
      expect(graded(grading, ...components.toReversed()).grade).toBe(grade);
    }
  });

  test('tells each state once', () => {
    const finding = graded(check, train(), train(), infer());
    expect(finding.reason).toBe(
      'Graded open for the code: the training code is released and the inference code is released.',
    );
    expect(finding.paths).toEqual(['/components/0', '/components/1', '/components/2']);
  });

  test('that is open may still await a person', () => {
    const human: GradeCheck = { ...check, humanAsks: 'whether it runs' };
    expect(graded(human, train(), infer())).toMatchObject({
      verdict: 'met',
      grade: 1,
      reason: expect.stringMatching(/released; whether it runs, people decide\.$/u),
      needsHuman: true,
    });
    expect(graded(human, train(kept), infer(kept))).not.toHaveProperty('needsHuman');
  });

  test('that is not known says of what the record is silent', () => {
    expect(graded(check, train())).toMatchObject({
      verdict: 'undetermined',
      reason: expect.stringMatching(
        /grade the code\. It names the training code, and says nothing of the inference code\.$/u,
      ),
      paths: ['/components/0'],
      missing: [expect.stringContaining('osai.code')],
    });
    const silent = graded(check);
    expect(silent).toMatchObject({ paths: ['/components'] });
    expect(silent.reason).toMatch(/grade the code\.$/u);
    expect(graded(check, train(unsaid)).reason).toMatch(/grade the code\.$/u);
    expect(graded(check, train(), infer(unsaid)).reason).toMatch(/grade the code\.$/u);
    expect(graded({ ...check, missing: 'Where the code is' }).missing).toEqual([
      'Where the code is',
    ]);
  });
});

describe('a grade that the record itself answers', () => {
  const answered = (value: string | boolean, grading: Check = check) =>
    examine(grading, {
      kinds: ['model'],
      components: [train(), infer()],
      answers: [{ question: 'osai.code', value, evidence: page }],
    });

  test.each([
    ['open', 1, 'met'],
    ['Partial: only inference', 0.5, 'not-met'],
    ['CLOSED', 0, 'not-met'],
  ])('“%s” outranks the components', (value, grade, verdict) => {
    const word = value.split(':')[0]?.toLowerCase();
    expect(answered(value)).toEqual({
      verdict,
      grade,
      reason: `Graded ${word} for “rule title”: the record answers “${word}”.`,
      evidence: page,
      paths: ['/answers/0'],
      remedy: expect.stringContaining('osai.code'),
    });
  });

  test.each(['mostly open', 'opened', 'yes', true])('%j is no grade', (value) => {
    expect(answered(value)).toMatchObject({ grade: 1, paths: ['/components/0', '/components/1'] });
  });

  test('counts for licences as well', () => {
    const licences: Check = {
      kind: 'grade-licences',
      list: 'open',
      question: 'osai.code',
      components: ['training-code'],
      main: ['training-code'],
    };
    expect(answered('closed', licences)).toMatchObject({ grade: 0, paths: ['/answers/0'] });
  });
});

describe('a dimension of the base model', () => {
  const base = (ofBase: boolean, baseModel?: { name?: string; good?: string }) => {
    const facts = { modalities: [], trainingDatasets: [], evaluations: [] };
    const change: RecordChange = {
      kinds: ['model'],
      components: [train(), infer()],
      model: baseModel === undefined ? facts : { ...facts, baseModel },
    };
    return examine({ ...check, ofBase }, change);
  };

  test('is told by the record of that model', () => {
    for (const model of [{ name: 'Root 7B' }, { good: 'root-7b' }]) {
      expect(base(true, model)).toMatchObject({
        verdict: 'undetermined',
        reason: expect.stringContaining(model.name ?? 'root-7b'),
        paths: ['/model/baseModel'],
        missing: [expect.stringContaining('osai.code')],
      });
    }
  });

  test('is that of the model itself where it has no base, or the dimension is its own', () => {
    expect(base(true).grade).toBe(1);
    expect(base(false, { name: 'Root 7B' }).grade).toBe(1);
  });
});

describe('a dimension of documents', () => {
  const venues = { at: ['arxiv.org', 'example.org/papers'], butNot: ['example.org/papers/drafts'] };
  const paper: GradeCheck = { ...one, noun: 'the paper', components: ['research-paper'] };
  const archive: GradeCheck = { ...paper, venues: { ...venues, elsewhere: 'partial' } };
  const review: GradeCheck = { ...paper, venues: { ...venues, elsewhere: 'unknown' } };
  const at = (location: string) => part('research-paper', [], { location });

  test.each([
    ['https://arxiv.org/abs/1', 1],
    ['http://www.arxiv.org/abs/1', 1],
    ['https://ARXIV.org/abs/1', 1],
    ['https://export.arxiv.org/abs/1', 1],
    ['https://example.org/papers/1', 1],
    ['https://example.org/papers/drafts/1', undefined],
    ['https://example.org/blog', undefined],
    ['https://notarxiv.org/abs/1', undefined],
    ['https://arxiv.org.example.com/abs/1', undefined],
    ['https://example.com/?from=https://arxiv.org/abs/1', undefined],
    ['https://sub.example.org/papers/1', undefined],
  ])('at %s: %s', (location, grade) => {
    expect(graded(review, at(location)).grade).toBe(grade);
    expect(graded(archive, at(location)).grade).toBe(grade ?? 0.5);
  });

  test('may have its address in evidence or beside the licence', () => {
    const url = 'https://arxiv.org/abs/1';
    for (const more of [
      { evidence: [{ statement: 'Seen.' }, { url }] },
      { licences: [{ expression: 'CC-BY-4.0', url }] },
      { location: 'https://example.com/', evidence: [{ url }] },
    ]) {
      expect(graded(review, part('research-paper', [], more)).grade).toBe(1);
    }
  });

  test('elsewhere is told with the place', () => {
    const place = 'https://example.com/paper';
    expect(graded(archive, at(place)).reason).toContain(
      `the research paper is at ${place}, which is not an archive`,
    );
    expect(graded(review, at(place))).toMatchObject({
      verdict: 'undetermined',
      reason: expect.stringContaining(`the research paper is at ${place}, which is not known`),
      paths: ['/components/0'],
    });
    const shown = part('research-paper', [], {
      evidence: [{ statement: 'Seen.' }, { url: place }],
    });
    expect(graded(review, shown).reason).toContain(place);
  });

  test('nowhere is asked for', () => {
    for (const grading of [archive, review]) {
      expect(graded(grading, part('research-paper', []))).toMatchObject({
        verdict: 'undetermined',
        reason: expect.stringContaining('the research paper has no address'),
      });
      const kept = part('research-paper', [], {
        availability: 'unknown',
        location: 'https://arxiv.org/',
      });
      expect(graded(grading, kept).reason).toMatch(/enough to grade the paper\.$/u);
    }
    const half = part('research-paper', [], {
      availability: 'partly-released',
      location: 'https://arxiv.org/',
    });
    expect(graded(archive, half)).toMatchObject({
      grade: 0.5,
      reason: expect.stringContaining('is released only in part'),
    });
  });
});

describe('the grade of licences', () => {
  const licences: Check = {
    kind: 'grade-licences',
    list: 'open',
    question: 'osai.licences',
    components: ['model-parameters-final', 'training-code', 'training-datasets'],
    main: ['model-parameters-final', 'training-code'],
  };
  const grade = (...components: readonly SpecimenPart[]) =>
    examine(licences, { kinds: ['model', 'software'], components: [...components] });
  const weights = (licence: string, more: Partial<SpecimenPart> = {}) =>
    part('model-parameters-final', [licence], more);
  const code = (licence: string) => part('training-code', [licence]);
  const data = (licence: string) => part('training-datasets', [licence]);

  test.each<[string, readonly SpecimenPart[], number | undefined]>([
    ['all approved', [weights('MIT'), code('MIT'), data('CC0-1.0')], 1],
    ['of the whole', [part('model-parameters-final', [ofTheWhole('MIT')])], 1],
    ['of what is given out in part', [weights('MIT', { availability: 'partly-released' })], 1],
    [
      'beside what is kept back',
      [weights('MIT'), { ...data('CC0-1.0'), availability: 'undisclosed' }],
      1,
    ],
    ['a side component refused', [weights('MIT'), data('CC-BY-NC-4.0')], 0.5],
    ['one of two main components refused', [weights('LicenseRef-Gemma'), code('MIT')], 0.5],
    [
      'the main component refused, a side one approved',
      [weights('LicenseRef-Gemma'), data('CC0-1.0')],
      0,
    ],
    ['everything refused', [weights('LicenseRef-Gemma'), data('CC-BY-NC-4.0')], 0],
    ['a side component refused alone', [data('CC-BY-NC-4.0')], 0],
    [
      'a side component refused, the main one unknown',
      [weights('NOASSERTION'), data('CC-BY-NC-4.0')],
      0,
    ],
    ['one unknown', [weights('MIT'), code('NOASSERTION')], undefined],
    ['nothing known', [weights('NOASSERTION')], undefined],
    ['nothing released', [weights('MIT', { availability: 'undisclosed' })], undefined],
    ['other components', [part('media', ['MIT'])], undefined],
    ['nothing', [], undefined],
  ])('%s', (_, components, expected) => {
    expect(grade(...components).grade).toBe(expected);
  });

  test('tells what is refused, alone, and what to do', () => {
    expect(grade(weights('LicenseRef-Gemma'), data('CC-BY-NC-4.0'))).toMatchObject({
      verdict: 'not-met',
      reason: expect.stringMatching(
        /^Graded closed for the licences: the model weights are [^;]*\.$/u,
      ),
      paths: ['/components/0'],
      remedy: expect.stringContaining('the model weights under'),
    });
    expect(grade(weights('MIT'), data('CC-BY-NC-4.0'))).toMatchObject({
      reason: expect.stringMatching(/^Graded partial for the licences: the training data are /u),
      paths: ['/components/1'],
      remedy: expect.stringContaining('the training data under'),
    });
  });

  test('tells all that are approved', () => {
    expect(grade(weights('MIT'), code('MIT'))).toMatchObject({
      verdict: 'met',
      reason: expect.stringContaining(
        'the model weights are under MIT and the training code is under MIT',
      ),
      paths: ['/components/0', '/components/1'],
    });
  });

  test('asks for those that nobody knows', () => {
    expect(grade(weights('MIT'), code('NOASSERTION'))).toMatchObject({
      verdict: 'undetermined',
      reason: expect.stringMatching(/^1 of 2 components .*: the training code has a licence/u),
      paths: ['/components/1'],
      missing: [expect.stringContaining('licence of the training code')],
    });
    expect(grade(code('NOASSERTION'))).toMatchObject({
      reason: expect.stringContaining('no licence of a released component'),
      paths: ['/components/0'],
    });
    expect(grade()).toMatchObject({
      paths: ['/components'],
      missing: ['The licence of each component'],
    });
  });
});

import { describe, expect, test } from 'vitest';
import { examine } from '../specimen/examine.ts';
import type { RecordChange } from '../specimen/specimen-record.ts';
import type { Check } from '../standard/index.ts';

type AnswersCheck = Extract<Check, { kind: 'answers' }>;
type GatedCheck = Extract<Check, { kind: 'gated-answers' }>;
type MentionsCheck = Extract<Check, { kind: 'answer-mentions' }>;
type Given = NonNullable<RecordChange['answers']>[number];

const page = { url: 'https://example.org/page' };
const other = { url: 'https://example.org/other' };
const answers = (...given: readonly Given[]) => ({ answers: [...given] });
const laws = { question: 'i7.laws', value: 'The GDPR.', evidence: [page] };
const terms = { question: 'i7.terms', value: 'Our terms.', evidence: [other] };

describe('questions that a rule asks', () => {
  const all: AnswersCheck = {
    kind: 'answers',
    questions: ['i7.laws', 'i7.terms'],
    need: 'all',
    noun: 'the laws that apply',
  };
  const any: AnswersCheck = { ...all, need: 'any' };

  test('are all to be answered, or one of them', () => {
    expect(examine(all, answers(laws, terms))).toEqual({
      verdict: 'met',
      reason: 'The record names the laws that apply: “The GDPR; Our terms”.',
      evidence: [page, other],
      paths: ['/answers/0', '/answers/1'],
    });
    expect(examine(all, answers(laws))).toEqual({
      verdict: 'undetermined',
      reason: 'The record tells only a part of the laws that apply.',
      paths: ['/answers/0'],
      missing: ['the laws that apply (question i7.terms)'],
    });
    expect(examine(any, answers(terms)).verdict).toBe('met');
    expect(examine(any, {}).verdict).toBe('undetermined');
    expect(examine({ ...all, questions: ['i7.laws'] }, {}).missing).toEqual([
      'the laws that apply (question i7.laws)',
    ]);
  });

  test('may be answered by relations of the types that the rule names', () => {
    const check: AnswersCheck = { ...any, relations: ['implements'] };
    const relations: RecordChange['relations'] = [
      { type: 'requires', target: { name: 'Nothing' } },
      { type: 'implements', target: { name: 'HL7 FHIR' } },
      { type: 'implements', target: { good: 'dcat-ap' } },
    ];
    expect(examine(check, { relations })).toMatchObject({
      verdict: 'met',
      reason: expect.stringContaining('“HL7 FHIR; dcat-ap”'),
      paths: ['/relations/1', '/relations/2'],
    });
    expect(examine(check, { relations, answers: [laws] }).paths).toEqual([
      '/answers/0',
      '/relations/1',
      '/relations/2',
    ]);
    expect(examine(any, { relations }).verdict).toBe('undetermined');
    expect(examine({ ...check, need: 'all' }, { relations }).verdict).toBe('undetermined');
  });

  test('may ask for an address that anybody can open', () => {
    const check: AnswersCheck = { ...all, withAddress: true };
    const bare = [
      { question: 'i7.laws', value: 'The GDPR.' },
      { question: 'i7.terms', value: 'Ours.' },
    ];
    const stated = [
      { ...laws, evidence: [{ statement: 'Seen.' }] },
      { question: 'i7.terms', value: 'Ours.' },
    ];
    expect(examine(check, answers(...bare)).verdict).toBe('undetermined');
    expect(examine(check, answers(...stated))).toMatchObject({
      verdict: 'undetermined',
      reason: expect.stringContaining('(“The GDPR.; Ours.”) and no address'),
      evidence: [{ statement: 'Seen.' }],
      paths: ['/answers/0', '/answers/1'],
      missing: [expect.stringContaining('address for the laws that apply')],
    });
    expect(examine(check, answers(laws, { question: 'i7.terms', value: 'Ours.' })).verdict).toBe(
      'met',
    );
    expect(examine(all, answers(...bare)).verdict).toBe('met');
  });

  test.each([
    ['2025-05', 'met'],
    ['on 2025-12-31', 'met'],
    ['1999-10', 'met'],
    ['2025', 'undetermined'],
    ['2025-13', 'undetermined'],
    ['2025-00', 'undetermined'],
    ['12025-10', 'undetermined'],
    ['1825-10', 'undetermined'],
    ['2025-1', 'undetermined'],
  ])('may ask for a date of year and month: “%s” is %s', (value, verdict) => {
    const check: AnswersCheck = { ...any, withDate: true };
    const dated = { question: 'i7.laws', value, evidence: [page] };
    const finding = examine(check, answers(dated));
    expect(finding.verdict).toBe(verdict);
    expect(finding.evidence).toEqual([page]);
    expect(finding.paths).toEqual(['/answers/0']);
    expect(examine(check, answers(dated, terms)).verdict).toBe(verdict);
    expect(examine(any, answers(dated)).verdict).toBe('met');
  });

  test('that lack a date are told with what they say', () => {
    const finding = examine({ ...all, withDate: true }, answers(laws, terms));
    expect(finding).toMatchObject({
      reason: expect.stringContaining('“The GDPR.; Our terms.”'),
      missing: [expect.stringMatching(/date .*the laws that apply/u)],
    });
  });

  test('may leave to people whether the answer suffices', () => {
    const finding = examine({ ...any, needsHuman: true }, answers(laws));
    expect(finding).toMatchObject({
      verdict: 'met',
      reason: expect.stringMatching(/; whether that suffices, a reviewer decides\.$/u),
      needsHuman: true,
    });
  });
});

describe('questions behind another', () => {
  const check: GatedCheck = {
    kind: 'gated-answers',
    gate: 'i9a.pii',
    when: 'some',
    questions: ['i9a.types', 'i9a.how'],
    gateNoun: 'personal data are handled',
    noun: 'how they are protected',
    otherwise: 'not-applicable',
  };
  const gate = (value: Given['value']) => ({ question: 'i9a.pii', value, evidence: [page] });
  const types = { question: 'i9a.types', value: ['name', 'age'], evidence: [other] };
  const how = { question: 'i9a.how', value: 'Encrypted.' };

  test.each([
    ['yes', true, 'open'],
    ['yes', false, 'shut'],
    ['yes', 'maybe', 'unread'],
    ['no', true, 'shut'],
    ['no', false, 'open'],
    ['no', 'maybe', 'unread'],
    ['some', 'collected', 'open'],
    ['some', 'distributed', 'open'],
    ['some', 'none', 'shut'],
    ['some', 'maybe', 'unread'],
    ['distributed', 'distributed', 'open'],
    ['distributed', 'stored', 'shut'],
    ['distributed', 'none', 'shut'],
    ['distributed', 'maybe', 'unread'],
  ] as const)('asked “%s” and answered %j, the gate is %s', (when, value, state) => {
    const verdicts = { open: 'met', shut: 'not-applicable', unread: 'undetermined' } as const;
    expect(examine({ ...check, when }, answers(gate(value), types, how)).verdict).toBe(
      verdicts[state],
    );
  });

  test('count as their rule says where the gate stays shut', () => {
    for (const otherwise of ['met', 'not-applicable'] as const) {
      expect(examine({ ...check, otherwise }, answers(gate(false)))).toMatchObject({
        verdict: otherwise,
        reason: 'Asked whether personal data are handled, the record says “no”.',
        evidence: [page],
        paths: ['/answers/0'],
      });
    }
  });

  test('are asked one by one where the gate opens', () => {
    expect(examine(check, answers(gate('stored'), how))).toMatchObject({
      verdict: 'undetermined',
      reason: expect.stringContaining('says “stored”, but not how they are protected'),
      evidence: [page],
      paths: ['/answers/0'],
      missing: ['how they are protected (question i9a.types)'],
    });
    expect(examine(check, answers(gate('stored'))).missing).toEqual([
      'how they are protected (questions i9a.types and i9a.how)',
    ]);
  });

  test('are told with the gate where all are answered', () => {
    const finding = examine({ ...check, when: 'yes' }, answers(gate(true), types, how));
    expect(finding).toEqual({
      verdict: 'met',
      reason:
        'Asked whether personal data are handled, the record says “yes”, and tells how they are protected: “name; age; Encrypted.”.',
      evidence: [page, other],
      paths: ['/answers/0', '/answers/1', '/answers/2'],
    });
    expect(
      examine({ ...check, needsHuman: true }, answers(gate('stored'), types, how)),
    ).toMatchObject({
      verdict: 'met',
      reason: expect.stringMatching(/; whether that suffices, a reviewer decides\.$/u),
      needsHuman: true,
    });
  });

  test('wait for the answer to the gate', () => {
    expect(examine(check, answers(types, how))).toMatchObject({
      verdict: 'undetermined',
      reason: 'Nobody has said whether personal data are handled.',
      paths: ['/answers'],
      missing: [expect.stringMatching(/personal data are handled .*i9a\.pii/u)],
    });
    expect(examine(check, answers(gate('maybe')))).toMatchObject({
      reason: expect.stringContaining('“maybe” does not say whether personal data are handled'),
      paths: ['/answers/0'],
    });
  });
});

describe('what an answer speaks of', () => {
  const check: MentionsCheck = {
    kind: 'answer-mentions',
    gate: 'i9b.content',
    question: 'i9b.how',
    words: ['report', 'takedown'],
    gateNoun: 'content is gathered',
    noun: 'how users report content',
  };
  const gate = (value: Given['value']) => ({ question: 'i9b.content', value });
  const how = (value: string) => ({ question: 'i9b.how', value, evidence: [page] });

  test.each(['There is a takedown form.', 'REPORT it to us.'])('“%s” does', (value) => {
    for (const given of [[how(value)], [how(value), gate('stored')], [how(value), gate('maybe')]]) {
      expect(examine(check, answers(...given))).toMatchObject({
        verdict: 'met',
        reason: expect.stringContaining(`(“${value.includes('REPORT') ? 'report' : 'takedown'}”)`),
        evidence: [page],
        paths: ['/answers/0'],
      });
    }
  });

  test('another answer is no proof that it is not done', () => {
    expect(examine(check, answers(how('See our page.')))).toMatchObject({
      verdict: 'undetermined',
      reason: expect.stringContaining('does not speak of how users report content'),
      paths: ['/answers/0'],
      missing: [expect.stringContaining('i9b.how')],
    });
    expect(examine(check, answers(gate('stored')))).toMatchObject({
      verdict: 'undetermined',
      reason: expect.stringContaining('no answer'),
      paths: ['/answers'],
    });
  });

  test('is no matter where the gate is shut', () => {
    expect(examine(check, answers(how('A takedown form.'), gate('none')))).toMatchObject({
      verdict: 'not-applicable',
      reason: 'Asked whether content is gathered, the record says “none”.',
      paths: ['/answers/1'],
    });
  });
});

import { describe, expect, test } from 'vitest';
import { examine } from '../specimen/examine.ts';
import type { RecordChange } from '../specimen/specimen-record.ts';
import { standardWith } from '../specimen/specimen-standard.ts';
import type { Check } from '../standard/index.ts';

type Given = NonNullable<RecordChange['answers']>[number];

const page = { url: 'https://example.org/page' };
const answers = (...given: readonly Given[]) => ({ answers: [...given] });

describe('data that a model made', () => {
  const synthetic = (value?: Given['value']) =>
    examine(
      {
        kind: 'synthetic-data',
        question: 'tdc.synthetic',
        generators: [{ word: 'GPT-4', why: 'its terms forbid to train a competitor' }],
      },
      value === undefined ? {} : answers({ question: 'tdc.synthetic', value, evidence: [page] }),
    );

  test.each([false, 'No.', 'None', 'no, all by hand'])('are none: %j', (value) => {
    const finding = synthetic(value);
    expect(finding).toMatchObject({ verdict: 'met', evidence: [page], paths: ['/answers/0'] });
    expect(finding).not.toHaveProperty('needsHuman');
  });

  test.each([true, 'A tenth, by OLMo 2.', 'Nothing but the tests', 'We say no more; by OLMo 2'])(
    'are declared, and people look at the terms: %j',
    (value) => {
      expect(synthetic(value)).toMatchObject({
        verdict: 'met',
        reason: expect.stringContaining(`“${String(value)}”`),
        evidence: [page],
        paths: ['/answers/0'],
        needsHuman: true,
      });
    },
  );

  test('of a model whose terms may forbid the use are asked about', () => {
    expect(synthetic('Some, by gpt-4 turbo')).toMatchObject({
      verdict: 'undetermined',
      reason: expect.stringMatching(
        /“Some, by gpt-4 turbo”; its terms forbid to train a competitor\.$/u,
      ),
      evidence: [page],
      paths: ['/answers/0'],
      missing: [expect.stringContaining('GPT-4')],
      needsHuman: true,
    });
  });

  test('are asked for where nobody has said', () => {
    expect(synthetic()).toMatchObject({
      verdict: 'undetermined',
      paths: ['/answers'],
      missing: [expect.stringContaining('tdc.synthetic')],
    });
  });
});

describe('a document, or the answers that it would give', () => {
  const check: Extract<Check, { kind: 'document-or-answers' }> = {
    kind: 'document-or-answers',
    document: 'i9a.risk',
    questions: ['rai.purpose', 'rai.harm'],
    noun: 'a risk assessment',
  };
  const document = (value: string) => ({ question: 'i9a.risk', value, evidence: [page] });
  const purpose = { question: 'rai.purpose', value: 'Farming.', evidence: [page] };
  const harm = { question: 'rai.harm', value: 'None known.' };

  test('counts with its date and address, and people read it', () => {
    expect(examine(check, answers(document('Assessed 2026-01.'), purpose))).toMatchObject({
      verdict: 'met',
      reason: expect.stringContaining('“Assessed 2026-01.”'),
      evidence: [page],
      paths: ['/answers/0'],
      needsHuman: true,
    });
  });

  test.each<[Given, readonly RegExp[]]>([
    [document('Assessed last year.'), [/^Its date/u]],
    [{ question: 'i9a.risk', value: '2026-01' }, [/^The address/u]],
    [{ question: 'i9a.risk', value: 'Done.' }, [/^The address/u, /^Its date/u]],
  ])('lacks what is not told: %j', (given, missing) => {
    const finding = examine(check, answers(given, purpose, harm));
    expect(finding).toMatchObject({
      verdict: 'undetermined',
      reason: expect.stringContaining(`(“${String(given.value)}”), without `),
      evidence: given.evidence ?? [],
      paths: ['/answers/0'],
      missing: missing.map((words) => expect.stringMatching(words)),
    });
  });

  test('may be answered question by question', () => {
    expect(examine(check, answers(purpose, harm))).toMatchObject({
      verdict: 'met',
      reason: expect.stringMatching(/^All 2 questions of a risk assessment /u),
      evidence: [page],
      paths: ['/answers/0', '/answers/1'],
      needsHuman: true,
    });
    const finding = examine(check, answers(harm));
    expect(finding).toMatchObject({
      verdict: 'undetermined',
      reason: expect.stringMatching(/^1 of 2 questions /u),
      paths: ['/answers/0'],
      missing: [expect.stringContaining('(question rai.purpose)')],
    });
    expect(finding).not.toHaveProperty('needsHuman');
  });

  test('is asked for as a whole where nothing is answered', () => {
    expect(examine(check, {})).toMatchObject({
      verdict: 'undetermined',
      reason: 'The record does not name a risk assessment.',
      paths: ['/answers'],
      missing: [expect.stringMatching(/i9a\.risk\), or the answers to its 2 questions$/u)],
    });
  });
});

describe('names of a reference list', () => {
  const check: Extract<Check, { kind: 'reference-list' }> = {
    kind: 'reference-list',
    questions: ['i8.standards', 'i8.practices'],
    noun: 'a standard',
    entries: [
      { name: 'HL7 FHIR', words: ['FHIR'] },
      { name: 'OAuth 2.0', words: [] },
    ],
  };
  const rule = {
    id: 'specimen.1.rule',
    indicator: '1',
    title: 'Rule',
    clause: '1',
    severity: 'major',
    check,
  } as const;
  const edition = standardWith({ rules: [rule] });
  const named = (...given: readonly Given[]) => examine(check, answers(...given), { edition });

  test('are found in texts and lists, told once and by alphabet, beside what is not', () => {
    const finding = named(
      { question: 'i8.standards', value: ['OAuth 2.0', 'fhir R4', 'Our own'] },
      { question: 'i8.practices', value: 'HL7 FHIR' },
    );
    expect(finding).toMatchObject({
      verdict: 'met',
      reason: 'On the list: HL7 FHIR and OAuth 2.0; not found there: “Our own”.',
      paths: ['/answers/0', '/answers/1'],
    });
    expect(named({ question: 'i8.standards', value: 'FHIR' }).reason).toBe(
      'On the list: HL7 FHIR.',
    );
  });

  test('that are on no list are for people to look at', () => {
    expect(named({ question: 'i8.standards', value: ['Ours', 'Theirs'] })).toMatchObject({
      verdict: 'undetermined',
      reason: expect.stringMatching(/: “Ours” and “Theirs”\.$/u),
      paths: ['/answers/0'],
      missing: [expect.stringContaining('list')],
      needsHuman: true,
    });
    expect(named({ question: 'i8.standards', value: true })).toMatchObject({
      verdict: 'undetermined',
      needsHuman: true,
    });
  });

  test('are asked for where nothing is named', () => {
    expect(named({ question: 'i8.other', value: 'FHIR' })).toMatchObject({
      verdict: 'undetermined',
      reason: 'The record does not name a standard.',
      paths: ['/answers'],
      missing: [expect.stringContaining('i8.standards and i8.practices')],
    });
  });
});

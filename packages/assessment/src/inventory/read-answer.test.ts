import type { GoodRecord } from '@commonhold/schemas/good';
import { describe, expect, test } from 'vitest';
import { loadExamples } from '../node/index.ts';
import { takeInventory } from './inventory.ts';
import { addressesOf, fourWay, hasAddress, readAnswer, textOf, yesOrNo } from './read-answer.ts';
import type { ReadAnswer } from './read-answer.ts';

const [first] = await loadExamples('dpg', '1.1.7');
if (first === undefined) throw new Error('There are no examples');
const record: GoodRecord = { ...first.record, answers: [], documentation: [] };
const answer = (value: ReadAnswer['value'], evidence: ReadAnswer['evidence'] = []): ReadAnswer => ({
  value,
  evidence,
  pointer: '/answers/0',
});

test.each([
  ['PII data is NOT collected NOT stored and NOT distributed.', 'none'],
  ['PII data is collected but NOT stored and NOT distributed.', 'collected'],
  ['PII data is collected and stored but NOT distributed.', 'stored'],
  ['PII data is collected and stored and distributed.', 'distributed'],
  ['Content is collected stored and distributed.', 'distributed'],
  ['none', 'none'],
  ['No.', 'none'],
  ['stored', 'stored'],
  [false, 'none'],
  [true, undefined],
  ['yes', undefined],
  ['we do not know', undefined],
  ['None. ', 'none'],
  ['There is none', undefined],
  ['not sure', undefined],
  ['No, it is stored', 'stored'],
  ['nobody', undefined],
])('the four-way answer %j means %s', (value, step) => {
  expect(fourWay(answer(value))).toBe(step);
});

test.each([
  [true, true],
  [false, false],
  ['Yes, of course', true],
  ['no', false],
  ['Nothing', undefined],
  ['Unknown', undefined],
  ['Probably yes', undefined],
  ['We say no', undefined],
  [' true', true],
  ['FALSE', false],
  ['yesterday', undefined],
  [['yes'], true],
])('%j means %s', (value, meaning) => {
  expect(yesOrNo(answer(value))).toBe(meaning);
});

test('an answer’s addresses are those of its evidence and of its text, without the stop behind them', () => {
  expect(
    addressesOf(answer('See https://example.org/a.', [{ url: 'https://example.org/b' }])),
  ).toEqual(['https://example.org/b', 'https://example.org/a']);
  expect(addressesOf(answer(['one', '(http://example.org/c)']))).toEqual(['http://example.org/c']);
  expect(addressesOf(answer(['http://example.org/c', 'https://example.org/d']))).toEqual([
    'http://example.org/c',
    'https://example.org/d',
  ]);
  expect(addressesOf(answer('no address'))).toEqual([]);
  expect(addressesOf(answer('ftp://example.org/d'))).toEqual([]);
  expect(addressesOf(answer('http://[bad'))).toEqual([]);
  expect(addressesOf(answer(true, [{ statement: 'seen' }]))).toEqual([]);
});

test('an address is told once, wherever it stands', () => {
  const url = 'https://example.org/a';
  expect(addressesOf(answer([url, `${url}.`, 'https://example.org/b'], [{ url }]))).toEqual([
    url,
    'https://example.org/b',
  ]);
});

test('an address that no record may hold is none', () => {
  const address = (length: number) => 'https://example.org/'.padEnd(length, 'a');
  expect(addressesOf(answer(address(2_048)))).toEqual([address(2_048)]);
  expect(addressesOf(answer(address(2_049)))).toEqual([]);
  expect(addressesOf(answer('https://user:secret@example.org/a'))).toEqual([]);
});

test('an answer has an address in its evidence or in its text', () => {
  const url = 'https://example.org/a';
  expect(hasAddress(answer('told', [{ statement: 'seen' }, { url }]))).toBe(true);
  expect(hasAddress(answer(`See ${url}`))).toBe(true);
  expect(hasAddress(answer('told', [{ statement: 'seen' }]))).toBe(false);
});

test('a list is told as one text', () => {
  expect(textOf(answer(['a', 'b']))).toBe('a; b');
  expect(textOf(answer(false))).toBe('false');
});

describe('an answer', () => {
  const read = (change: Partial<GoodRecord>, question: string) =>
    readAnswer(takeInventory({ ...record, ...change }), question);

  test('that is empty is none', () => {
    expect(read({ answers: [{ question: 'i7.laws', value: [] }] }, 'i7.laws')).toBeUndefined();
    expect(read({}, 'i7.laws')).toBeUndefined();
    expect(read({ answers: [{ question: 'i4.closed', value: false }] }, 'i4.closed')?.value).toBe(
      false,
    );
  });

  test('that is empty takes back an earlier one', () => {
    const answers = ['GDPR', ''].map((value) => ({ question: 'i7.laws', value }));
    expect(read({ answers }, 'i7.laws')).toBeUndefined();
    expect(read({ answers: answers.toReversed() }, 'i7.laws')?.value).toBe('GDPR');
  });

  test('that is given keeps its evidence', () => {
    const evidence = [{ url: 'https://example.org/laws' }];
    const answers = [{ question: 'i7.laws', value: 'GDPR', evidence }];
    expect(read({ answers }, 'i7.laws')).toEqual({
      value: 'GDPR',
      evidence,
      pointer: '/answers/0',
    });
    expect(read({ answers: [{ question: 'i7.laws', value: true }] }, 'i7.laws')?.evidence).toEqual(
      [],
    );
  });

  test('that is given outranks the field of the record', () => {
    const software = {
      programmingLanguages: [],
      closedDependencies: [],
      isPlatformIndependent: true,
    };
    expect(read({ software }, 'i4.closed')).toMatchObject({
      value: false,
      pointer: '/software/isPlatformIndependent',
    });
    const answers = [{ question: 'i4.closed', value: true }];
    expect(read({ software, answers }, 'i4.closed')).toMatchObject({
      value: true,
      pointer: '/answers/0',
    });
    expect(
      read({ software: { programmingLanguages: [], closedDependencies: [] } }, 'i4.closed'),
    ).toBeUndefined();
  });

  test('is read from documentation, personal data and the way of collection', () => {
    const documentation = [{ url: 'https://example.org/docs' }, { statement: 'In the box.' }];
    expect(read({ documentation }, 'i5.docs')).toEqual({
      value: ['https://example.org/docs', 'In the box.'],
      evidence: documentation,
      pointer: '/documentation',
    });
    expect(read({}, 'i5.docs')).toBeUndefined();
    const dataset = {
      distributions: [],
      collectionProcess: { sw: 'Kwa mkono.', en: 'By hand.' },
      personalData: { handling: 'stored', types: ['name'], protection: { en: 'Encrypted.' } },
    } as const;
    const said = (value: ReadAnswer['value'], pointer: string) => ({
      value,
      evidence: [],
      pointer,
    });
    expect(read({ dataset }, 'tdc.process')).toEqual(
      said(['By hand.', 'Kwa mkono.'], '/dataset/collectionProcess'),
    );
    expect(read({ dataset }, 'i9a.pii')).toEqual(said('stored', '/dataset/personalData/handling'));
    expect(read({ dataset }, 'i9a.types')).toEqual(said(['name'], '/dataset/personalData/types'));
    expect(read({ dataset }, 'i9a.how')).toEqual(
      said(['Encrypted.'], '/dataset/personalData/protection'),
    );
    const silent = { distributions: [], personalData: { handling: 'none', types: [] } } as const;
    expect(read({ dataset: silent }, 'i9a.types')).toBeUndefined();
    expect(read({ dataset: silent }, 'i9a.how')).toBeUndefined();
    for (const question of ['i9a.pii', 'i9a.types', 'i9a.how', 'tdc.process']) {
      expect(read({ dataset: { distributions: [] } }, question)).toBeUndefined();
      expect(read({}, question)).toBeUndefined();
    }
  });
});

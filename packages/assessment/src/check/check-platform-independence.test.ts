import { describe, expect, test } from 'vitest';
import { examine } from '../specimen/examine.ts';
import type { RecordChange } from '../specimen/specimen-record.ts';

const independence = (change: RecordChange) => examine({ kind: 'platform-independence' }, change);
const page = [{ url: 'https://example.org/stack' }];
const other = [{ url: 'https://example.org/instead' }];
const closed = (value: boolean | string) => ({ question: 'i4.closed', value, evidence: page });
const instead = {
  question: 'i4.alternatives',
  value: 'PostgreSQL serves as well.',
  evidence: other,
};
const needs = (...parts: readonly (readonly [string, ...string[]])[]) => ({
  programmingLanguages: [],
  closedDependencies: parts.map(([name, ...open]) => ({
    name,
    openAlternatives: open.map((alternative) => ({ name: alternative })),
  })),
});

describe('closed parts that the record names', () => {
  test('with nothing open in their place keep the good dependent', () => {
    const finding = independence({ software: needs(['Oracle'], ['Windows', 'Linux'], ['SAP']) });
    expect(finding).toMatchObject({
      verdict: 'not-met',
      reason: expect.stringMatching(/\(Oracle and SAP\).* place\.$/u),
      paths: ['/software/closedDependencies'],
      remedy: expect.stringContaining('Oracle and SAP'),
    });
  });

  test('contradict the answer that there is none', () => {
    const software = needs(['Oracle']);
    const words = /although the record also says that there is none\.$/u;
    expect(independence({ software, answers: [closed(false)] }).reason).toMatch(words);
    expect(independence({ software, answers: [closed(true)] }).reason).not.toMatch(words);
    expect(independence({ software }).reason).not.toMatch(words);
  });

  test('each with something open in its place are for people to compare', () => {
    const finding = independence({
      software: needs(['Oracle', 'PostgreSQL', 'MariaDB'], ['Windows', 'Linux']),
    });
    expect(finding).toMatchObject({
      verdict: 'met',
      reason: expect.stringContaining(
        'Oracle (instead: PostgreSQL and MariaDB) and Windows (instead: Linux); whether',
      ),
      evidence: [],
      paths: ['/software/closedDependencies'],
      needsHuman: true,
    });
  });

  test('may have their alternatives told in an answer', () => {
    const finding = independence({
      software: needs(['Oracle'], ['SAP', 'ERPNext']),
      answers: [instead],
    });
    expect(finding).toMatchObject({
      verdict: 'met',
      reason: expect.stringContaining(
        'Oracle and SAP (instead: ERPNext), and the record says: “PostgreSQL serves as well.”; whether',
      ),
      evidence: other,
      paths: ['/software/closedDependencies', '/answers/0'],
      needsHuman: true,
    });
  });
});

describe('an answer without named parts', () => {
  test('that nothing closed is needed suffices', () => {
    expect(independence({ answers: [closed('No')] })).toMatchObject({
      verdict: 'met',
      evidence: page,
      paths: ['/answers/0'],
    });
    expect(independence({ answers: [closed(false)] })).not.toHaveProperty('needsHuman');
  });

  test('that something is closed asks for both sides', () => {
    expect(independence({ answers: [closed(true)] })).toMatchObject({
      verdict: 'undetermined',
      evidence: page,
      paths: ['/answers/0'],
      missing: [expect.stringContaining('closed part'), expect.stringContaining('open part')],
    });
  });

  test('that something is closed, with what can take its place, is for people to judge', () => {
    expect(independence({ answers: [closed('yes'), instead] })).toMatchObject({
      verdict: 'met',
      reason: expect.stringContaining('“PostgreSQL serves as well.”'),
      evidence: [...page, ...other],
      paths: ['/answers/0', '/answers/1'],
      needsHuman: true,
    });
  });

  test.each<[string, RecordChange]>([
    ['that says neither', { answers: [closed('It depends.')] }],
    ['that says neither, with alternatives', { answers: [closed('It depends.'), instead] }],
    ['to nothing but the alternatives', { answers: [instead] }],
    ['to nothing', {}],
  ])('%s leaves it open', (_, change) => {
    expect(independence(change)).toMatchObject({
      verdict: 'undetermined',
      paths: ['/answers'],
      missing: [expect.stringContaining('i4.closed')],
    });
    expect(independence({ ...change, software: needs() }).paths).toEqual(['/software']);
  });
});

describe('data and content in an open format', () => {
  const dataset = { distributions: [{ accessUrl: 'https://example.org/data', format: 'CSV' }] };
  test.each(['dataset', 'content'] as const)('force no tool on anybody: %s', (kind) => {
    expect(independence({ kinds: [kind], dataset })).toMatchObject({
      verdict: 'met',
      reason: expect.stringContaining('CSV'),
      paths: ['/dataset/distributions/0'],
    });
  });

  test.each(['software', 'model'] as const)('say nothing of %s beside them', (kind) => {
    expect(independence({ kinds: ['dataset', kind], dataset }).verdict).toBe('undetermined');
  });

  test('are not there where no format is named', () => {
    expect(independence({ kinds: ['dataset'] }).verdict).toBe('undetermined');
  });
});

import { describe, expect, test } from 'vitest';
import { examine } from '../specimen/examine.ts';
import type { RecordChange } from '../specimen/specimen-record.ts';

type Aspect = 'named' | 'evidence' | 'distinct';
type Agent = NonNullable<RecordChange['agents']>[number];

const page = { url: 'https://example.org/about' };
const owner = (aspect: Aspect, change: RecordChange) =>
  examine({ kind: 'owner', aspect, questions: ['i3.owner', 'i3.proof'] }, change);
const agent = (role: Agent['role'], name: string, more: Partial<Agent> = {}): Agent => ({
  role,
  name: { en: name },
  ...more,
});

describe('the owner of a good', () => {
  test.each<[string, RecordChange, string]>([
    ['an owner', { agents: [agent('owner', 'Seed Foundation')] }, '/agents/0'],
    [
      'a steward',
      { agents: [agent('funder', 'A Fund'), agent('steward', 'Seed Foundation')] },
      '/agents/1',
    ],
    ['an answer', { answers: [{ question: 'i3.owner', value: 'Seed Foundation' }] }, '/answers/0'],
  ])('is named by %s', (_, change, path) => {
    expect(owner('named', change)).toMatchObject({
      verdict: 'met',
      reason: expect.stringMatching(/ Seed Foundation as owner/u),
      paths: [path],
    });
  });

  test.each<[string, RecordChange]>([
    ['nobody', {}],
    ['those who fund and make it', { agents: [agent('funder', 'A'), agent('creator', 'B')] }],
    ['proof without a name', { answers: [{ question: 'i3.proof', value: page.url }] }],
    ['an empty list', { answers: [{ question: 'i3.owner', value: [] }] }],
  ])('is not named by %s', (_, change) => {
    for (const aspect of ['named', 'evidence', 'distinct'] as const) {
      expect(owner(aspect, change)).toMatchObject({
        verdict: 'undetermined',
        paths: ['/agents'],
        missing: [expect.stringContaining('person or organisation')],
      });
    }
  });

  test('is told once where several places name the same', () => {
    const change = {
      agents: [agent('owner', 'Seed'), agent('steward', 'Root')],
      answers: [{ question: 'i3.owner', value: 'Seed', evidence: [page] }],
    };
    expect(owner('named', change)).toMatchObject({
      reason: expect.stringContaining(' Seed and Root as owner'),
      evidence: expect.arrayContaining([page]),
      paths: ['/agents/0', '/agents/1', '/answers/0'],
    });
  });
});

describe('a public page for the ownership', () => {
  test.each<[string, RecordChange]>([
    [
      'of the agent',
      { agents: [agent('owner', 'Seed', { evidence: [{ statement: 'Seen.' }, page] })] },
    ],
    [
      'in the answer that names the owner',
      { answers: [{ question: 'i3.owner', value: 'Seed', evidence: [page] }] },
    ],
    [
      'in the text of that answer',
      { answers: [{ question: 'i3.owner', value: `Seed, ${page.url}` }] },
    ],
    [
      'in an answer for proof alone',
      { agents: [agent('owner', 'Seed')], answers: [{ question: 'i3.proof', value: page.url }] },
    ],
  ])('counts as evidence %s', (_, change) => {
    expect(owner('evidence', change)).toMatchObject({
      verdict: 'met',
      reason: expect.stringContaining('Seed'),
      evidence: expect.arrayContaining([page]),
    });
  });

  test.each<[string, Agent]>([
    ['without any', agent('owner', 'Seed')],
    ['with a statement alone', agent('owner', 'Seed', { evidence: [{ statement: 'Seen.' }] })],
  ])('is asked for of an owner %s', (_, named) => {
    const others = agent('funder', 'A Fund', { evidence: [page] });
    expect(owner('evidence', { agents: [named, others] })).toMatchObject({
      verdict: 'undetermined',
      reason: expect.stringContaining('Seed'),
      paths: ['/agents/0'],
      missing: [expect.stringContaining('public page')],
    });
  });

  test('of one owner is not that of another good’s funder', () => {
    const agents = [agent('owner', 'Seed'), agent('owner', 'Root', { evidence: [page] })];
    expect(owner('evidence', { agents }).verdict).toBe('met');
    expect(owner('named', { agents }).evidence).toEqual([page]);
  });

  test('for proof alone belongs to every owner that is named, and to none twice', () => {
    const answers = [
      { question: 'i3.owner', value: 'Seed', evidence: [{ statement: 'Seen.' }] },
      { question: 'i3.proof', value: page.url },
    ];
    expect(owner('named', { answers }).evidence).toEqual([{ statement: 'Seen.' }, page]);
  });
});

describe('an owner apart from the good', () => {
  test.each([
    [['Specimen'], 'undetermined'],
    [['SPECIMEN', 'specimen'], 'undetermined'],
    [['Specimen', 'Seed'], 'met'],
    [['Specimen Foundation'], 'met'],
  ])('is one that is not called as it is: %j, %s', (names, verdict) => {
    const finding = owner('distinct', { agents: names.map((name) => agent('owner', name)) });
    expect(finding).toMatchObject({
      verdict,
      reason: expect.stringContaining(names[0] ?? ''),
      paths: names.map((_, index) => `/agents/${index}`),
    });
    expect(finding.needsHuman).toBe(verdict === 'met' ? undefined : true);
    expect(finding.missing === undefined).toBe(verdict === 'met');
  });
});

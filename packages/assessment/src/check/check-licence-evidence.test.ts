import { describe, expect, test } from 'vitest';
import { examine } from '../specimen/examine.ts';
import { part } from '../specimen/specimen-record.ts';
import type { RecordChange } from '../specimen/specimen-record.ts';

const evidence = (change: RecordChange) =>
  examine({ kind: 'licence-evidence', questions: ['i2.evidence'] }, change);
const page = { url: 'https://example.org/LICENSE' };
const proven = { expression: 'MIT', url: page.url };
const answer = (value: string) => ({ question: 'i2.evidence', value });

describe('a licence that is stated', () => {
  test.each<[string, NonNullable<RecordChange['components']>[number]['licences']]>([
    ['its address', [proven]],
    ['its evidence', [{ expression: 'MIT', evidence: [page] }]],
    ['one of several', [{ expression: 'MIT' }, proven]],
    [
      'evidence beside a statement',
      [{ expression: 'MIT', evidence: [{ statement: 'Seen.' }, page] }],
    ],
  ])('is shown by %s', (_, licences) => {
    expect(evidence({ components: [part('binary', licences)] })).toMatchObject({
      verdict: 'met',
      evidence: expect.arrayContaining([expect.objectContaining(page)]),
      paths: ['/components/0'],
    });
  });

  test('is shown by an answer for all', () => {
    const components = [part('binary', ['MIT']), part('data', [proven])];
    expect(evidence({ components, answers: [answer(`See ${page.url}`)] })).toMatchObject({
      verdict: 'met',
      paths: ['/components/0', '/components/1', '/answers/0'],
    });
    const stated = { ...answer('Yes.'), evidence: [page] };
    expect(evidence({ components, answers: [stated] }).evidence).toContainEqual(page);
  });

  test.each<[string, RecordChange]>([
    ['nothing', {}],
    [
      'a statement',
      { components: [part('binary', [{ expression: 'MIT', evidence: [{ statement: 'Seen.' }] }])] },
    ],
    ['an answer without an address', { answers: [answer('Yes.')] }],
    ['an answer to another question', { answers: [{ question: 'i2.other', value: page.url }] }],
  ])('is not shown by %s', (_, change) => {
    const finding = evidence({ components: [part('binary', ['MIT'])], ...change });
    expect(finding).toMatchObject({
      verdict: 'undetermined',
      reason: expect.stringContaining('For the binary'),
      paths: ['/components/0'],
      missing: [expect.stringContaining('licence of the binary')],
    });
  });

  test('is asked for once for components of one name, and not for those that are shown', () => {
    const components = [part('binary', ['MIT']), part('binary', ['MIT']), part('data', [proven])];
    const finding = evidence({ components });
    expect(finding).toMatchObject({
      verdict: 'undetermined',
      paths: ['/components/0', '/components/1'],
    });
    expect(finding.missing).toHaveLength(1);
    expect(finding.reason).not.toContain('data');
  });
});

test.each<{ readonly licences: readonly string[] }>([
  { licences: [] },
  { licences: ['NOASSERTION'] },
  { licences: ['NONE'] },
  { licences: ['NONE', 'NOASSERTION'] },
])('where no licence is stated ($licences) there is none to prove', ({ licences }) => {
  const change = { components: [part('binary', licences)], answers: [answer(page.url)] };
  expect(evidence(change)).toMatchObject({
    verdict: 'undetermined',
    paths: ['/components'],
    missing: [expect.stringContaining('licence of each component')],
  });
  const beside = { components: [...change.components, part('data', ['MIT', 'NONE'])] };
  expect(evidence(beside).paths).toEqual(['/components/1']);
});

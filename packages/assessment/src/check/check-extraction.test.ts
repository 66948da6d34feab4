import { describe, expect, test } from 'vitest';
import { examine } from '../specimen/examine.ts';
import { part } from '../specimen/specimen-record.ts';
import type { RecordChange } from '../specimen/specimen-record.ts';

const extraction = (change: RecordChange) => examine({ kind: 'extraction' }, change);
const page = [{ url: 'https://example.org/export' }];
const says = (question: string, value: boolean | string) => ({ question, value, evidence: page });
const api = 'https://example.org/api';
const dataset = (...ways: NonNullable<RecordChange['dataset']>['distributions']) => ({
  distributions: ways,
});

describe('data can be taken out', () => {
  test.each<[string, RecordChange, string, readonly string[]]>([
    [
      'in an open format',
      { dataset: dataset({ accessUrl: api, format: 'CSV' }) },
      'CSV',
      ['/dataset/distributions/0'],
    ],
    [
      'through a distribution that is an interface',
      { dataset: dataset({ accessUrl: api, isApi: true }) },
      api,
      ['/dataset/distributions/0'],
    ],
    [
      'through an interface that is a component',
      { components: [part('api', [], { location: api })] },
      api,
      ['/components/0'],
    ],
  ])('%s', (_, change, words, paths) => {
    for (const kinds of [['software'], ['dataset']] as const) {
      expect(extraction({ kinds: [...kinds], ...change })).toMatchObject({
        verdict: 'met',
        reason: expect.stringContaining(words),
        paths,
      });
    }
  });

  test('in a way that the record tells, which a person looks at', () => {
    const finding = extraction({ answers: [says('i6.mechanism', 'By a dump.')] });
    expect(finding).toMatchObject({
      verdict: 'met',
      reason: expect.stringContaining('“By a dump.”'),
      evidence: page,
      paths: ['/answers/0'],
      needsHuman: true,
    });
  });

  test('and the interface is shown as evidence', () => {
    const finding = extraction({ components: [part('api', [], { location: api })] });
    expect(finding.evidence).toEqual([{ url: api }]);
    expect(finding).not.toHaveProperty('needsHuman');
  });
});

describe('data cannot be known to come out', () => {
  test.each<[string, RecordChange]>([
    ['an interface without an address', { components: [part('api', [])] }],
    [
      'an interface that is not released',
      { components: [part('api', [], { location: api, availability: 'undisclosed' })] },
    ],
    [
      'an interface closed to all',
      { dataset: dataset({ accessUrl: api, isApi: true, accessTier: 'closed' }) },
    ],
    ['a distribution of no named format', { dataset: dataset({ accessUrl: api }) }],
    ['another component', { components: [part('binary', [], { location: api })] }],
    ['nothing', {}],
  ])('by %s', (_, change) => {
    for (const kinds of [['software'], ['dataset'], ['content']] as const) {
      expect(extraction({ kinds: [...kinds], ...change }).verdict).toBe('undetermined');
    }
  });

  test.each(['dataset', 'content'] as const)(
    'where %s is given out only in a format that is not known to be open',
    (kind) => {
      const ways = dataset({ accessUrl: api, format: 'SPSS' });
      expect(extraction({ kinds: [kind], dataset: ways })).toMatchObject({
        verdict: 'not-met',
        reason: expect.stringContaining('SPSS'),
        paths: ['/dataset/distributions'],
        remedy: expect.stringContaining('open format'),
      });
      expect(extraction({ kinds: ['software'], dataset: ways }).verdict).toBe('undetermined');
    },
  );
});

describe('whether a good handles data at all', () => {
  test.each([
    ['software', 'not-applicable'],
    ['model', 'not-applicable'],
    ['dataset', 'undetermined'],
    ['content', 'undetermined'],
  ] as const)('%s that says it handles none: %s', (kind, verdict) => {
    const finding = extraction({ kinds: [kind], answers: [says('i6.nonPII', false)] });
    expect(finding).toMatchObject({ verdict, paths: ['/answers/0'] });
    expect(finding.evidence).toEqual(verdict === 'not-applicable' ? page : undefined);
  });

  test('is asked where nobody has said, unless the good is data', () => {
    expect(extraction({ kinds: ['software'] })).toMatchObject({
      paths: ['/answers'],
      missing: [expect.stringContaining('i6.nonPII'), expect.stringContaining('i6.mechanism')],
    });
    expect(extraction({ kinds: ['dataset'] }).missing).toEqual([
      expect.stringContaining('i6.mechanism'),
    ]);
  });

  test('is not asked again where it is answered', () => {
    const finding = extraction({ answers: [says('i6.nonPII', true)] });
    expect(finding).toMatchObject({ verdict: 'undetermined', paths: ['/answers/0'] });
    expect(finding.missing).toEqual([expect.stringContaining('i6.mechanism')]);
    expect(finding.reason).not.toContain('Nobody has said');
  });
});

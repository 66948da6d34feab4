import { describe, expect, test } from 'vitest';
import type { AccessTier } from '@commonhold/schemas/good';
import { examine } from '../specimen/examine.ts';
import { part } from '../specimen/specimen-record.ts';
import type { RecordChange } from '../specimen/specimen-record.ts';

const access = (change: RecordChange) =>
  examine(
    {
      kind: 'access',
      components: ['data', 'media'],
      open: ['open', 'registration'],
      askHuman: ['agreement'],
    },
    { kinds: ['dataset'], ...change },
  );
const data = (accessTier: AccessTier) => part('data', [], { accessTier });
const way = 'https://example.org/data';

describe('who may get a collection', () => {
  test.each([
    ['open', 'met', 'open to anybody'],
    ['registration', 'met', 'registers'],
    ['agreement', 'undetermined', 'sign an agreement'],
    ['credential', 'not-met', 'prove a qualification'],
    ['secure-environment', 'not-met', 'secure environment'],
    ['closed', 'not-met', 'closed'],
  ] as const)('%s: %s, wherever it is said', (tier, verdict, words) => {
    const places: readonly (readonly [RecordChange, string, RegExp])[] = [
      [{ components: [data(tier)] }, '/components/0', /^The data are /u],
      [
        { components: [part('media', [], { accessTier: tier, name: 'Photos' })] },
        '/components/0',
        /^The media “Photos” is /u,
      ],
      [
        { dataset: { distributions: [], accessTier: tier } },
        '/dataset/accessTier',
        /^The dataset is /u,
      ],
      [
        { dataset: { distributions: [{ accessUrl: way, accessTier: tier }] } },
        '/dataset/distributions/0',
        /^The distribution https:\/\/example\.org\/data is /u,
      ],
    ];
    for (const [change, path, beginning] of places) {
      const finding = access(change);
      expect(finding).toMatchObject({
        verdict,
        reason: expect.stringContaining(words),
        paths: [path],
      });
      expect(finding.reason).toMatch(beginning);
      expect(finding.needsHuman).toBe(verdict === 'undetermined' ? true : undefined);
      expect(finding.missing === undefined).toBe(verdict !== 'undetermined');
    }
  });

  test('the narrowest place decides, and is told alone', () => {
    const dataset = {
      distributions: [{ accessUrl: way }, { accessUrl: way, accessTier: 'agreement' as const }],
    };
    expect(access({ components: [data('open')], dataset })).toMatchObject({
      verdict: 'undetermined',
      paths: ['/dataset/distributions/1'],
    });
    expect(access({ components: [data('closed'), data('open')], dataset })).toMatchObject({
      verdict: 'not-met',
      reason: 'The data are closed.',
      paths: ['/components/0'],
    });
  });

  test.each<[string, RecordChange]>([
    ['of another component', { components: [part('binary', [], { accessTier: 'closed' })] }],
    [
      'of nothing',
      { components: [part('data', [])], dataset: { distributions: [{ accessUrl: way }] } },
    ],
    ['at all', {}],
  ])('is unknown where nothing is said %s', (_, change) => {
    expect(access(change)).toMatchObject({
      verdict: 'undetermined',
      paths: ['/components'],
      missing: [expect.stringContaining('Who may get it')],
    });
    expect(access(change)).not.toHaveProperty('needsHuman');
  });
});

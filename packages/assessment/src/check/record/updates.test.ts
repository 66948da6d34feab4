import type { UpdateFrequency } from '@commonhold/schemas/good';
import { describe, expect, test } from 'vitest';
import { examine } from '../../specimen/examine.ts';
import { part } from '../../specimen/specimen-record.ts';
import type { RecordChange } from '../../specimen/specimen-record.ts';

const url = 'https://example.org/data';
const check = {
  kind: 'updates',
  rhythms: [
    { frequency: 'DAILY', days: 1, words: 'every day' },
    { frequency: 'ANNUAL', days: 366, words: 'every year' },
  ],
  periodsMax: 2,
  daysMin: 31,
} as const;
const updates = (change: RecordChange) => examine(check, { kinds: ['dataset'], ...change });

interface Days {
  readonly changed?: string;
  readonly seen?: string;
}

function data(updateFrequency: UpdateFrequency | undefined, { changed, seen }: Days): RecordChange {
  return {
    dataset: {
      ...(updateFrequency === undefined ? {} : { updateFrequency }),
      distributions: changed === undefined ? [] : [{ accessUrl: url, modifiedOn: changed }],
      evidence: seen === undefined ? [] : [{ url, accessedOn: seen }],
    },
  };
}

describe('data that promise a rhythm', () => {
  test.each([
    ['DAILY', '2026-05-01', '2026-06-01', 'met'],
    ['DAILY', '2026-05-01', '2026-06-02', 'not-met'],
    ['ANNUAL', '2024-01-01', '2026-01-02', 'met'],
    ['ANNUAL', '2024-01-01', '2026-01-04', 'not-met'],
    ['DAILY', '2026-05-01', '2026-01-01', 'met'],
  ] as const)('%s, changed on %s and seen on %s: %s', (frequency, changed, seen, verdict) => {
    const found = updates(data(frequency, { changed, seen }));
    expect(found).toMatchObject({
      verdict,
      paths: [
        '/dataset/updateFrequency',
        '/dataset/distributions/0/modifiedOn',
        '/dataset/evidence/0',
      ],
    });
    const words = frequency === 'DAILY' ? 'every day' : 'every year';
    expect(found.reason).toBe(
      `The data are to be updated ${words}; on ${seen} their last change was that of ${changed}.`,
    );
  });

  test.each([
    ['2026', '2027-01-31', 'met'],
    ['2026', '2027-02-01', 'not-met'],
    ['2024-02', '2024-03-31', 'met'],
    ['2024-02', '2024-04-01', 'not-met'],
    ['2025-12-31', '2026', 'met'],
    ['2025-11-30', '2026', 'not-met'],
    ['2025-12-01', '2026-01', 'met'],
    ['2025-12-01', '2026-02', 'not-met'],
  ] as const)('of a date without a day the best is believed: %s, %s', (changed, seen, verdict) => {
    expect(updates(data('DAILY', { changed, seen })).verdict).toBe(verdict);
  });

  test('may name their last change and the last look in several places', () => {
    const found = updates({
      modifiedOn: '2026-04-15',
      documentation: [{ url, accessedOn: '2026-05-02' }, { url }],
      components: [
        part('training-datasets', [], { evidence: [{ url, accessedOn: '2026-05-10' }] }),
      ],
      dataset: {
        updateFrequency: 'DAILY',
        distributions: [
          { accessUrl: url, issuedOn: '2026-04-20' },
          { accessUrl: url, issuedOn: '2026-05-09', modifiedOn: '2026-03-01' },
          { accessUrl: url },
        ],
        evidence: [{ url, accessedOn: '2026-05-09' }],
      },
    });
    expect(found).toMatchObject({
      verdict: 'met',
      paths: [
        '/dataset/updateFrequency',
        '/dataset/distributions/0/issuedOn',
        '/components/0/evidence/0',
      ],
    });
    const older = updates({
      modifiedOn: '2026-04-15',
      documentation: [{ url, accessedOn: '2026-05-02' }],
      dataset: { updateFrequency: 'DAILY', distributions: [] },
    });
    expect(older.paths).toEqual(['/dataset/updateFrequency', '/modifiedOn', '/documentation/0']);
  });
});

describe('where a day is missing it says which', () => {
  test('of the last change', () => {
    expect(updates(data('DAILY', { seen: '2026-05-01' }))).toMatchObject({
      verdict: 'undetermined',
      reason: expect.stringContaining('every day; the record does not say when'),
      paths: ['/dataset/updateFrequency', '/dataset/distributions'],
      missing: [expect.stringContaining('last changed')],
    });
  });

  test('of the last look', () => {
    expect(updates(data('DAILY', { changed: '2026-05-01' }))).toMatchObject({
      verdict: 'undetermined',
      reason: expect.stringContaining('2026-05-01; the record does not say on which day'),
      paths: ['/dataset/updateFrequency', '/dataset/distributions/0/modifiedOn'],
      missing: [expect.stringContaining('was read')],
    });
  });

  test('or the rhythm', () => {
    expect(updates(data('UNKNOWN', { changed: '2026' }))).toMatchObject({
      verdict: 'undetermined',
      reason: expect.stringContaining('not known'),
      paths: ['/dataset/updateFrequency'],
      missing: [expect.stringContaining('How often')],
    });
  });
});

test.each([undefined, 'IRREG', 'NEVER'] as const)('%s promises nothing', (frequency) => {
  expect(updates(data(frequency, { changed: '2001', seen: '2026' }))).toMatchObject({
    verdict: 'not-applicable',
    reason: expect.stringContaining('no rhythm'),
    paths: ['/dataset/updateFrequency'],
  });
  expect(updates({}).verdict).toBe('not-applicable');
});

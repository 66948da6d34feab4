import { expect, test } from 'vitest';
import { type StoredResults, withEarlier } from './search-results.ts';

const run = (value: number, ...whats: readonly string[]): StoredResults => ({
  size: 1_000,
  goods: 1_137,
  seeds: 'some records',
  database: 'embedded',
  takenOn: '2026-01-02',
  node: 'v1',
  processors: 2,
  memoryGb: 4,
  figures: whats.map((what) => ({ what, value, unit: 'ms' })),
});

test('what an earlier run found stays, but for what is measured anew', () => {
  const earlier = { ...run(1, 'one', 'both'), takenOn: '2026-01-01' };
  const merged = withEarlier(earlier, run(2, 'both', 'other'));
  expect(merged.takenOn).toBe('2026-01-02');
  expect(merged.figures.map(({ what, value }) => [what, value])).toEqual([
    ['one', 1],
    ['both', 2],
    ['other', 2],
  ]);
});

test('figures of other goods or another machine do not mix', () => {
  const now = run(2, 'other');
  expect(withEarlier({ ...run(1, 'one'), goods: 5 }, now)).toBe(now);
  expect(withEarlier({ ...run(1, 'one'), processors: 8 }, now)).toBe(now);
  expect(withEarlier(undefined, now)).toBe(now);
});

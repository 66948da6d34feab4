import { expect, test } from 'vitest';
import { ndcg, success } from './ranking-metrics.ts';

const grades = { a: 3, b: 2, c: 1 };

test('the best order scores 1, the worst that has any scores less, none scores 0', () => {
  expect(ndcg(['a', 'b', 'c'], grades, 10)).toBe(1);
  expect(ndcg(['c', 'b', 'a'], grades, 10)).toBeCloseTo(
    (1 + 3 / Math.log2(3) + 7 / 2) / (7 + 3 / Math.log2(3) + 1 / 2),
  );
  expect(ndcg(['x', 'y'], grades, 10)).toBe(0);
});

test('what comes after the depth does not count', () => {
  expect(ndcg(['x', 'a'], grades, 1)).toBe(0);
  expect(success(['x', 'y', 'z', 'a'], grades, 3)).toBe(0);
});

test('success needs the best grade there is, not just any', () => {
  expect(success(['b', 'c'], grades, 3)).toBe(0);
  expect(success(['b', 'c'], { b: 2, c: 1 }, 3)).toBe(1);
});

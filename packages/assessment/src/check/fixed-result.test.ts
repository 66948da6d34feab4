import { expect, test } from 'vitest';
import { fixed, fixedFor, isFixed } from './fixed-result.ts';

test('only a result that was marked is the same for every record', () => {
  const result = fixed({ verdict: 'met', reason: 'It is.' });
  expect(isFixed(result)).toBe(true);
  expect(isFixed({ ...result })).toBe(false);
});

test('a result that hangs on a part of a standard is made once for the part', () => {
  const resultFor = fixedFor(({ noun }: { readonly noun: string }) => ({
    verdict: 'undetermined',
    reason: `Nothing is said of ${noun}.`,
  }));
  const weights = { noun: 'weights' };
  expect(resultFor(weights)).toBe(resultFor(weights));
  expect(isFixed(resultFor(weights))).toBe(true);
  expect(resultFor({ noun: 'data' }).reason).toBe('Nothing is said of data.');
});

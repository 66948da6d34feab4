import { expect, test } from 'vitest';
import { splitText } from './split-text.ts';

test('shows a short text whole', () => {
  expect(splitText('One.\n\nTwo.')).toEqual({ shown: ['One.', 'Two.'], folded: [] });
});

test('folds what follows once enough is shown, without cutting a paragraph', () => {
  const long = 'a'.repeat(800);
  expect(splitText(`${long}\n\n${long}\n \nEnd.`)).toEqual({
    shown: [long],
    folded: [long, 'End.'],
  });
});

test('shows the first paragraph however long it is', () => {
  expect(splitText('b'.repeat(5_000))).toEqual({ shown: ['b'.repeat(5_000)], folded: [] });
});

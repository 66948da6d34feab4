import { expect, test } from 'vitest';
import { mainText, textsInOrder } from './main-text.ts';

test.each([
  [{ en: 'Seed' }, 'Seed'],
  [{ de: 'Samen', en: 'Seed' }, 'Seed'],
  [{ de: 'Samen', 'en-GB': 'Seed' }, 'Seed'],
  [{ de: 'Samen', EN: 'Seed' }, 'Seed'],
  [{ AR: 'بذرة', EN: 'Seed' }, 'Seed'],
  [{ sw: 'Mbegu', fr: 'Graine' }, 'Graine'],
  [{ enm: 'Sede', cy: 'Hedyn' }, 'Hedyn'],
  [{ 'sw-en': 'Mbegu', fr: 'Graine' }, 'Graine'],
  [{}, ''],
])('the main text of %j is “%s”', (texts, main) => {
  expect(mainText(texts)).toBe(main);
  expect(mainText(Object.fromEntries(Object.entries(texts).toReversed()))).toBe(main);
});

test('texts stand by their tags, however they were stored', () => {
  const inOrder = [
    ['de', 'Samen'],
    ['en', 'Seed'],
    ['fr', 'Graine'],
  ] as const;
  expect(textsInOrder(Object.fromEntries(inOrder))).toEqual(inOrder);
  expect(textsInOrder(Object.fromEntries(inOrder.toReversed()))).toEqual(inOrder);
});

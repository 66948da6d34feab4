import { expect, test } from 'vitest';
import { normaliseName } from './normalise-name.ts';

test.each([
  ['Mozilla Foundation', 'mozilla  foundation'],
  ['Fundação Getúlio Vargas', 'FUNDACAO GETULIO VARGAS'],
  ['Acme, Inc.', 'ACME'],
  ['CorrelAid e. V.', 'CorrelAid e.V.'],
  ['Médecins Sans Frontières', 'Medecins-Sans-Frontieres'],
])('%s and %s are one organisation', (left, right) => {
  expect(normaliseName(left)).toBe(normaliseName(right));
});

test('different names stay apart, in every script', () => {
  const names = ['منظمة الصحة', '世界卫生组织', 'World Health', 'World Wealth', 'Sa Foundation'];
  expect(new Set(names.map(normaliseName)).size).toBe(names.length);
});

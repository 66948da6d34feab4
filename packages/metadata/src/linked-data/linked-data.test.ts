import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partIri } from './good-iris.ts';
import { iriToPointer, pointerToIri } from './record-pointer-iri.ts';
import { toIri } from './to-iri.ts';

const revision = 'https://goods.example.org/goods/bloom/revisions/3';

test('names a place in a revision by its JSON Pointer', () => {
  expect(pointerToIri(revision, '')).toBe(revision);
  expect(pointerToIri(revision, '/components/0')).toBe(`${revision}#/components/0`);
  expect(pointerToIri(revision, '/name/ü "x"')).toBe(`${revision}#/name/%C3%BC%20%22x%22`);
});

test('finds the pointer again', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (steps) => {
      const pointer = steps.map((step) => `/${step.replaceAll(/[~/]/gu, '~1')}`).join('');
      expect(iriToPointer(pointerToIri(revision, pointer))).toBe(pointer);
    }),
  );
});

test.each([`${revision}#%`, `${revision}#top`])('knows that %s is no pointer', (iri) => {
  expect(iriToPointer(iri)).toBeUndefined();
});

test('leaves an IRI as it is and encodes what none may hold', () => {
  expect(toIri('https://مثال.example/a%20b?c=[d]#é')).toBe('https://مثال.example/a%20b?c=[d]#é');
  expect(toIri('https://example.org/a b<c>"\n\u2028')).toBe(
    'https://example.org/a%20b%3Cc%3E%22%0A%E2%80%A8',
  );
});

test('tells parts by their address, not by their order', () => {
  const good = 'https://goods.example.org/id/1';
  expect(partIri(good, 'distribution', 'a')).toMatch(
    /^https:\/\/goods\.example\.org\/id\/1#distribution-[0-9a-f]{16}$/u,
  );
  expect(partIri(good, 'distribution', 'a')).not.toBe(partIri(good, 'distribution', 'b'));
});

import { expect, test } from 'vitest';
import { formBySuffix, preferredForm } from './negotiate.ts';

test.each([
  [undefined, 'html'],
  ['*/*', 'html'],
  ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'html'],
  ['application/ld+json', 'jsonld'],
  ['application/ld+json;profile="http://www.w3.org/ns/json-ld#compacted"', 'jsonld'],
  ['text/turtle;q=0.5, application/ld+json;q=0.9', 'jsonld'],
  ['text/turtle, text/html;q=0.1', 'ttl'],
  ['text/turtle;q=0, text/html;q=0.1', 'html'],
  ['application/json', 'json'],
  ['image/png', 'html'],
  ['text/turtle;q=abc', 'html'],
])('Accept %s leads to %s', (accept, form) => {
  expect(preferredForm(accept)).toBe(form);
});

test('a suffix names the form, and only at the end', () => {
  expect(formBySuffix('olmo.ttl')).toEqual({ stem: 'olmo', form: 'ttl' });
  expect(formBySuffix('olmo')).toBeUndefined();
  expect(formBySuffix('ttl.olmo')).toBeUndefined();
});

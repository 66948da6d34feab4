import { Parser } from 'n3';
import { expect, test } from 'vitest';
import { goodToJsonLd } from '../good/good-to-json-ld.ts';
import { goodOf, site } from '../testing/good-of.ts';
import { sampleRecord } from '../testing/sample-record.ts';
import { toNQuads, toTurtle } from './to-turtle.ts';

const context = 'https://goods.example.org/contexts/v1.jsonld';

test('begins with the good and names only prefixes in use', async () => {
  const turtle = await toTurtle(
    goodToJsonLd({ good: goodOf(sampleRecord()), assessments: [] }, site),
  );
  const [prefixes, first] = turtle.split('\n\n');
  expect(first).toMatch(
    /^<https:\/\/goods\.example\.org\/id\/[0-9a-f-]+> a ch:Good, dcat:Resource/u,
  );
  expect(prefixes).toContain('@prefix dcat:');
  expect(prefixes).not.toContain('@prefix vcard:');
});

test('keeps an address from adding statements of its own', async () => {
  const address =
    'https://example.org/> <https://example.org/p> "x" . <https://example.org/"{}|^`\\';
  const record = sampleRecord({ homepage: address });
  const document = goodToJsonLd({ good: goodOf(record), assessments: [] }, site);
  const quads = new Parser().parse(await toTurtle(document));
  expect(quads.filter(({ predicate }) => predicate.value === 'https://example.org/p')).toEqual([]);
  const pages = quads.filter(({ predicate }) => predicate.value.endsWith('#landingPage'));
  expect(pages.map(({ object }) => decodeURIComponent(object.value))).toEqual([address]);
});

test('replaces half a character, which no RDF syntax can carry', async () => {
  const lines = await toNQuads({
    '@context': context,
    '@id': 'https://example.org/',
    note: 'a\ud83d',
  });
  expect(lines).toContain('"a\ufffd"');
});

test.each([
  ['an unknown term', { colour: 'red' }],
  ['a relative IRI', { landingPage: 'page' }],
  ['a wrong language tag', { title: { 'not a tag': 'x' } }],
])('refuses a document that would lose %s', async (_, lost) => {
  await expect(
    toTurtle({ '@context': context, '@id': 'https://example.org/', note: 'x', ...lost }),
  ).rejects.toThrow('Safe mode');
});

test('refuses a context that is not ours', async () => {
  await expect(toTurtle({ '@context': 'https://schema.org/', name: 'x' })).rejects.toThrow(
    'https://schema.org/',
  );
});

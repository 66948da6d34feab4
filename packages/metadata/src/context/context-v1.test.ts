import { expect, test } from 'vitest';
import { contextV1, iriOf } from './context-v1.ts';
import { datasetTerms } from './dataset-terms.ts';
import { expand } from '../linked-data/json-ld-processor.ts';
import { loadDocument } from './document-loader.ts';
import { goodTerms } from './good-terms.ts';
import { modelTerms } from './model-terms.ts';
import { namespaces } from './namespaces.ts';
import { registryTerms } from './registry-terms.ts';

const tables = [namespaces, goodTerms, datasetTerms, modelTerms, registryTerms];

test('defines no term twice', () => {
  const names = tables.flatMap((table) => Object.keys(table));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('is understood by a JSON-LD 1.1 processor, every term of it', async () => {
  const terms = Object.keys(contextV1).filter(
    (key) => !key.startsWith('@') && !(key in namespaces),
  );
  for (const term of terms) {
    const definition = Object.entries(contextV1).find(([key]) => key === term)?.[1];
    const isLocalized =
      typeof definition === 'object' &&
      '@container' in definition &&
      definition['@container'] === '@language';
    const expanded = await expand({
      '@context': contextV1,
      [term]: isLocalized ? { en: 'x' } : 'https://example.org/',
    });
    expect(expanded, term).toHaveLength(1);
  }
});

test('spells a term out as the IRI of its property', () => {
  expect(iriOf('title')).toBe('http://purl.org/dc/terms/title');
});

test('is loaded under its path at any installation', async () => {
  const { document } = await loadDocument('https://other.example/registry/contexts/v1.jsonld');
  expect(document).toEqual({ '@context': contextV1 });
});

test.each([
  'https://schema.org/',
  'https://www.w3.org/ns/dcat3.jsonld',
  'file:///etc/passwd',
  'https://goods.example.org/contexts/v1.jsonld.evil',
  'https://evil.example/?/contexts/v1.jsonld',
  '/contexts/v1.jsonld',
])('loads nothing else: %s', async (url) => {
  await expect(loadDocument(url)).rejects.toThrow('is not ours');
});

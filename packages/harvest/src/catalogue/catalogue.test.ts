import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CatalogueEntry } from '@commonhold/schemas/good';
import type { GoodRecord, GoodReference } from '@commonhold/schemas/good';
import { Organisation } from '@commonhold/schemas/organisation';
import { version as uuidVersion } from 'uuid';
import { describe, expect, test } from 'vitest';
import { createCatalogueSource } from './create-catalogue-source.ts';

const folder = fileURLToPath(new URL('../../../../catalogue/', import.meta.url));
const goodFiles = jsonFilesIn('goods');
const organisationFiles = jsonFilesIn('organisations');
const goods = goodFiles.map(({ value }) => CatalogueEntry.parse(value));
const organisations = organisationFiles.map(({ value }) => Organisation.parse(value));
const recordOf = new Map<string, GoodRecord>(goods.map(({ slug, record }) => [slug, record]));

describe('the bundled catalogue', () => {
  test('is read by its source without a refusal or a notice', async () => {
    const content = await createCatalogueSource(folder).read();
    expect(content.ok).toBe(true);
    if (!content.ok) return;
    expect(content.value.items).toHaveLength(goodFiles.length);
    expect(content.value.items.filter(({ mapped }) => !mapped.ok)).toEqual([]);
    expect(content.value.items.flatMap(({ notices }) => notices)).toEqual([]);
    expect(content.value.organisations).toHaveLength(organisationFiles.length);
  });

  test('holds at least 110 goods, 100 of them put forward', () => {
    expect(goods.length).toBeGreaterThanOrEqual(110);
    const registered = goods.filter(({ record }) => record.listing === 'registered');
    expect(registered.length).toBeGreaterThanOrEqual(100);
  });

  test.each([
    'bloom',
    'gpt-neox',
    'pythia',
    'olmo',
    'gpt-sw3',
    'sahajbert',
    'common-voice',
    'common-corpus',
    'wikipedia',
    'wikidata',
    'mimic-iii',
    'lm-evaluation-harness',
    'petals',
    'llama-3',
    'gpt-4',
    'gemini',
    'midjourney',
    'commonhold',
  ])('holds %s', (slug) => {
    expect(recordOf.has(slug)).toBe(true);
  });

  test.each([
    'mozilla-foundation',
    'eleutherai',
    'bigscience',
    'ai2',
    'hugging-face',
    'pleias',
    'ai-sweden',
    'lacuna-fund',
  ])('holds the organisation %s', (slug) => {
    expect(organisations.map((organisation) => String(organisation.slug))).toContain(slug);
  });

  test.each([
    'llama-3',
    'llama-3-1',
    'gpt-4',
    'gpt-3',
    'gemini',
    'claude',
    'midjourney',
    'dall-e',
    'gemma-3',
    'grok-2',
    'falcon',
    'stable-diffusion',
    'nllb-200',
    'poro-2-70b',
  ])('lists %s only for comparison', (slug) => {
    expect(recordOf.get(slug)?.listing).toBe('reference');
  });

  test.each(['gpt-4', 'gemini', 'midjourney'])('says what the owner of %s keeps back', (slug) => {
    const weights = recordOf
      .get(slug)
      ?.components.find(({ type }) => type === 'model-parameters-final');
    expect(weights?.availability).toBe('undisclosed');
    expect(weights?.licences).toEqual([]);
  });

  test('puts no model forward whose weights stand under a company’s own terms', () => {
    const terms = /LicenseRef-(?:Llama|Gemma|xAI|Falcon|Stability)/u;
    const put = goods.filter(
      ({ record }) =>
        record.listing === 'registered' &&
        record.components.some(({ licences }) =>
          licences.some(({ expression }) => terms.test(expression)),
        ),
    );
    expect(put.map(({ slug }) => slug)).toEqual([]);
  });

  test('names every file for its slug', () => {
    for (const { key, value } of goodFiles) expect(CatalogueEntry.parse(value).slug).toBe(key);
    for (const { key, value } of organisationFiles) {
      expect(Organisation.parse(value).slug).toBe(key);
    }
  });

  test('gives each good and each organisation an id of its own, of the version that is made from a name', () => {
    const ids = [...goods, ...organisations].map(({ id }) => String(id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(uuidVersion(id), id).toBe(5);
  });

  test('has a record for every organisation that a good names', () => {
    const known = new Set(organisations.map(({ slug }) => String(slug)));
    const named = new Set(
      goods.flatMap(({ record }) =>
        record.agents.flatMap(({ organisation }) => organisation ?? []).map(String),
      ),
    );
    expect([...named].filter((slug) => !known.has(slug))).toEqual([]);
  });

  test('has a record for every good that another one points at', () => {
    const dangling = goods.flatMap(({ slug, record }) =>
      pointedAt(record)
        .filter((target) => !recordOf.has(target))
        .map((target) => `${slug} -> ${target}`),
    );
    expect(dangling).toEqual([]);
  });

  test('says in the relations what the model’s training data and base model say', () => {
    for (const { slug, record } of goods) {
      const targets = record.relations.map(({ target }) => JSON.stringify(target));
      const { trainingDatasets = [], baseModel } = record.model ?? {};
      const named = baseModel === undefined ? trainingDatasets : [...trainingDatasets, baseModel];
      for (const reference of named) expect(targets, slug).toContain(JSON.stringify(reference));
    }
  });

  test('titles every licence that SPDX does not know', () => {
    const untitled = goods.flatMap(({ slug, record }) =>
      [
        ...record.components.flatMap(({ licences }) => licences),
        ...(record.dataset?.distributions.flatMap(({ licence }) => licence ?? []) ?? []),
      ]
        .filter(({ expression, title }) => expression.startsWith('LicenseRef-') && !title)
        .map(({ expression }) => `${slug}: ${expression}`),
    );
    expect(untitled).toEqual([]);
  });

  test('describes each good in 40 to 90 English words, more or less, and 25 in another language too', () => {
    for (const { slug, record } of goods) {
      const words = (record.description['en'] ?? '').split(/\s+/u).length;
      expect(words, slug).toBeGreaterThanOrEqual(35);
      expect(words, slug).toBeLessThanOrEqual(95);
    }
    const translated = goods.filter(({ record }) => Object.keys(record.description).length > 1);
    expect(translated.length).toBeGreaterThanOrEqual(25);
  });

  test('says of every claim who asserts it, and points at nothing that is not there', () => {
    for (const { slug, record } of goods) {
      expect(
        record.provenance.some(({ paths }) => paths.includes('')),
        slug,
      ).toBe(true);
      for (const pointer of record.provenance.flatMap(({ paths }) => paths)) {
        expect(resolve(record, pointer), `${slug} ${pointer}`).not.toBe(undefined);
      }
    }
  });

  test('holds no e-mail address', () => {
    for (const { key, text } of [...goodFiles, ...organisationFiles]) {
      expect(text, key).not.toMatch(/[\w.+-]+@[\w-]+\.[a-z]{2,}/iu);
      expect(text, key).not.toMatch(/mailto:/iu);
    }
  });

  test('is written as it is meant to be edited: two spaces, keys in the order of the shape', () => {
    for (const { key, text, value } of goodFiles) {
      expect(text, key).toBe(`${JSON.stringify(CatalogueEntry.parse(value), null, 2)}\n`);
    }
    for (const { key, text, value } of organisationFiles) {
      expect(text, key).toBe(`${JSON.stringify(Organisation.parse(value), null, 2)}\n`);
    }
  });
});

interface NamedFile {
  readonly key: string;
  readonly text: string;
  readonly value: unknown;
}

function jsonFilesIn(name: string): readonly NamedFile[] {
  return readdirSync(`${folder}${name}`).map((file) => {
    const text = readFileSync(`${folder}${name}/${file}`, 'utf8');
    return { key: file.replace(/\.json$/u, ''), text, value: JSON.parse(text) };
  });
}

function pointedAt(record: GoodRecord): readonly string[] {
  const references: readonly GoodReference[] = [
    ...record.relations.map(({ target }) => target),
    ...(record.model?.trainingDatasets ?? []),
    ...(record.model?.baseModel === undefined ? [] : [record.model.baseModel]),
  ];
  return [
    ...references.flatMap(({ good }) => good ?? []),
    ...record.components.flatMap(({ good }) => good ?? []),
  ];
}

/** The value that a JSON Pointer names, `undefined` where there is none. */
function resolve(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (node, part) =>
        typeof node === 'object' && node !== null ? Reflect.get(node, part) : undefined,
      value,
    );
}

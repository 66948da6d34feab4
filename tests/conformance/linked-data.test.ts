import { globSync } from 'node:fs';
import { goodFromJsonLd, goodToJsonLd, goodToSchemaOrg } from '@commonhold/metadata/good';
import { organisationToJsonLd } from '@commonhold/metadata/organisation';
import { embedJsonLd, toTurtle } from '@commonhold/metadata/serialise';
import { CatalogueEntry, Good } from '@commonhold/schemas/good';
import { Organisation } from '@commonhold/schemas/organisation';
import { ok } from '@commonhold/schemas/result';
import { Parser } from 'n3';
import { describe, expect, test } from 'vitest';
import { readText, repositoryRoot } from '../repo/repository.ts';
import { sampleGoods, sampleSite } from './sample-goods.ts';

const fixture = (name: string): string => `../fixtures/linked-data/${name}`;

describe.each(Object.entries(sampleGoods))('a %s as linked data', (kind, input) => {
  const document = goodToJsonLd(input, sampleSite);

  test('is the JSON-LD that was agreed', async () => {
    await expect(`${JSON.stringify(document, undefined, 2)}\n`).toMatchFileSnapshot(
      fixture(`${kind}.jsonld`),
    );
  });

  test('is the Turtle that was agreed, and no term is dropped', async () => {
    await expect(await toTurtle(document)).toMatchFileSnapshot(fixture(`${kind}.ttl`));
  });

  test('is the schema.org that was agreed, and stays inside its script element', async () => {
    const schemaOrg = goodToSchemaOrg(input.good, sampleSite);
    expect(embedJsonLd(schemaOrg)).not.toMatch(/[<>&]/u);
    await expect(`${JSON.stringify(schemaOrg, undefined, 2)}\n`).toMatchFileSnapshot(
      fixture(`${kind}.schema-org.jsonld`),
    );
  });

  test('gives back its record', async () => {
    expect(await goodFromJsonLd(document)).toEqual(ok(input.good.revision.record));
  });
});

const goodFiles = globSync('catalogue/goods/*.json', { cwd: repositoryRoot }).toSorted();
const organisationFiles = globSync('catalogue/organisations/*.json', {
  cwd: repositoryRoot,
}).toSorted();

test('the bundled catalogue is there', () => {
  expect(goodFiles.length).toBeGreaterThanOrEqual(100);
  expect(organisationFiles.length).toBeGreaterThan(0);
});

test.each(goodFiles)('%s loses nothing as linked data', async (file) => {
  const entry = CatalogueEntry.parse(JSON.parse(readText(file)));
  const { revision, ...rest } = sampleGoods.dataset.good;
  const good = Good.parse({
    ...rest,
    id: entry.id,
    slug: entry.slug,
    revision: { ...revision, goodId: entry.id, record: entry.record },
  });
  const document = goodToJsonLd({ good, assessments: [] }, sampleSite);
  expect(new Parser().parse(await toTurtle(document)).length).toBeGreaterThan(20);
  expect(await goodFromJsonLd(document)).toEqual(ok(entry.record));
});

test.each(organisationFiles)('%s loses nothing as linked data', async (file) => {
  const organisation = Organisation.parse(JSON.parse(readText(file)));
  const turtle = await toTurtle(organisationToJsonLd(organisation, sampleSite));
  expect(new Parser().parse(turtle).length).toBeGreaterThan(3);
});

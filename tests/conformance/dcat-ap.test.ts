import { catalogueToJsonLd } from '@commonhold/metadata/catalogue';
import { goodToJsonLd } from '@commonhold/metadata/good';
import { toTurtle } from '@commonhold/metadata/serialise';
import { GoodSummary } from '@commonhold/schemas/good';
import { describe, expect, test } from 'vitest';
import { sampleGoods, sampleSite } from './sample-goods.ts';
import { missingReferee, refereeResults } from './shacl-referee.ts';

const missing = missingReferee();
const named = missing === undefined ? '' : ` (skipped: ${missing})`;
const timeout = 120_000;

describe.skipIf(missing !== undefined)(`DCAT-AP 3.0.1 by its own shapes${named}`, () => {
  test('a dataset has all that is mandatory', { timeout }, async () => {
    const turtle = await toTurtle(goodToJsonLd(sampleGoods.dataset, sampleSite));
    expect(await refereeResults(turtle, 'shapes.ttl')).toEqual([]);
  });

  test.each([sampleGoods.model, sampleGoods.software])(
    'a model or software breaks no rule, but that DCAT-AP knows records of datasets and services only',
    { timeout },
    async (input) => {
      const turtle = await toTurtle(goodToJsonLd(input, sampleSite));
      const results = await refereeResults(turtle, 'shapes.ttl');
      expect(results.map(({ path }) => path)).toEqual(['http://xmlns.com/foaf/0.1/primaryTopic']);
    },
  );

  test('a full dataset has all that is recommended, but contact data', { timeout }, async () => {
    const turtle = await toTurtle(goodToJsonLd(sampleGoods.dataset, sampleSite));
    const results = await refereeResults(turtle, 'shapes_recommended.ttl');
    const iri = `${sampleSite.baseUrl}/id/${sampleGoods.dataset.good.id}`;
    const ofDataset = results.filter(({ focusNode }) => focusNode === iri);
    expect(ofDataset.map(({ path }) => path)).toEqual(['http://www.w3.org/ns/dcat#contactPoint']);
  });

  test('a page of the catalogue has all that is mandatory', { timeout }, async () => {
    const { id, slug, status, createdAt, updatedAt, revision } = sampleGoods.dataset.good;
    const { kinds, listing, name, description } = revision.record;
    const summary = GoodSummary.parse({
      id,
      slug,
      status,
      createdAt,
      updatedAt,
      kinds,
      listing,
      name,
      revision: revision.number,
    });
    const url = `${sampleSite.baseUrl}/catalogue`;
    const page = { items: [{ ...summary, description }], url, firstUrl: url };
    const turtle = await toTurtle(catalogueToJsonLd(page, sampleSite));
    expect(await refereeResults(turtle, 'shapes.ttl')).toEqual([]);
  });

  test('the referee sees a dataset without a description', { timeout }, async () => {
    const turtle = '<https://example.org/> a <http://www.w3.org/ns/dcat#Dataset> .';
    const results = await refereeResults(turtle, 'shapes.ttl');
    expect(results.map(({ severity, path }) => [severity, path])).toContainEqual([
      'Violation',
      'http://purl.org/dc/terms/description',
    ]);
  });
});

import { Good } from '@commonhold/schemas/good';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '../testing/arbitrary-text.ts';
import { goodOf, site } from '../testing/good-of.ts';
import { sampleRecord } from '../testing/sample-record.ts';
import { fitDescription } from './fit-description.ts';
import { goodToSchemaOrg } from './good-to-schema-org.ts';

const base = 'https://goods.example.org';

test('a dataset has what Google Dataset Search asks for', () => {
  const record = sampleRecord({
    components: [
      {
        type: 'data',
        availability: 'released',
        licences: [{ expression: 'CC-BY-4.0' }],
        evidence: [],
      },
      {
        type: 'documentation',
        availability: 'released',
        licences: [{ expression: 'MIT' }],
        evidence: [],
      },
    ],
    dataset: {
      accessTier: 'open',
      distributions: [
        { accessUrl: 'https://example.org/page' },
        {
          accessUrl: 'https://example.org/page',
          downloadUrl: 'https://example.org/rain.csv',
          mediaType: 'text/csv',
          sizeBytes: 12,
        },
      ],
      temporalCoverage: { start: '1990' },
      spatialCoverage: { places: ['KE'], boundingBox: { west: 34, south: -5, east: 42, north: 5 } },
    },
  });
  expect(goodToSchemaOrg(goodOf(record), site)).toMatchObject({
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    name: 'Rainfall of Kenya',
    alternateName: ['Mvua ya Kenya'],
    description: 'Daily rainfall at forty stations from 1990 to this day.',
    url: `${base}/goods/sample`,
    license: ['https://spdx.org/licenses/CC-BY-4.0'],
    isAccessibleForFree: true,
    temporalCoverage: '1990/..',
    distribution: [
      {
        '@type': 'DataDownload',
        contentUrl: 'https://example.org/rain.csv',
        encodingFormat: 'text/csv',
        contentSize: '12 B',
      },
    ],
    spatialCoverage: [
      { '@type': 'Place', identifier: 'KE' },
      { '@type': 'Place', geo: { '@type': 'GeoShape', box: '-5 34 5 42' } },
    ],
  });
});

test.each([
  [['software'], [], 'SoftwareApplication'],
  [['software'], ['https://example.org/code'], 'SoftwareSourceCode'],
  [['model'], [], 'CreativeWork'],
  [['content'], [], 'CreativeWork'],
  [['standard'], [], 'CreativeWork'],
])('%s with repositories %j is a %s', (kinds, repositories, type) => {
  const good = goodOf(sampleRecord({ kinds, repositories }));
  expect(goodToSchemaOrg(good, site)).toMatchObject({
    '@type': type,
    '@id': `${base}/id/${good.id}`,
  });
});

test('several kinds are several nodes of one graph', () => {
  const good = goodOf(sampleRecord({ kinds: ['dataset', 'model'] }));
  expect(goodToSchemaOrg(good, site)).toMatchObject({
    '@graph': [
      { '@id': `${base}/id/${good.id}#dataset`, '@type': 'Dataset' },
      { '@id': `${base}/id/${good.id}#model`, '@type': 'CreativeWork' },
    ],
  });
});

test('passes no licence off as one of the main part', () => {
  const record = sampleRecord({
    kinds: ['model'],
    components: [
      {
        type: 'training-code',
        availability: 'released',
        licences: [{ expression: 'MIT' }],
        evidence: [],
      },
      {
        type: 'model-parameters-final',
        availability: 'undisclosed',
        licences: [{ expression: 'NONE' }],
        evidence: [],
      },
    ],
  });
  expect(goodToSchemaOrg(goodOf(record), site)).not.toHaveProperty('license');
});

test('names the text of a licence that SPDX does not list', () => {
  const licences = [{ expression: 'LicenseRef-own', url: 'https://example.org/licence' }];
  const weights = { type: 'model-parameters-final', availability: 'released', evidence: [] };
  const record = sampleRecord({ kinds: ['model'], components: [{ ...weights, licences }] });
  expect(goodToSchemaOrg(goodOf(record), site)).toMatchObject({
    license: ['https://example.org/licence'],
  });
});

test('a short description is lengthened with facts of the record', () => {
  const record = sampleRecord({ description: { en: 'Rain.', sw: 'Mvua.' } });
  expect(goodToSchemaOrg(goodOf(record), site)).toMatchObject({
    description:
      'Rain. Mvua. The record of Rainfall of Kenya in this registry (dataset) names the licence and the evidence of each part.',
  });
});

test('says that a good was withdrawn', () => {
  const status = { kind: 'withdrawn', at: '2026-11-21T09:00:00.000Z', reason: 'Sold.' };
  const good = Good.parse({ ...goodOf(sampleRecord()), status });
  expect(goodToSchemaOrg(good, site)).toMatchObject({ creativeWorkStatus: 'Withdrawn' });
});

test('a description has 50 to 5,000 characters and no half ones, whatever was written', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom(1, 300, 3_000), (text, times) => {
      const fitted = fitDescription(text.repeat(times), { more: ['x'.repeat(50)] });
      expect(fitted.length).toBeGreaterThanOrEqual(50);
      expect(fitted.length).toBeLessThanOrEqual(5_000);
      expect(fitted.isWellFormed()).toBe(text.isWellFormed());
    }),
  );
});

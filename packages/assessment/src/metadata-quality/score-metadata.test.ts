import { expect, test } from 'vitest';
import { GoodRecord } from '@commonhold/schemas/good';
import { readExamples } from '../node/profile-examples.ts';
import { loadProfiles } from '../node/load-profiles.ts';
import { findProfile } from '../profile/profiles.ts';
import { scoreMetadata } from './score-metadata.ts';
import type { MetadataQuality } from './score-metadata.ts';

const root = new URL('../../../../standards/', import.meta.url);
const loaded = await loadProfiles(root);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const profiles = loaded.value;
const { record: json } = await readExamples(new URL('mqa/1/examples.json', root));
const complete = GoodRecord.parse(json);
const urls = (complete.dataset?.distributions ?? []).flatMap(({ accessUrl, downloadUrl }) =>
  downloadUrl === undefined ? [accessUrl] : [accessUrl, downloadUrl],
);
const allAnswer = new Map(urls.map((url) => [url, true]));

function score(record: GoodRecord, linkChecks?: ReadonlyMap<string, boolean>): MetadataQuality {
  const edition = findProfile(profiles, 'mqa');
  const quality =
    edition === undefined
      ? undefined
      : scoreMetadata(profiles, edition, {
          record,
          ...(linkChecks === undefined ? {} : { linkChecks }),
        });
  if (quality === undefined) throw new Error('No score');
  return quality;
}

function withDistributions(
  change: (
    distributions: NonNullable<GoodRecord['dataset']>['distributions'],
  ) => NonNullable<GoodRecord['dataset']>['distributions'],
): GoodRecord {
  if (complete.dataset === undefined) throw new Error('No dataset');
  return {
    ...complete,
    dataset: { ...complete.dataset, distributions: change(complete.dataset.distributions) },
  };
}

test('gives all 405 points to a complete record whose addresses answer', () => {
  const quality = score(complete, allAnswer);
  expect(quality).toMatchObject({ points: 405, pointsOpen: 0, band: { id: 'excellent' } });
  expect(quality.dimensions.map(({ id, points }) => [id, points])).toEqual([
    ['findability', 100],
    ['accessibility', 100],
    ['interoperability', 110],
    ['reusability', 75],
    ['contextuality', 20],
  ]);
});

test('keeps the 80 points of link checks open where nobody has looked', () => {
  expect(score(complete)).toMatchObject({ points: 325, pointsOpen: 80, band: { id: 'good' } });
});

test('takes the points of link checks away where the addresses do not answer', () => {
  const quality = score(complete, new Map(urls.map((url) => [url, false])));
  expect(quality).toMatchObject({ points: 325, pointsOpen: 0 });
});

test('counts the one distribution with the most points, never the best of each', () => {
  const quality = score(
    withDistributions((distributions) =>
      distributions.map((distribution, index) => {
        const { sizeBytes, licence, ...rest } = distribution;
        return index === 0
          ? { ...rest, ...(sizeBytes === undefined ? {} : { sizeBytes }) }
          : { ...rest, ...(licence === undefined ? {} : { licence }) };
      }),
    ),
    allAnswer,
  );
  // The first lacks the licence (30 points), the second the size (5 points).
  expect(quality.points).toBe(400);
});

test('gives no distribution points without distributions, and says why', () => {
  const quality = score(
    withDistributions(() => []),
    allAnswer,
  );
  expect(quality.points).toBe(190);
  expect(
    quality.assessment.findings.find(({ rule }) => rule === 'mqa.reusability.license'),
  ).toMatchObject({ verdict: 'not-met', reason: expect.stringContaining('no distribution') });
});

test.each([
  [351, 'excellent'],
  [350, 'good'],
  [221, 'good'],
  [220, 'sufficient'],
  [121, 'sufficient'],
  [120, 'bad'],
  [0, 'bad'],
])('puts %i points into the band %s', (points, band) => {
  const scoring = findProfile(profiles, 'mqa')?.file.scoring;
  expect(scoring?.bands.find(({ pointsMin }) => points >= pointsMin)?.id).toBe(band);
});

test('gives no score to a good that is no dataset', () => {
  const edition = findProfile(profiles, 'mqa');
  if (edition === undefined) throw new Error('No edition');
  const software: GoodRecord = { ...complete, kinds: ['software'] };
  expect(scoreMetadata(profiles, edition, { record: software })).toBeUndefined();
});

import { expect, test } from 'vitest';
import { GoodRecord } from '@commonhold/schemas/good';
import { readExamples } from '../node/profile-examples.ts';
import { loadProfiles } from '../node/load-profiles.ts';
import { assessHighValue } from './assess-high-value.ts';

const root = new URL('../../../../standards/', import.meta.url);
const loaded = await loadProfiles(root);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const profiles = loaded.value;
const { record: json } = await readExamples(new URL('hvd/2023-138/examples.json', root));
const complete = GoodRecord.parse(json);

function withDataset(change: Partial<NonNullable<GoodRecord['dataset']>>): GoodRecord {
  if (complete.dataset === undefined) throw new Error('No dataset');
  return { ...complete, dataset: { ...complete.dataset, ...change } };
}

test('is met by a dataset that is published as the regulation asks', () => {
  expect(assessHighValue(profiles, { record: complete })).toMatchObject({
    isClaimed: true,
    categories: ['earth-observation-and-environment'],
    eligibility: { outcome: 'met' },
    metadata: { outcome: 'met' },
  });
});

test('is not met without an API', () => {
  const record = withDataset({
    distributions: (complete.dataset?.distributions ?? []).filter(({ isApi }) => isApi !== true),
  });
  const standing = assessHighValue(profiles, { record });
  expect(standing?.eligibility.outcome).toBe('not-met');
  expect(standing?.eligibility.findings.find(({ rule }) => rule === 'hvd.api')?.verdict).toBe(
    'not-met',
  );
});

test('is undetermined where the licence is not known', () => {
  const record = withDataset({
    distributions: (complete.dataset?.distributions ?? []).map((distribution) => ({
      ...distribution,
      licence: { expression: 'NOASSERTION' },
    })),
  });
  const finding = assessHighValue(profiles, { record })?.eligibility.findings.find(
    ({ rule }) => rule === 'hvd.open-licence',
  );
  expect(finding).toMatchObject({ verdict: 'undetermined' });
  expect(finding?.missing.length).toBeGreaterThan(0);
});

test('tells what an unclaimed dataset lacks', () => {
  const standing = assessHighValue(profiles, { record: withDataset({ highValueCategories: [] }) });
  expect(standing).toMatchObject({ isClaimed: false, eligibility: { outcome: 'not-met' } });
});

test('is not asked of a good that is no dataset', () => {
  expect(
    assessHighValue(profiles, { record: { ...complete, kinds: ['software'] } }),
  ).toBeUndefined();
});

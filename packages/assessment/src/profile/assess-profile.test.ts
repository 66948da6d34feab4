import { describe, expect, test } from 'vitest';
import { GoodRecord } from '@commonhold/schemas/good';
import { assessProfile, findingsOf } from './assess-profile.ts';
import { changed, readExamples } from '../node/profile-examples.ts';
import { loadProfiles } from '../node/load-profiles.ts';
import { findProfile } from './profiles.ts';
import type { Profiles } from './profiles.ts';

const root = new URL('../../../../standards/', import.meta.url);
const loaded = await loadProfiles(root);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const profiles: Profiles = loaded.value;

const folders: Readonly<Record<string, string>> = {
  'dcat-ap': 'profiles/dcat-ap/3.0.1',
  'dcat-ap-hvd': 'profiles/dcat-ap-hvd/3.0.0',
  'dcat-us': 'profiles/dcat-us/3.0',
  pod: 'profiles/pod/1.1',
  'mldcat-ap': 'profiles/mldcat-ap/3.1.0',
  hvd: 'hvd/2023-138',
  'google-dataset-search': 'dataset-search/google-dataset-search/1',
  croissant: 'dataset-search/croissant/1.1',
  mqa: 'mqa/1',
};

test('every profile of the standards folder has examples here', () => {
  expect(profiles.editions.map(({ file }) => file.id).toSorted()).toEqual(
    Object.keys(folders).toSorted(),
  );
});

describe.each(profiles.editions)('$file.id $file.version', ({ file, sha256 }) => {
  test('has rules with ids of their own that begin with the id of the profile', () => {
    const ids = file.rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !id.startsWith(`${file.id}.`))).toEqual([]);
  });

  test('reads a place in the record exactly where a record holds the property', () => {
    const wrong = file.rules.filter(
      ({ heldBy, anyOf, test: valueTest }) =>
        (heldBy === 'record') !== (anyOf.length > 0 || valueTest?.kind === 'profile'),
    );
    expect(wrong).toEqual([]);
  });

  test('gives the verdict of each example, and has a passing and a failing one for each rule', async () => {
    const { record, cases } = await readExamples(
      new URL(`${folders[file.id]}/examples.json`, root),
    );
    const own = { file, sha256 };
    const wrong = cases.flatMap((example) => {
      const findings = findingsOf(profiles, own, {
        record: changed(record, example.changes),
        linkChecks: new Map(example.linkChecks?.map(({ url, isReachable }) => [url, isReachable])),
      });
      const verdict = findings.find(({ rule }) => rule === example.rule)?.verdict;
      return verdict === example.verdict ? [] : [{ ...example, verdict, wanted: example.verdict }];
    });
    expect(wrong).toEqual([]);
    const held = file.rules.filter(({ heldBy }) => heldBy === 'record').map(({ id }) => id);
    for (const verdict of ['met', 'not-met']) {
      const shown = new Set(
        cases.filter((example) => example.verdict === verdict).map(({ rule }) => rule),
      );
      expect(held.filter((id) => !shown.has(id))).toEqual([]);
    }
  });

  test('has an example record that the schema of records accepts', async () => {
    const { record } = await readExamples(new URL(`${folders[file.id]}/examples.json`, root));
    expect(GoodRecord.safeParse(record).error).toBeUndefined();
  });
});

async function exampleOf(id: string): Promise<GoodRecord> {
  const { record } = await readExamples(new URL(`${folders[id]}/examples.json`, root));
  return GoodRecord.parse(record);
}

function edition(id: string) {
  const found = findProfile(profiles, id);
  if (found === undefined) throw new Error(`No profile ${id}`);
  return found;
}

test('is met by a record with everything required, whatever recommended thing it lacks', async () => {
  const record = { ...(await exampleOf('dcat-ap')), keywords: [], themes: [] };
  const assessment = assessProfile(profiles, edition('dcat-ap'), { record });
  expect(assessment.outcome).toBe('met');
  expect(assessment.findings.find(({ rule }) => rule === 'dcat-ap.dataset.keyword')).toMatchObject({
    verdict: 'not-met',
    severity: 'minor',
  });
});

test('is not met by a record that lacks one required thing, and names it', async () => {
  const { version: _, ...record } = await exampleOf('mldcat-ap');
  const assessment = assessProfile(profiles, edition('mldcat-ap'), { record });
  expect(assessment.outcome).toBe('not-met');
  expect(assessment.summary).toContain('Version');
});

test('does not apply to goods of another kind', async () => {
  const assessment = assessProfile(profiles, edition('dcat-ap'), {
    record: await exampleOf('mldcat-ap'),
  });
  expect(assessment).toMatchObject({ outcome: 'not-applicable', findings: [] });
});

test('gives the same bytes for the same record', async () => {
  const record = await exampleOf('hvd');
  const assess = () => JSON.stringify(assessProfile(profiles, edition('hvd'), { record }));
  expect(assess()).toBe(assess());
});

test('says which of several distributions lack a licence', async () => {
  const record = await exampleOf('dcat-ap-hvd');
  const [first, ...others] = record.dataset?.distributions ?? [];
  if (first === undefined || record.dataset === undefined) throw new Error('No distribution');
  const { licence: _, ...bare } = first;
  const assessment = assessProfile(profiles, edition('dcat-ap-hvd'), {
    record: { ...record, dataset: { ...record.dataset, distributions: [bare, ...others] } },
  });
  expect(
    assessment.findings.find(({ rule }) => rule === 'dcat-ap-hvd.distribution.legal-information'),
  ).toMatchObject({
    verdict: 'not-met',
    paths: ['/dataset/distributions/0'],
    reason: expect.stringContaining('1 of 2'),
  });
});

import type { ProfileReport } from '@commonhold/schemas/assessment';
import { ProfileReport as ProfileReportSchema } from '@commonhold/schemas/assessment';
import { CatalogueEntry, GoodRecord } from '@commonhold/schemas/good';
import { readFile, readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { changed, readExamples } from '../node/profile-examples.ts';
import { loadProfiles } from '../node/load-profiles.ts';
import { compareProfiles } from './compare-profiles.ts';

const root = new URL('../../../../', import.meta.url);
const loaded = await loadProfiles(new URL('standards/', root));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const profiles = loaded.value;
const { record: complete } = await readExamples(
  new URL('standards/profiles/dcat-ap-hvd/3.0.0/examples.json', root),
);

/** The record without these values; a list that must be there is emptied. */
function recordWithout(...paths: readonly string[]): GoodRecord {
  const lists = ['/keywords', '/themes'];
  return GoodRecord.parse(
    changed(
      complete,
      paths.map((path) =>
        lists.includes(path) ? { op: 'replace', path, value: [] } : { op: 'remove', path },
      ),
    ),
  );
}

function reportWithout(...paths: readonly string[]): ProfileReport {
  return compareProfiles(profiles, { record: recordWithout(...paths) });
}

function standing(report: ProfileReport, id: string) {
  return report.profiles.find(({ profile }) => profile === id);
}

describe('a dataset', () => {
  test('is held against every profile, and those for other kinds come last', () => {
    const report = reportWithout();
    expect(report.profiles.map(({ profile }) => profile).toSorted()).toEqual(
      profiles.editions.map(({ file }) => file.id).toSorted(),
    );
    expect(report.profiles.at(-1)).toMatchObject({
      profile: 'mldcat-ap',
      status: 'not-applicable',
      gaps: [],
    });
    expect(standing(report, 'dcat-ap-hvd')).toMatchObject({ status: 'pass' });
  });

  test('passes with a warning where only something recommended is missing', () => {
    const report = reportWithout('/themes');
    expect(standing(report, 'dcat-ap-hvd')?.status).toBe('pass');
    expect(standing(report, 'dcat-ap')).toMatchObject({ status: 'warn' });
    expect(standing(report, 'dcat-ap')?.required.met).toBe(
      standing(report, 'dcat-ap')?.required.asked,
    );
  });

  test('gets points and no pass mark from the Metadata Quality Assessment', () => {
    const mqa = standing(reportWithout(), 'mqa');
    expect(mqa?.status).toBe('points');
    const lost = (mqa?.gaps ?? []).filter(({ state }) => state !== 'unknown');
    const points = lost.reduce((sum, gap) => sum + (gap.points ?? 0), 0);
    expect((mqa?.score?.points ?? 0) + (mqa?.score?.pointsOpen ?? 0) + points).toBe(405);
  });

  test('fails where a requirement is missing, and says which field completes the profile', () => {
    const report = reportWithout('/dataset/highValueCategories');
    expect(standing(report, 'dcat-ap-hvd')?.status).toBe('fail');
    const [first] = report.unlocks;
    expect(first).toMatchObject({
      fields: ['/dataset/highValueCategories/*'],
      action: 'fill',
    });
    expect(first?.completes).toContain('dcat-ap-hvd');
  });
});

describe('what a field would answer', () => {
  test.each([
    ['/keywords', '/keywords/*'],
    ['/issuedOn', '/issuedOn'],
    ['/modifiedOn', '/modifiedOn'],
    ['/themes', '/themes/*'],
    ['/dataset/highValueCategories', '/dataset/highValueCategories/*'],
    ['/dataset/updateFrequency', '/dataset/updateFrequency'],
  ])('filling %s answers exactly what its absence opens', (path, field) => {
    const full = openRules(reportWithout());
    const report = reportWithout(path);
    const opened = openRules(report).filter((rule) => !full.includes(rule));
    expect(opened).not.toEqual([]);
    const unlock = report.unlocks.find(({ fields }) => fields.includes(field));
    // A profile as a whole is no field: the points for meeting DCAT-AP follow from its fields.
    expect(unlock?.answers.map(({ rule }) => rule).toSorted()).toEqual(
      expect.arrayContaining(
        opened.filter((rule) => !rule.startsWith('mqa.interoperability.dcat-ap')),
      ),
    );
    expect(opened).toEqual(expect.arrayContaining(unlock?.answers.map(({ rule }) => rule) ?? []));
  });

  test('never lists a field that another one covers', () => {
    const { unlocks } = reportWithout('/keywords', '/issuedOn');
    const keys = unlocks.map(({ answers }) => new Set(answers.map(({ rule }) => rule)));
    for (const [index, rules] of keys.entries()) {
      const isCovered = keys.some((other, place) => place !== index && other.isSupersetOf(rules));
      expect(isCovered, unlocks[index]?.title).toBe(false);
    }
  });
});

test('every good of the catalogue gives a report of the agreed shape, the same each time', async () => {
  const folder = new URL('catalogue/goods/', root);
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).slice(0, 60);
  for (const file of files) {
    const { record } = CatalogueEntry.parse(
      JSON.parse(await readFile(new URL(file, folder), 'utf8')),
    );
    const report = compareProfiles(profiles, { record });
    expect(ProfileReportSchema.parse(report)).toEqual(report);
    expect(JSON.stringify(compareProfiles(profiles, { record }))).toBe(JSON.stringify(report));
  }
});

function openRules(report: ProfileReport): readonly string[] {
  return report.profiles.flatMap(({ gaps }) => gaps.map(({ rule }) => rule));
}

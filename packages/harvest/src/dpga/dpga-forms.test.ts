import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SourceItem } from '@commonhold/registry/harvest';
import type { GoodRecord } from '@commonhold/schemas/good';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { realData } from '../real-data/real-data.ts';
import { createDpgaSource } from './dpga-source.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dpga-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function readItems(
  records: readonly unknown[],
  name = 'feed.json',
): Promise<readonly SourceItem[]> {
  const file = join(folder, name);
  await writeFile(file, JSON.stringify(records));
  const content = await createDpgaSource(file).read();
  if (!content.ok) throw new Error(JSON.stringify(content.error));
  return content.value.items;
}

function recordOf(item: SourceItem | undefined): GoodRecord {
  if (item?.mapped.ok !== true) throw new Error(JSON.stringify(item?.notices));
  return item.mapped.value.record;
}

const rulesOf = (item: SourceItem | undefined) => item?.notices.map(({ rule }) => rule) ?? [];

const whole = {
  id: '1',
  dpgid: 'GID1',
  name: 'Rain Map',
  categories: ['Open Software'],
  description: 'Shows where it rains.',
  website: 'https://rain.example.org',
};

describe('a wrong record among good ones is refused alone', () => {
  test.each([
    ['a number in place of a record', 7, 'dpga.not-an-object'],
    ['a list in place of a record', ['x'], 'dpga.not-an-object'],
    ['null', null, 'dpga.not-an-object'],
    ['no key', { ...whole, id: '', dpgid: undefined }, 'dpga.no-key'],
    ['no name', { ...whole, name: '  ' }, 'dpga.no-name'],
    ['no category', { ...whole, categories: [] }, 'dpga.no-category'],
    ['only an unknown category', { ...whole, categories: ['Open Sesame'] }, 'dpga.no-category'],
    ['a name of a type that no feed has', { ...whole, name: { en: 'x' } }, 'dpga.wrong-type'],
    ['goals as a number', { ...whole, sdgs: 5 }, 'dpga.wrong-type'],
    ['a test of the portal', { ...whole, name: 'TEST RICARDO' }, 'dpga.test-record'],
    ['the key of an earlier record', { ...whole, dpgid: 'GID0' }, 'dpga.duplicate-key'],
  ])('%s', async (_, wrong, rule) => {
    const first = { ...whole, dpgid: 'GID0', name: 'First' };
    const last = { ...whole, dpgid: 'GID2', name: 'Last' };
    const items = await readItems([first, wrong, last]);
    expect(items.map(({ mapped }) => mapped.ok)).toEqual([true, false, true]);
    const errors = items[1]?.notices.filter(({ severity }) => severity === 'error') ?? [];
    expect(errors.map((notice) => notice.rule)).toContain(rule);
    expect(new Set(items.map(({ key }) => key)).size).toBe(3);
  });

  test('but a name that merely begins like a test is a good', async () => {
    const [item] = await readItems([{ ...whole, name: 'Testing Farm for Health Apps' }]);
    expect(item?.mapped.ok).toBe(true);
    const [demo] = await readItems([{ ...whole, name: 'Demo data of the census' }]);
    expect(demo?.mapped.ok).toBe(true);
    expect(rulesOf(demo)).toContain('dpga.perhaps-test');
  });
});

describe('contacts stay outside', () => {
  test('in fields, in texts, in addresses and by name', async () => {
    const [item] = await readItems([
      {
        ...whole,
        description:
          'Ask Jane Q. Planted or jane.planted@rain.example.org, or info [at] rain [dot] org.',
        documentation:
          'mailto:help@rain.example.org https://rain.example.org/docs?mail=a%40b.example.org',
        openStandards: ['JSON', ' write to jp@rain.example.org'],
        altEmail: 'second@rain.example.org',
        organizations: [
          {
            name: 'Rain Map',
            contact_name: 'Jane Q. Planted',
            contact_email: 'jane.planted@rain.example.org',
          },
        ],
      },
    ]);
    const everything = JSON.stringify(item);
    expect(everything).not.toMatch(/planted|@rain|%40b|\[at\]/iu);
    expect(recordOf(item).description['en']).toBe(
      'Ask [contact removed] or [contact removed], or [contact removed].',
    );
    expect(rulesOf(item)).toEqual(
      expect.arrayContaining(['dpga.contact-dropped', 'dpga.contact-removed']),
    );
  });

  test('another contact person does not change the digest', async () => {
    const withContact = (name: string) => ({
      ...whole,
      organizations: [
        { name: 'Rain Map', contact_name: name, contact_email: `${name.length}@a.example` },
      ],
    });
    const [one] = await readItems([withContact('Ann Arbor')]);
    const [two] = await readItems([withContact('Bill de Bergerac')]);
    expect(one?.payloadSha256).toBe(two?.payloadSha256);
  });

  test('an address of a repository for the secure shell becomes a web address', async () => {
    const [item] = await readItems([
      { ...whole, repositories: [{ name: 'main', url: 'git@github.com:rain/map.git' }] },
    ]);
    expect(recordOf(item).repositories).toEqual(['https://github.com/rain/map']);
  });
});

describe('what does not depend on the feed', () => {
  test('the order of records changes neither ids nor slugs nor digests', async () => {
    const records = [
      { ...whole, dpgid: 'GID3', name: 'Same name' },
      { ...whole, dpgid: 'GID4', name: 'Same name' },
      { ...whole, dpgid: 'GID5', name: '数据' },
    ];
    const identityOf = ({ key, payloadSha256, mapped }: SourceItem) =>
      mapped.ok ? [key, mapped.value.id, mapped.value.slug, payloadSha256] : [];
    const forwards = await readItems(records);
    const backwards = await readItems(records.toReversed());
    expect(backwards.toReversed().map(identityOf)).toEqual(forwards.map(identityOf));
    expect(forwards.map(({ mapped }) => (mapped.ok ? mapped.value.slug : ''))).toEqual([
      'same-name',
      'same-name-gid4',
      'gid5',
    ]);
  });

  test('the day in the name of the file stands in the provenance, and is left out where there is none', async () => {
    const [dated] = await readItems([whole], 'dpgs-2026-01-02.json');
    expect(recordOf(dated).provenance[0]?.source.title).toBe(
      'Digital Public Goods Alliance registry, 2026-01-02',
    );
    const [undated] = await readItems([whole], 'dpgs.json');
    expect(recordOf(undated).provenance[0]?.source.title).toBe(
      'Digital Public Goods Alliance registry',
    );
    expect(dated?.payloadSha256).toBe(undated?.payloadSha256);
  });

  test('fields that the importer does not know are named, not lost in silence', async () => {
    const [item] = await readItems([{ ...whole, colour: 'blue' }]);
    expect(item?.notices.find(({ rule }) => rule === 'dpga.unknown-field')?.message).toContain(
      'colour',
    );
  });

  test('a key named like a property of every object does no harm', async () => {
    const file = join(folder, 'proto.json');
    await writeFile(
      file,
      `[{"__proto__": {"name": "x"}, "constructor": 1, ${JSON.stringify(whole).slice(1)}]`,
    );
    const content = await createDpgaSource(file).read();
    expect(content.ok && content.value.items.map(({ mapped }) => mapped.ok)).toEqual([true]);
  });
});

describe('other forms of the source', () => {
  test('a record of the newer interface (/api/v1) is read', async () => {
    const [item] = await readItems([
      {
        dpgId: 'GID9',
        status: 'active',
        slug: 'rain-map',
        name: 'Rain Map',
        category: 'Open AI System',
        description: 'Foretells rain.',
        websiteURL: 'rain.example.org',
        sourceURL: 'https://github.com/rain/map',
        otherSources: { Weights: 'https://huggingface.co/rain/map' },
        sdgs: [{ number: 13 }],
        sdgRelevance: { 13: 'It serves target 13.1.' },
        openLicense: ['Apache-2.0'],
        ownerName: 'Rain Foundation',
        originCountry: 'Kenya',
        solutionDocs: { Manual: 'https://rain.example.org/manual' },
        githubMetrics: null,
        deploymentCountries: ['Kenya', 'Atlantis'],
      },
    ]);
    const record = recordOf(item);
    expect(item?.key).toBe('GID9');
    expect(record.kinds).toEqual(['model']);
    expect(record.homepage).toBe('https://rain.example.org');
    expect(record.repositories).toEqual([
      'https://github.com/rain/map',
      'https://huggingface.co/rain/map',
    ]);
    expect(record.sdgs).toEqual([
      { goal: 13, targets: ['13.1'], reason: { en: 'It serves target 13.1.' } },
    ]);
    expect(record.agents).toEqual([
      { role: 'owner', name: { en: 'Rain Foundation' }, jurisdiction: 'KE' },
    ]);
    expect(record.documentation).toEqual([
      { url: 'https://rain.example.org/manual', title: 'Manual' },
    ]);
    expect(record.deploymentPlaces).toEqual(['KE']);
    expect(item?.notices.find(({ rule }) => rule === 'dpga.place-unknown')?.original).toBe(
      'Atlantis',
    );
  });

  test('a profile of the archived candidates repository is read', async () => {
    const [item] = await readItems([
      {
        id: 'rain-map',
        name: 'Rain Map',
        aliases: [''],
        description: 'Shows where it rains.',
        website: 'https://rain.example.org',
        license: [{ spdx: 'MIT', licenseURL: 'https://github.com/rain/map/blob/main/LICENSE' }],
        SDGs: [
          { SDGNumber: 13, evidenceText: 'Warns of floods.' },
          [6, 'https://rain.example.org/water'],
        ],
        sectors: ['Climate'],
        type: ['software', 'data'],
        repositories: [{ name: 'main', url: 'https://github.com/rain/map' }],
        organizations: [
          { name: 'Rain Foundation', website: 'https://foundation.example.org', org_type: 'owner' },
          { name: 'Cloud Fund', website: '', org_type: 'funder', contact_name: 'Jo Doe' },
        ],
        stage: 'DPG',
        platformIndependence: {
          mandatoryDepsCreateMoreRestrictions: 'No',
          pltIndependenceDesc: '',
        },
        standards: { standardsList: ['We use JSON, and CSV', 'OpenAPI'], bestPracticesList: [''] },
      },
    ]);
    const record = recordOf(item);
    expect(item?.key).toBe('application:rain-map');
    expect(record.kinds).toEqual(['software', 'dataset']);
    expect(record.agents.map(({ role, name }) => [role, name['en']])).toEqual([
      ['owner', 'Rain Foundation'],
      ['funder', 'Cloud Fund'],
    ]);
    expect(record.sdgs.map(({ goal }) => goal)).toEqual([6, 13]);
    expect(record.software?.isPlatformIndependent).toBe(true);
    expect(record.answers.find(({ question }) => question === 'i8.standards')?.value).toEqual([
      'We use JSON, and CSV',
      'OpenAPI',
    ]);
  });
});

const applications = realData('dpga/webapp-applications-2022-2023.nocontact.json');

describe.skipIf(applications.isAbsent)(
  'application files of 2022 and 2023 (skipped where ../shared/data/dpga is absent)',
  () => {
    let items: readonly SourceItem[] = [];
    beforeAll(async () => {
      const content = await createDpgaSource(applications.path).read();
      if (!content.ok) throw new Error(JSON.stringify(content.error));
      items = content.value.items;
    });
    const refusedFor = (rule: string) =>
      items
        .filter((item) => rulesOf(item).includes(rule) && !item.mapped.ok)
        .map(({ name }) => name);

    test('28: of 213 files, 3 tests and one that was never filled in are refused, each with a reason', () => {
      expect(items).toHaveLength(213);
      expect(refusedFor('dpga.test-record')).toEqual([
        'TEST Marietta&Gergely',
        'demo app',
        'demo app',
      ]);
      expect(refusedFor('dpga.no-category')).toEqual(['OSDG Community Dataset']);
      expect(items.filter(({ mapped }) => mapped.ok)).toHaveLength(209);
    });

    test('26 and 27: without a stable id the application is the key, and nobody is called a DPG for the field that says so', () => {
      expect(items.every(({ key }) => /^application:\d+$/u.test(key))).toBe(true);
      expect(items.every((item) => rulesOf(item).includes('dpga.stage-unproven'))).toBe(true);
    });

    test('goals in the older form, with one reason repeated at each, are read once', () => {
      const item = items.find(({ name }) => name === '#SRNT - AI Crisis Aide');
      expect(recordOf(item).sdgs.map(({ goal }) => goal)).toContain(9);
      expect(
        recordOf(item).answers.filter(({ question }) => question === 'i1.relevance'),
      ).toHaveLength(1);
    });

    test('goods of one name get slugs of their own', () => {
      const slugs = items.flatMap(({ mapped }) => (mapped.ok ? [mapped.value.slug] : []));
      expect(new Set(slugs).size).toBe(slugs.length);
    });
  },
);

import { readFileSync } from 'node:fs';
import type { SourceItem } from '@commonhold/registry/harvest';
import { GoodRecord } from '@commonhold/schemas/good';
import { ImportNotice } from '@commonhold/schemas/harvest';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { realData } from '../real-data/real-data.ts';
import { createDpgaSource } from './dpga-source.ts';

const feed = realData('dpga/dpgs-2026-07-10.nocontact.json');
const ServedFeed = z.array(z.looseObject({ dpgid: z.string(), name: z.string() }));

describe.skipIf(feed.isAbsent)(
  'the live feed of 2026-07-10 (skipped where ../shared/data/dpga is absent)',
  () => {
    let items: readonly SourceItem[] = [];
    let served: z.infer<typeof ServedFeed> = [];

    beforeAll(async () => {
      served = ServedFeed.parse(JSON.parse(readFileSync(feed.path, 'utf8')));
      const content = await createDpgaSource(feed.path).read();
      if (!content.ok) throw new Error(JSON.stringify(content.error));
      items = content.value.items;
    });

    const records = () => items.flatMap(({ mapped }) => (mapped.ok ? [mapped.value.record] : []));
    const recordOf = (name: string) => {
      const item = items.find((candidate) => candidate.name === name);
      if (item?.mapped.ok !== true) throw new Error(`${name} was not mapped`);
      return item.mapped.value.record;
    };
    const noticesOf = (rule: string) =>
      items.flatMap(({ name, notices }) =>
        notices.filter((notice) => notice.rule === rule).map((notice) => ({ ...notice, name })),
      );
    const answersTo = (question: string) =>
      records().flatMap(({ answers }) => answers.filter((answer) => answer.question === question));

    test('all 245 records become goods that fit the record shape', () => {
      expect(items).toHaveLength(245);
      expect(records()).toHaveLength(245);
      for (const record of records()) expect(GoodRecord.safeParse(record).error).toBeUndefined();
    });

    test('every notice has a rule, a field, a message and a remedy', () => {
      const notices = items.flatMap((item) => item.notices);
      expect(notices.length).toBeGreaterThan(1_000);
      for (const notice of notices) {
        expect(ImportNotice.safeParse(notice).error).toBeUndefined();
        expect(notice.message).not.toContain('{}');
        expect(notice.remedy).not.toBe('');
      }
    });

    test('15: texts that were split at commas are put together and marked, with no letter lost', () => {
      const standards = served.flatMap((record) =>
        z.array(z.string()).parse(record['openStandards']),
      );
      expect(standards).toHaveLength(1_661);
      expect(standards.filter((item) => /^[\s\p{Ll}]/u.test(item))).toHaveLength(1_308);
      const isUnpaired = (item: string) => item.split('(').length !== item.split(')').length;
      expect(standards.filter(isUnpaired)).toHaveLength(66);
      const answers = answersTo('i8.standards');
      const entries = answers.flatMap(({ value }) => (Array.isArray(value) ? value : []));
      expect(entries.filter((entry) => entry !== entry.trim())).toEqual([]);
      // A bracket after a letter or number at the start marks an entry of a list: "a) JSON".
      const marks = /(?:^|\band |\bin )\w\)/gu;
      expect(entries.filter((entry) => isUnpaired(entry.replaceAll(marks, '')))).toEqual([]);
      expect(answers.every(({ listRecovery }) => listRecovery !== undefined)).toBe(true);
      expect(
        (['as-served', 'reassembled', 'uncertain'] as const).map(
          (recovery) => answers.filter(({ listRecovery }) => listRecovery === recovery).length,
        ),
      ).toEqual([71, 156, 18]);
    });

    test('15: stray blanks of the 903 entries on personal data are gone', () => {
      const types = served.flatMap(
        (record) =>
          z
            .looseObject({ typesOfPIIDataCollected: z.array(z.string()) })
            .parse(record['dataPrivacySecurity']).typesOfPIIDataCollected,
      );
      expect(types).toHaveLength(903);
      expect(types.filter((type) => type !== type.trim())).toHaveLength(694);
      const entries = answersTo('i9a.types').flatMap(({ value }) => value);
      expect(
        entries.filter((entry) => typeof entry === 'string' && entry !== entry.trim()),
      ).toEqual([]);
    });

    test('15: one long name that was split into two short ones is one name again', () => {
      expect(recordOf('DIGIT').aliases).toEqual([
        'Digital Infrastructure for Governance, Impact and Transformation',
      ]);
      expect(recordOf('Altinn').aliases).toEqual(['Altinn Studio']);
    });

    test('15: goals are read by number, also where a cedilla stands for a comma', () => {
      const tally = Object.groupBy(
        records().flatMap(({ sdgs }) => sdgs),
        ({ goal }) => goal,
      );
      expect(
        Object.fromEntries(Object.entries(tally).map(([goal, rows]) => [goal, rows?.length])),
      ).toEqual({
        1: 33,
        2: 30,
        3: 90,
        4: 54,
        5: 27,
        6: 20,
        7: 8,
        8: 39,
        9: 72,
        10: 45,
        11: 33,
        12: 20,
        13: 33,
        14: 7,
        15: 21,
        16: 60,
        17: 49,
      });
      const spelling = noticesOf('dpga.goal-spelling');
      expect(spelling).toHaveLength(132);
      expect(spelling.filter(({ original }) => original?.includes('&#184;'))).toHaveLength(2);
    });

    test('16: the inverted field is read as it is meant: 181 need nothing closed, 64 do, and 63 name alternatives', () => {
      const closed = answersTo('i4.closed').map(({ value }) => value);
      expect(closed.filter((value) => value === false)).toHaveLength(181);
      expect(closed.filter((value) => value === true)).toHaveLength(64);
      const software = records().flatMap((record) => record.software ?? []);
      expect(
        software.filter(({ isPlatformIndependent }) => isPlatformIndependent === true),
      ).toHaveLength(181);
      const dependent = software.filter(({ closedDependencies }) => closedDependencies.length > 0);
      expect(dependent).toHaveLength(64);
      const named = dependent.filter(
        ({ closedDependencies }) => (closedDependencies[0]?.openAlternatives.length ?? 0) > 0,
      );
      expect(named).toHaveLength(63);
      expect(noticesOf('dpga.alternatives-missing').map(({ name }) => name)).toEqual([
        'Everwell Hub',
      ]);
    });

    test('17: fields that are now a list and now an empty text, or missing, are read alike', () => {
      expect(served.filter(({ aliases }) => aliases === '')).toHaveLength(102);
      expect(served.filter((record) => record['bestPractices'] === undefined)).toHaveLength(3);
      expect(noticesOf('dpga.missing-field').map(({ name, field }) => [name, field])).toEqual([
        ['DIGIT', 'privacy[0].privacyComplianceURL'],
        ['Product Catalog Management Tool', 'bestPractices'],
        ['Everwell Hub', 'bestPractices'],
        ['iHRIS', 'bestPractices'],
      ]);
      expect(records().flatMap(({ aliases }) => aliases)).not.toContain('');
      const withAdopters = served.filter((record) =>
        [
          record['deploymentOrganisations'],
          record['deploymentCountriesDepartments'],
          record['otherDeploymentOrganisations'],
        ].some((list) => Array.isArray(list) && list.some((entry) => String(entry).trim() !== '')),
      );
      expect(answersTo('sc.adopters')).toHaveLength(withAdopters.length);
    });

    test('18: 60 records, all with an application id from 11582 on, have no places and say so', () => {
      const missing = noticesOf('dpga.missing-locations').map(({ name }) => recordOf(name));
      expect(missing).toHaveLength(60);
      for (const record of missing) {
        expect(record.deploymentPlaces).toEqual([]);
        const application = record.identifiers.find(({ scheme }) => scheme === 'dpga-application');
        expect(Number(application?.value)).toBeGreaterThanOrEqual(11_582);
      }
    });

    test('19: several addresses in one text are taken apart, and missing schemes mended', () => {
      const sources = served.map(
        (record) =>
          z.array(z.looseObject({ url: z.string() })).parse(record['repositories'])[0]?.url ?? '',
      );
      const several = sources.filter((text) => (text.match(/https?:\/\//gu) ?? []).length > 1);
      expect(several).toHaveLength(25);
      expect(
        records().filter(({ repositories }) => repositories.length > 1).length,
      ).toBeGreaterThanOrEqual(25);
      expect(recordOf('OpenHexa').repositories).toHaveLength(6);
      expect(recordOf('Sunbird SERVE').repositories).toContain(
        'https://github.com/Sunbird-Serve/sunbird-serve-volunteering',
      );
      for (const url of records().flatMap(({ repositories }) => repositories)) {
        expect(url).toMatch(/^https?:\/\/[^\s,]+$/u);
      }
      const mendedSites = noticesOf('dpga.address-mended').filter(
        ({ field }) => field === 'website',
      );
      expect(mendedSites.map(({ original }) => original)).toEqual([
        'energyaccessexplorer.org',
        'www.citylearn.net',
        'www.quarkid.org',
        'www.connect-for-life.org',
        'www.tazama.org',
        'www.gleif.org',
      ]);
      expect(records().filter(({ homepage }) => homepage !== undefined)).toHaveLength(245);
      const splitEvidence = noticesOf('dpga.addresses-split').filter(({ field }) =>
        field.startsWith('openlicenses'),
      );
      expect(splitEvidence.length).toBeGreaterThanOrEqual(64);
      const documentation = served.filter(
        (record) => (String(record['documentation']).match(/https?:\/\//gu) ?? []).length > 1,
      );
      expect(documentation).toHaveLength(166);
      for (const { name } of documentation) {
        expect(recordOf(name.trim()).documentation.length, name).toBeGreaterThan(1);
      }
    });

    test('19: words beside an address become its title, and line ends, tags and entities are gone', () => {
      expect(recordOf('Altinn').documentation).toEqual([
        { url: 'https://docs.altinn.studio', title: 'Docs' },
        { url: 'https://github.com/Altinn/altinn-studio', title: 'GitHub' },
      ]);
      const withLineEnds = served.filter((record) =>
        JSON.stringify(record).includes(String.raw`\r\n`),
      );
      expect(withLineEnds).toHaveLength(242);
      const everything = JSON.stringify(records());
      expect(everything.includes(String.raw`\r`)).toBe(false);
      expect(everything.match(/<br\s*\/?>/iu)).toBeNull();
      expect(everything.match(/&#\d+;/u)).toBeNull();
      expect(noticesOf('dpga.markup-removed').map(({ name }) => name)).toEqual(
        expect.arrayContaining(['DIGIT', 'OpenCRVS', 'OpenG2P', 'Kindly', 'Care']),
      );
      // An angle bracket that is no tag is somebody's text and stays.
      expect(JSON.stringify(recordOf('FormSG')).includes('<formid>')).toBe(true);
    });

    test('20: licences of the 17 records with several are not paired with evidence, and Fedora keeps its 93', () => {
      const unpaired = noticesOf('dpga.licences-not-paired');
      expect(unpaired).toHaveLength(17);
      const fedora = recordOf('Fedora Linux').components[0];
      expect(fedora?.licences).toHaveLength(93);
      expect(fedora?.licences.filter(({ evidence }) => evidence !== undefined)).toEqual([]);
      expect(fedora?.evidence.length).toBeGreaterThan(0);
      const answer = recordOf('KoboToolbox').answers.find(
        ({ question }) => question === 'i2.licenses',
      );
      expect(answer?.value).toEqual(['AGPL-3.0', 'BSD-2-Clause']);
      expect(answer?.evidence).toHaveLength(2);
      expect(recordOf('Altinn').components[0]?.licences[0]?.evidence).toHaveLength(1);
    });

    test('20: where a good is of several kinds, each main component has all licences, marked as taken over', () => {
      const { components, kinds } = recordOf('Project AEDES');
      expect(kinds).toEqual(['model', 'content', 'dataset']);
      expect(components.map(({ type }) => type)).toEqual([
        'model-parameters-final',
        'content',
        'data',
      ]);
      for (const { licences } of components) {
        expect(licences.map(({ expression, isInherited }) => [expression, isInherited])).toEqual([
          ['CC-BY-SA-4.0', true],
          ['MIT', true],
        ]);
      }
    });

    test('21: OdbL-1.0 is mended in 5 records, and what was written is kept', () => {
      expect(noticesOf('dpga.licence-case').map(({ original }) => original)).toEqual(
        Array.from({ length: 5 }, () => 'OdbL-1.0'),
      );
      const mended = records().filter(({ components }) =>
        components.some(({ licences }) =>
          licences.some(
            (licence) => licence.expression === 'ODbL-1.0' && licence.declaredAs === 'OdbL-1.0',
          ),
        ),
      );
      expect(mended).toHaveLength(5);
    });

    test('21: withdrawn GNU ids stay as they are, 93 times, since nothing tells "only" from "or later"', () => {
      const withdrawn = noticesOf('dpga.licence-deprecated');
      expect(withdrawn).toHaveLength(93);
      expect(new Set(withdrawn.map(({ original }) => original))).toEqual(
        new Set(['AGPL-3.0', 'GPL-3.0', 'GPL-2.0', 'LGPL-3.0', 'LGPL-2.1', 'wxWindows']),
      );
      expect(recordOf('openIMIS').components[0]?.licences[0]?.expression).toBe('AGPL-3.0');
    });

    test('22: data under a licence against commercial use is pointed out', () => {
      const unfit = noticesOf('dpga.licence-unfit').filter(({ message }) =>
        message.includes('-NC-'),
      );
      expect(unfit.map(({ name }) => name)).toEqual([
        'Hand-in-Hand Geospatial Platform',
        'FAO Agricultural Stress Index System',
      ]);
    });

    test('23: the owner is the one of the answer on ownership, not the product', () => {
      expect(recordOf('DIGIT').agents).toEqual([
        expect.objectContaining({ role: 'owner', name: { en: 'eGovernments Foundation' } }),
      ]);
      const owners = records().flatMap(({ agents }) =>
        agents.filter(({ role }) => role === 'owner'),
      );
      expect(owners).toHaveLength(245);
      for (const { name } of owners) expect(name['en']?.length).toBeLessThanOrEqual(160);
      for (const record of records()) {
        expect(record.provenance[0]).toMatchObject({
          paths: [''],
          source: { title: 'Digital Public Goods Alliance registry, 2026-07-10' },
          certainty: 'medium',
        });
      }
    });

    test('24: all 197 names of countries become codes, and each that was mended is listed', () => {
      const names = new Set(
        served.flatMap((record) =>
          Object.values(
            z.record(z.string(), z.array(z.string())).parse(record['locations'] ?? {}),
          ).flat(),
        ),
      );
      expect(names.size).toBe(197);
      expect(noticesOf('dpga.place-unknown')).toEqual([]);
      const mended = new Map(
        noticesOf('dpga.place-mended').map(({ original, message }) => [original, message]),
      );
      expect(new Set(mended.keys())).toEqual(
        new Set([
          '"Eswatini (fmr. ""Swaziland"")"',
          'Brunei',
          'Cabo Verde',
          'Congo (Congo-Brazzaville)',
          'Czechia (Czech Republic)',
          'Côte d',
          'Holy See',
          'Laos',
          'Micronesia',
          'Moldova',
          'Myanmar (formerly Burma)',
          'Palestine State',
          'Scotland',
          'Syria',
        ]),
      );
      expect(mended.get('Côte d')).toContain('CI');
      expect(mended.get('Scotland')).toContain('GB-SCT');
      const places = records().flatMap((record) => [
        ...record.originPlaces,
        ...record.deploymentPlaces,
      ]);
      for (const place of places) expect(place).toMatch(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/u);
    });

    test('25: the empty category of DIGIT is dropped, and the two records that share a repository say so', () => {
      expect(recordOf('DIGIT').kinds).toEqual(['software']);
      expect(noticesOf('dpga.empty-category').map(({ name }) => name)).toEqual(['DIGIT']);
      expect(noticesOf('dpga.shared-repository').map(({ name }) => name)).toEqual([
        'Android FHIR SDK',
        'Open Health Stack',
      ]);
      const kinds = records().flatMap((record) => record.kinds);
      expect(kinds.filter((kind) => kind === 'software')).toHaveLength(192);
      expect(kinds.filter((kind) => kind === 'dataset')).toHaveLength(31);
      expect(kinds.filter((kind) => kind === 'content')).toHaveLength(21);
      expect(kinds.filter((kind) => kind === 'model')).toHaveLength(3);
    });

    test('26: the key is dpgid, and ids, slugs and digests are each of their own', () => {
      expect(items.map(({ key }) => key)).toEqual(served.map(({ dpgid }) => dpgid));
      const goods = items.flatMap(({ mapped }) => (mapped.ok ? [mapped.value] : []));
      expect(new Set(goods.map(({ id }) => id)).size).toBe(245);
      expect(new Set(goods.map(({ slug }) => slug)).size).toBe(245);
      expect(new Set(items.map(({ payloadSha256 }) => payloadSha256)).size).toBe(245);
      expect(recordOf('DIGIT').identifiers).toEqual([
        { scheme: 'dpga', value: 'GID0090024' },
        { scheme: 'dpga-application', value: '10024' },
      ]);
    });

    test('27: stage, which always says DPG, is nowhere in a record', () => {
      expect(served.every((record) => record['stage'] === 'DPG')).toBe(true);
      expect(keysOf(records())).not.toContain('stage');
    });

    test('29: no e-mail address and no field for a contact is in anything that is handed over', () => {
      const addresses = JSON.stringify(items).match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/giu);
      expect(addresses).toBeNull();
      expect(keysOf(items).filter((key) => /contact|e-?mail|phone/iu.test(key))).toEqual([]);
    });

    test('30: no date is made up', () => {
      for (const record of records()) {
        expect(record.issuedOn).toBeUndefined();
        expect(record.modifiedOn).toBeUndefined();
        expect(record.provenance[0]?.assertedOn).toBeUndefined();
      }
    });

    test('an answer that the feed repeats from the record before is not taken for another good’s', () => {
      expect(noticesOf('dpga.text-of-another-record').map(({ name }) => name)).toEqual([
        'Product Catalog Management Tool',
        'Everwell Hub',
        'iHRIS',
      ]);
      expect(JSON.stringify(recordOf('iHRIS').answers).includes('OpenCRVS')).toBe(false);
      expect(
        JSON.stringify(recordOf('OpenCRVS').answers).includes('OpenCRVS is configurable'),
      ).toBe(true);
    });

    test('questions with four answers are read: 78 handle no personal data, 35 hand them on', () => {
      const handling = answersTo('i9a.pii').map(({ value }) => value);
      expect(handling.filter((value) => value === 'none')).toHaveLength(78);
      expect(handling.filter((value) => value === 'collected')).toHaveLength(5);
      expect(handling.filter((value) => value === 'stored')).toHaveLength(127);
      expect(handling.filter((value) => value === 'distributed')).toHaveLength(35);
      expect(answersTo('i6.nonPII').filter(({ value }) => value === true)).toHaveLength(216);
      expect(answersTo('i9c.interact').filter(({ value }) => value === true)).toHaveLength(185);
    });

    test('reading twice gives the same bytes', async () => {
      const again = await createDpgaSource(feed.path).read();
      expect(JSON.stringify(again.ok ? again.value.items : []) === JSON.stringify(items)).toBe(
        true,
      );
    });
  },
);

/** Every key of every object, each once. */
function keysOf(value: unknown): readonly string[] {
  const keys = new Set<string>();
  JSON.stringify(value, (key, inner: unknown) => {
    keys.add(key);
    return inner;
  });
  return [...keys];
}

import { Assessment } from '@commonhold/schemas/assessment';
import { Good } from '@commonhold/schemas/good';
import { expect, test } from 'vitest';
import { toNQuads } from '../serialise/index.ts';
import { goodOf, site } from '../testing/good-of.ts';
import { sampleRecord } from '../testing/sample-record.ts';
import { goodToJsonLd } from './good-to-json-ld.ts';

const sample = goodOf(sampleRecord());
const base = 'https://goods.example.org';
const iri = `${base}/id/${sample.id}`;

test('names the good by its permanent id, and page and revision by its slug', () => {
  expect(goodToJsonLd({ good: sample, assessments: [] }, { baseUrl: `${base}/` })).toMatchObject({
    '@context': `${base}/contexts/v1.jsonld`,
    '@id': iri,
    isPrimaryTopicOf: {
      '@id': `${base}/goods/sample`,
      primaryTopic: iri,
      license: ['https://spdx.org/licenses/CC0-1.0'],
    },
    currentRevision: { '@id': `${base}/goods/sample/revisions/1`, revisionNumber: 1 },
  });
});

test('says when and why a good was withdrawn', () => {
  const status = { kind: 'withdrawn', at: '2026-11-21T09:00:00.000Z', reason: 'Sold.' };
  const good = Good.parse({ ...sample, status });
  expect(goodToJsonLd({ good, assessments: [] }, site)).toMatchObject({
    status: 'https://w3id.org/commonhold/ns/v1#status-withdrawn',
    invalidatedAtTime: status.at,
    withdrawalReason: 'Sold.',
  });
});

test('hands out no name of a person', () => {
  const author = { kind: 'person', name: 'Wanjiru Example' };
  const good = Good.parse({ ...sample, revision: { ...sample.revision, author } });
  expect(JSON.stringify(goodToJsonLd({ good, assessments: [] }, site))).not.toContain('Wanjiru');
});

test('links each kind of good to its classes', () => {
  const record = sampleRecord({ kinds: ['model', 'content', 'dataset', 'software', 'standard'] });
  expect(goodToJsonLd({ good: goodOf(record), assessments: [] }, site)['@type']).toEqual([
    'ch:Good',
    'dcat:Resource',
    'ch:Model',
    'schema:CreativeWork',
    'ch:Content',
    'dcat:Dataset',
    'schema:Dataset',
    'schema:SoftwareSourceCode',
    'schema:SoftwareApplication',
    'dct:Standard',
  ]);
});

test('allows one publisher and one creator, and keeps all of them as attributions', () => {
  const record = sampleRecord({
    agents: [
      { role: 'publisher', name: { en: 'First' }, organisation: 'first' },
      { role: 'publisher', name: { en: 'Second' } },
      { role: 'owner', name: { en: 'Third' } },
    ],
  });
  const document = goodToJsonLd({ good: goodOf(record), assessments: [] }, site);
  expect(document['publisher']).toBe(`${base}/organisations/first`);
  expect(document['rightsHolder']).toEqual([`${base}/goods/sample/revisions/1#/agents/2/agent`]);
  expect(document['qualifiedAttribution']).toHaveLength(3);
});

test('keeps the IRI of a distribution when another is put before it', () => {
  const stays = { accessUrl: 'https://example.org/data', mediaType: 'text/csv' };
  const [alone, second] = [[stays], [{ accessUrl: 'https://example.org/new' }, stays]].map(
    (distributions) => {
      const record = sampleRecord({ dataset: { distributions } });
      return JSON.stringify(goodToJsonLd({ good: goodOf(record), assessments: [] }, site)).match(
        /#distribution-[0-9a-f]{16}/gu,
      );
    },
  );
  expect(second).toHaveLength(2);
  expect(second?.[1]).toBe(alone?.[0]);
});

test('carries an assessment with its verdict, its version and what it was computed from', async () => {
  const assessment = Assessment.parse({
    standard: 'dpg',
    version: '1.1.7',
    title: 'DPG Standard',
    standardSha256: 'c'.repeat(64),
    recordSha256: 'd'.repeat(64),
    engineVersion: '1',
    outcome: 'undetermined',
    verdict: 'undetermined',
    summary: 'It is not known who owns it.',
    findings: [
      {
        rule: 'dpg.3.ownership',
        indicator: '3',
        title: 'Clear ownership',
        clause: 'DPG Standard 1.1.7, indicator 3',
        verdict: 'undetermined',
        severity: 'blocker',
        reason: 'No owner is named.',
        evidence: [{ statement: 'None was found.' }],
        paths: ['/agents'],
        missing: ['an owner'],
      },
    ],
  });
  const lines = await toNQuads(goodToJsonLd({ good: sample, assessments: [assessment] }, site));
  const revision = `${base}/goods/sample/revisions/1`;
  const subject = `<${revision}#assessment-dpg-1.1.7>`;
  const ch = 'https://w3id.org/commonhold/ns/v1#';
  expect(lines.split('\n')).toEqual(
    expect.arrayContaining([
      `<${iri}> <http://www.w3.org/ns/dqv#hasQualityAnnotation> ${subject} .`,
      `${subject} <http://www.w3.org/ns/oa#hasTarget> <${revision}> .`,
      `${subject} <${ch}outcome> <${ch}verdict-undetermined> .`,
      `${subject} <${ch}standardVersion> "1.1.7" .`,
      `${subject} <${ch}standardSha256> "${'c'.repeat(64)}" .`,
      `<${revision}#assessment-dpg-1.1.7-finding-1> <${ch}concerns> <${revision}#/agents> .`,
    ]),
  );
});

import { GoodRecord } from '@commonhold/schemas/good';
import { describe, expect, test } from 'vitest';
import { aRecord } from '../contract/samples.ts';
import { mergeRecords } from './merge-records.ts';

const part = (type: string, ...licences: readonly string[]) => ({
  type,
  availability: 'released',
  licences: licences.map((expression) => ({ expression })),
  evidence: [],
});
const toolSource = { title: 'Openness Tool, July', url: 'https://tool.example/' };

const curated = aRecord({
  keywords: ['speech'],
  components: [part('training-code', 'Apache-2.0'), part('data-card')],
  provenance: [
    { paths: [''], assertedBy: 'Editors', source: { title: 'Read' }, certainty: 'high' },
  ],
});
const tool = aRecord({
  languages: ['sw'],
  components: [
    part('training-code', 'MIT', 'NOASSERTION'),
    part('data-card', 'MIT'),
    part('evaluation-code', 'MIT'),
  ],
  provenance: [{ paths: [''], assertedBy: 'Volunteers', source: toolSource, certainty: 'low' }],
});
const other = aRecord({
  keywords: ['other'],
  originPlaces: ['KE'],
  components: [part('training-code', 'GPL-3.0-only')],
});

type Hold = Parameters<typeof mergeRecords>[1]['hold'];
/** The records of sources, one after the other, in the same registry. */
function merged(
  first: readonly [title: string, record: GoodRecord],
  ...rest: readonly (readonly [title: string, record: GoodRecord, hold: Hold])[]
): GoodRecord {
  let name = first[0];
  return rest.reduce((record, [title, incoming, hold]) => {
    const author = { kind: 'source' as const, name };
    name = title;
    return GoodRecord.parse(mergeRecords({ record, author }, { record: incoming, title, hold }));
  }, first[1]);
}

describe('what two sources say of one good', () => {
  const after = merged(['Catalogue', curated], ['Tool', tool, 'fills']);

  test('stands side by side where it differs, and fills what is left open', () => {
    expect(after.components.map(({ type }) => type)).toEqual([
      'training-code',
      'data-card',
      'evaluation-code',
    ]);
    expect(after.statedElsewhere).toEqual([
      {
        component: 'training-code',
        licences: [{ expression: 'MIT' }],
        statedBy: 'Tool',
        evidence: [{ url: 'https://tool.example/', title: 'Openness Tool, July' }],
      },
    ]);
    expect(after.provenance).toEqual([
      ...curated.provenance,
      {
        paths: ['/languages', '/components/2'],
        assertedBy: 'Tool',
        source: toolSource,
        certainty: 'medium',
        fillsGap: true,
      },
    ]);
  });

  test('is the same whichever was read first', () => {
    expect(merged(['Tool', tool], ['Catalogue', curated, 'takes-over'])).toEqual(after);
  });

  test('is told once, however often it is read', () => {
    const author = { kind: 'source' as const, name: 'Tool' };
    expect(
      mergeRecords({ record: after, author }, { record: tool, title: 'Tool', hold: 'fills' }),
    ).toBe(after);
    expect(merged(['Tool', after], ['Catalogue', curated, 'owns'])).toEqual(after);
  });

  test('stays as it is where a third comes', () => {
    const three = merged(['Tool', after], ['Other', other, 'fills']);
    expect(three.statedElsewhere?.map(({ statedBy }) => statedBy)).toEqual(['Other', 'Tool']);
    expect(three.keywords).toEqual(['speech']);
    expect(three.originPlaces).toEqual(['KE']);
    expect(
      merged(['Catalogue', curated], ['Other', other, 'fills'], ['Tool', tool, 'fills'])
        .statedElsewhere,
    ).toEqual(three.statedElsewhere);
  });

  test('is what the source says now', () => {
    const mended = aRecord({ ...tool, components: [part('training-code', 'Apache-2.0')] });
    const later = merged(['Tool', after], ['Tool', mended, 'fills']);
    expect(later.statedElsewhere).toBeUndefined();
    expect(later.components).toEqual(after.components);
  });
});

describe('a new version of a curated record', () => {
  const old = merged(['Catalogue', curated], ['Tool', tool, 'fills'], ['Other', other, 'fills']);

  test('keeps what others filled and said, again and again', () => {
    const version = aRecord({ ...curated, name: { en: 'Open Speech 2' } });
    const once = merged(['Other', old], ['Catalogue', version, 'owns']);
    expect(once).toEqual({ ...old, name: { en: 'Open Speech 2' } });
    expect(merged(['Catalogue', once], ['Catalogue', curated, 'owns'])).toEqual(old);
  });

  test('goes before what others filled, at its own places', () => {
    const version = aRecord({
      ...curated,
      languages: ['en'],
      components: [part('model-card', 'MIT'), ...curated.components],
    });
    const next = merged(['Other', old], ['Catalogue', version, 'owns']);
    expect(next.languages).toEqual(['en']);
    expect(next.components.map(({ type }) => type)).toEqual([
      'model-card',
      'training-code',
      'data-card',
      'evaluation-code',
    ]);
    expect(next.provenance.slice(1).map(({ assertedBy, paths }) => [assertedBy, paths])).toEqual([
      ['Tool', ['/components/3']],
      ['Other', ['/originPlaces']],
    ]);
  });

  test('loses what it says no more, and gives it to nobody', () => {
    const version = aRecord({ ...curated, keywords: [], components: [] });
    const next = merged(['Other', old], ['Catalogue', version, 'owns']);
    expect(next.keywords).toEqual([]);
    expect(next.components.map(({ type }) => type)).toEqual(['evaluation-code']);
    expect(next.statedElsewhere).toBeUndefined();
  });

  test('may say itself what another register states', () => {
    const own = {
      component: 'training-code',
      licences: [{ expression: 'BSD-3-Clause' }],
      statedBy: 'Tool',
    };
    const version = aRecord({ ...curated, statedElsewhere: [own] });
    const next = merged(['Other', old], ['Catalogue', version, 'owns']);
    expect(next.statedElsewhere?.map(({ licences }) => licences[0]?.expression)).toEqual([
      'GPL-3.0-only',
      'BSD-3-Clause',
    ]);
  });
});

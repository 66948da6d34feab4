import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { provenanceOf } from '@commonhold/schemas/evidence';
import type { Certainty } from '@commonhold/schemas/evidence';
import { CatalogueEntry } from '@commonhold/schemas/good';
import type { GoodRecord } from '@commonhold/schemas/good';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

// The sheet of facts that the catalogue was written from lies beside the repository, not in it.
const factsPath = fileURLToPath(
  new URL('../../../../../shared/data/known-goods.json', import.meta.url),
);
const isPresent = existsSync(factsPath);

const certainty = z.enum(['high', 'medium', 'low']);
const text = z.looseObject({ value: z.string(), certainty });
const texts = z.looseObject({ value: z.array(z.string()), certainty });
const goals = z.looseObject({ value: z.array(z.int()), certainty });
const KnownGood = z.looseObject({
  id: z.string(),
  name: text,
  owner: text,
  ownerJurisdiction: text,
  licences: z.array(z.looseObject({ component: z.string(), id: z.string(), certainty })),
  homepage: text,
  repository: text.optional(),
  languages: texts.optional(),
  sdgs: goals.optional(),
  mot: text.optional(),
  euOsaiIndex: text.optional(),
  osiValidation: text.optional(),
  baseModel: text.optional(),
  dpga: z
    .looseObject({
      dpgId: z.string(),
      status: text,
      sdgs: goals,
      licences: texts,
      categories: texts,
    })
    .optional(),
});
type KnownGood = z.infer<typeof KnownGood>;

/** Where the slug is not the fact sheet's id with hyphens for dots, or one entry became two goods. */
const slugsByKnownId: Readonly<Record<string, readonly string[]>> = {
  'gpt-neox-20b': ['gpt-neox'],
  'llama-3.1-8b': ['llama-3-1'],
  grok: ['grok-1', 'grok-2'],
};

const knownGoods = isPresent
  ? z.object({ goods: z.array(KnownGood) }).parse(JSON.parse(readFileSync(factsPath, 'utf8'))).goods
  : [];

describe.skipIf(!isPresent)(
  'the fact sheet (skipped where ../shared/data/known-goods.json is absent)',
  () => {
    test('has 102 goods', () => {
      expect(knownGoods).toHaveLength(102);
    });

    test.each(knownGoods.map((known) => [known.id, known] as const))(
      '%s: every fact is in the record with its certainty',
      (id, known) => {
        const slugs = slugsByKnownId[id] ?? [id.replaceAll('.', '-')];
        const records = slugs.map(readRecord);
        for (const record of records) expectFacts(record, known);
        for (const licence of known.licences) {
          const found = records.flatMap((record) => licenceCertainties(record, licence.id));
          expect(found, `${licence.component} ${licence.id}`).toContain(licence.certainty);
        }
      },
    );
  },
);

function expectFacts(record: GoodRecord, known: KnownGood): void {
  expect(known.name.value).toContain(record.name['en']);
  expectCertainty(record, '/name', known.name.certainty);
  expect(originalsAt(record, '/agents/0/name')).toContain(known.owner.value);
  expectCertainty(record, '/agents/0/name', known.owner.certainty);
  expect(record.agents[0]?.jurisdiction).toBe(known.ownerJurisdiction.value);
  expectCertainty(record, '/agents/0/jurisdiction', known.ownerJurisdiction.certainty);
  expect(record.homepage).toBe(known.homepage.value);
  expectCertainty(record, '/homepage', known.homepage.certainty);
  if (known.repository !== undefined) {
    const address = known.repository.value.split(' ')[0] ?? '';
    const pointer = record.repositories.includes(address)
      ? `/repositories/${record.repositories.indexOf(address)}`
      : `/documentation/${record.documentation.findIndex(({ url }) => url === address)}`;
    expectCertainty(record, pointer, known.repository.certainty);
  }
  for (const language of known.languages?.value ?? []) {
    const pointer = `/languages/${record.languages.indexOf(language)}`;
    expect(pointer).not.toBe('/languages/-1');
    expectCertainty(record, pointer, known.languages?.certainty);
  }
  expectGoals(record, known);
  for (const grade of [known.mot, known.euOsaiIndex, known.osiValidation]) {
    if (grade === undefined) continue;
    const index = record.documentation.findIndex(({ statement }) =>
      statement?.includes(grade.value),
    );
    expect(index, grade.value).toBeGreaterThanOrEqual(0);
    expectCertainty(record, `/documentation/${index}`, grade.certainty);
  }
  for (const base of known.baseModel === undefined ? [] : [known.baseModel]) {
    expect(originalsAt(record, '/model/baseModel')).toContain(base.value);
    expectCertainty(record, '/model/baseModel', base.certainty);
  }
}

function expectGoals(record: GoodRecord, known: KnownGood): void {
  const listed = known.dpga?.sdgs ?? known.sdgs;
  for (const goal of listed?.value ?? []) {
    const index = record.sdgs.findIndex((relevance) => relevance.goal === goal);
    expect(index, `goal ${goal}`).toBeGreaterThanOrEqual(0);
    expectCertainty(record, `/sdgs/${index}`, listed?.certainty);
  }
  if (known.dpga === undefined) return;
  const { dpgId, licences, categories } = known.dpga;
  expect(record.identifiers).toContainEqual({ scheme: 'dpga', value: dpgId });
  const declared = record.documentation.find(({ statement }) => statement?.includes(dpgId));
  for (const word of [...licences.value, ...categories.value]) {
    expect(declared?.statement).toContain(word);
  }
  const entry = provenanceOf(record.provenance, '/sdgs/0').find(({ note }) => note !== undefined);
  expect(entry?.note).toContain('applicant declared');
}

function expectCertainty(
  record: GoodRecord,
  pointer: string,
  expected: Certainty | undefined,
): void {
  expect(provenanceOf(record.provenance, pointer)[0]?.certainty, pointer).toBe(expected);
}

/** What the nearest claims say that the source wrote, or else the value as it stands. */
function originalsAt(record: GoodRecord, pointer: string): readonly string[] {
  const originals = provenanceOf(record.provenance, pointer).flatMap(
    ({ original }) => original ?? [],
  );
  const owners = record.agents.filter(({ role }) => role === 'owner');
  return [...originals, owners.map(({ name }) => name['en']).join(', ')];
}

/** The certainty of each place where a licence stands, as such or taken apart; `NONE` is a component that is kept back. */
function licenceCertainties(record: GoodRecord, id: string): readonly (Certainty | undefined)[] {
  return record.components.flatMap(({ availability, licences }, index) => {
    const pointer = `/components/${index}`;
    if (id === 'NONE') {
      return availability === 'undisclosed'
        ? [provenanceOf(record.provenance, pointer)[0]?.certainty]
        : [];
    }
    return licences.flatMap(({ expression }, place) => {
      const [claim] = provenanceOf(record.provenance, `${pointer}/licences/${place}`);
      return expression === id || claim?.original === id ? [claim?.certainty] : [];
    });
  });
}

function readRecord(slug: string): GoodRecord {
  const path = fileURLToPath(new URL(`../../../../catalogue/goods/${slug}.json`, import.meta.url));
  return CatalogueEntry.parse(JSON.parse(readFileSync(path, 'utf8'))).record;
}

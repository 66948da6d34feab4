import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  accessTiers,
  componentTypes,
  highValueCategories,
  updateFrequencies,
} from '@commonhold/schemas/good';
import { LicenceExpression } from '@commonhold/schemas/licence';
import { CountryCode, LanguageTag, PlaceCode, Sha256 } from '@commonhold/schemas/text';

const root = new URL('../../../../standards/', import.meta.url);

async function read<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  return schema.parse(JSON.parse(await readFile(new URL(path, root), 'utf8')));
}

const id = z.looseObject({ id: z.string() });
const code = z.looseObject({ code: z.string() });

const spdx = await read(
  'licences/spdx.json',
  z.looseObject({
    licences: z.array(
      z.looseObject({
        id: z.string(),
        isDeprecated: z.boolean(),
        replacement: z.enum(['exact', 'ambiguous', 'none']).optional(),
        replacedBy: z.array(z.string()).optional(),
        cautiousReplacement: z.string().optional(),
      }),
    ),
  }),
);
const beyond = await read('licences/beyond-spdx.json', z.looseObject({ licences: z.array(id) }));
const knownIds = new Set([
  ...spdx.licences.filter(({ isDeprecated }) => !isDeprecated).map((licence) => licence.id),
  ...beyond.licences.map((licence) => licence.id),
]);

describe('licences', () => {
  test('every SPDX id is one that a record may use', () => {
    const refused = spdx.licences.filter(
      (licence) => !LicenceExpression.safeParse(licence.id).success,
    );
    expect(refused).toEqual([]);
  });

  test('a deprecated id says what replaces it, and an ambiguous one which reading is the narrower', () => {
    const wrong = spdx.licences.filter(({ isDeprecated, replacement, replacedBy, ...rest }) => {
      if (!isDeprecated) return replacement !== undefined || replacedBy !== undefined;
      const count = replacedBy?.length ?? 0;
      if (replacement === 'none') return count !== 0;
      if (replacement === 'exact') return count !== 1;
      return count < 2 || !(replacedBy ?? []).includes(rest.cautiousReplacement ?? '');
    });
    expect(wrong).toEqual([]);
  });

  test('every alias stands for an expression of known ids, once, and says why where it stands for none', async () => {
    const { aliases, findings } = await read(
      'licences/aliases.json',
      z.looseObject({
        findings: z.record(z.string(), z.string()),
        aliases: z.array(
          z.strictObject({
            match: z.string(),
            kind: z.enum(['text', 'url']),
            expression: LicenceExpression,
            confidence: z.enum(['exact', 'likely', 'none']),
            finding: z.string().optional(),
            note: z.string().optional(),
            origins: z.array(z.string()).min(1),
          }),
        ),
      }),
    );
    const keys = aliases.map(({ kind, match }) => `${kind} ${match}`);
    expect(new Set(keys).size).toBe(keys.length);
    const wrong = aliases.filter(({ expression, confidence, finding }) => {
      const isNone = expression === 'NOASSERTION';
      if (isNone !== (confidence === 'none') || (isNone && finding === undefined)) return true;
      if (finding !== undefined && findings[finding] === undefined) return true;
      return !isNone && !knownIds.has(expression.split(' WITH ')[0] ?? '');
    });
    expect(wrong).toEqual([]);
  });

  test('clauses, categories and compatibility speak of known ids only, and clauses of all beyond SPDX', async () => {
    const clauses = await read('licences/clauses.json', z.looseObject({ licences: z.array(id) }));
    const { categories } = await read(
      'licences/categories.json',
      z.looseObject({ categories: z.array(z.looseObject({ licences: z.array(z.string()) })) }),
    );
    const { licences } = await read(
      'licences/compatibility.json',
      z.looseObject({ licences: z.array(z.string()) }),
    );
    const spoken = [
      ...clauses.licences.map((licence) => licence.id),
      ...categories.flatMap((category) => category.licences),
      ...licences,
    ];
    expect(spoken.filter((licence) => !knownIds.has(licence))).toEqual([]);
    const explained = new Set(clauses.licences.map((licence) => licence.id));
    expect(beyond.licences.filter((licence) => !explained.has(licence.id))).toEqual([]);
  });

  test('a licence beyond SPDX names the texts that were read, or says that none was', async () => {
    const text = z.strictObject({
      sha256: Sha256,
      sizeBytes: z.int().min(500),
      url: z.url().regex(/\/[0-9a-f]{40}\//u),
      which: z.string().optional(),
    });
    const { licences } = await read(
      'licences/beyond-spdx.json',
      z.looseObject({
        licences: z.array(
          z.looseObject({ id: z.string(), family: z.string(), texts: z.array(text).optional() }),
        ),
      }),
    );
    const named = licences.filter(({ family }) => !['family', 'placeholder'].includes(family));
    expect(named.filter(({ texts }) => texts === undefined)).toEqual([]);
    const digests = named.flatMap(({ texts = [] }) => texts.map(({ sha256 }) => sha256));
    expect(digests.length).toBeGreaterThanOrEqual(20);
    expect(new Set(digests).size).toBe(digests.length);
  });

  test('compatibility answers every pair of its licences in both directions', async () => {
    const { licences, pairs } = await read(
      'licences/compatibility.json',
      z.looseObject({
        licences: z.array(z.string()),
        pairs: z.array(
          z.strictObject({
            part: z.string(),
            whole: z.string(),
            verdict: z.enum(['yes', 'conditional', 'no']),
            reason: z.string().min(1),
          }),
        ),
      }),
    );
    expect(new Set(pairs.map(({ part, whole }) => `${part} ${whole}`)).size).toBe(
      licences.length ** 2,
    );
    expect(pairs.filter(({ part, whole, verdict }) => part === whole && verdict !== 'yes')).toEqual(
      [],
    );
  });
});

describe('vocabularies', () => {
  test('the codes are those of the record', async () => {
    const codesOf = async (path: string, list: string, key = 'code') => {
      const file = await read(
        path,
        z.looseObject({ [list]: z.array(z.record(z.string(), z.json())) }),
      );
      return z
        .array(z.record(z.string(), z.json()))
        .parse(file[list])
        .map((entry) => entry[key]);
    };
    expect(await codesOf('vocabularies/frequency.json', 'frequencies')).toEqual([
      ...updateFrequencies,
    ]);
    expect(await codesOf('vocabularies/high-value-category.json', 'categories')).toEqual([
      ...highValueCategories,
    ]);
    expect(await codesOf('vocabularies/component-type.json', 'componentTypes')).toEqual([
      ...componentTypes,
    ]);
    expect(await codesOf('vocabularies/access-right.json', 'tiers', 'tier')).toEqual([
      ...accessTiers,
    ]);
  });

  test('there are 17 goals with 169 targets, each numbered after its goal', async () => {
    const { goals } = await read(
      'vocabularies/sdg.json',
      z.looseObject({
        goals: z.array(z.looseObject({ number: z.int(), targets: z.array(code) })),
      }),
    );
    expect(goals.map(({ number }) => number)).toEqual(Array.from({ length: 17 }, (_, i) => i + 1));
    const targets = goals.flatMap((goal) => goal.targets.map((target) => ({ goal, target })));
    expect(targets.length).toBe(169);
    expect(
      targets.filter(({ goal, target }) => !target.code.startsWith(`${goal.number}.`)),
    ).toEqual([]);
  });

  test('no name of a country stands for two countries, and every place is one that a record may name', async () => {
    const { countries, subdivisions, unmapped } = await read(
      'vocabularies/country.json',
      z.looseObject({
        countries: z.array(
          z.looseObject({
            code: CountryCode,
            names: z.looseObject({ en: z.string() }),
            aliases: z.array(z.string()).optional(),
          }),
        ),
        subdivisions: z.array(z.strictObject({ match: z.string(), code: PlaceCode })),
        unmapped: z.array(z.strictObject({ match: z.string(), reason: z.string() })),
      }),
    );
    const names = [
      ...countries.flatMap(({ names: { en }, aliases = [] }) => [en, ...aliases]),
      ...subdivisions.map(({ match }) => match),
      ...unmapped.map(({ match }) => match),
    ].map((name) => name.toLowerCase());
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('every language is a BCP 47 tag that occurs once', async () => {
    const { languages, aliases } = await read(
      'vocabularies/language.json',
      z.looseObject({
        languages: z.array(z.looseObject({ tag: LanguageTag })),
        aliases: z.array(z.strictObject({ match: z.string(), tag: LanguageTag })),
      }),
    );
    const tags = languages.map(({ tag }) => tag);
    expect(new Set(tags).size).toBe(tags.length);
    const known = new Set<string>(tags);
    expect(aliases.filter(({ tag }) => !known.has(tag.split('-')[0] ?? ''))).toEqual([]);
  });
});

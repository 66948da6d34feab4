import { DiscoveryDocument } from '@commonhold/schemas/discovery';
import { beforeAll, describe, expect, test } from 'vitest';
import { generateCorpus } from './generate-corpus.ts';
import { type Seeds, readSeeds } from './seeds.ts';

const count = 3_000;

describe('a generated corpus', () => {
  let read: Seeds;
  let goods: readonly DiscoveryDocument[];
  beforeAll(async () => {
    read = await readSeeds();
    goods = [...generateCorpus(read.seeds, count)];
  }, 60_000);

  test('is the same each time, and a smaller one is its beginning', () => {
    expect([...generateCorpus(read.seeds, 200)]).toEqual(goods.slice(0, 200));
  });

  test('holds documents that the engines accept', () => {
    for (const good of goods) expect(DiscoveryDocument.safeParse(good).error).toBeUndefined();
  });

  test('gives no id, slug or English name twice', () => {
    for (const key of [
      ({ id }: DiscoveryDocument) => id,
      ({ slug }: DiscoveryDocument) => slug,
      ({ name }: DiscoveryDocument) => name['en'],
    ]) {
      expect(new Set(goods.map(key)).size).toBe(count);
    }
  });

  test('has names in several scripts', () => {
    const names = goods.flatMap(({ name }) => Object.values(name));
    for (const script of ['Latin', 'Arabic', 'Devanagari', 'Han', 'Cyrillic']) {
      const pattern = new RegExp(`\\p{Script=${script}}`, 'u');
      expect(names.filter((name) => pattern.test(name)).length, script).toBeGreaterThan(30);
    }
  });

  test('has few large publishers and many small ones', () => {
    const sizes = [...countBy(goods.flatMap(({ publisher }) => publisher))]
      .map(([, size]) => size)
      .toSorted((left, right) => right - left);
    expect(sizes.length).toBeGreaterThan(100);
    expect(sizes[0]).toBeGreaterThan(10 * (sizes[Math.floor(sizes.length / 2)] ?? 0));
  });

  test('has kinds and licences in the shares of the real records', () => {
    const real = countBy(read.seeds.flatMap(({ record }) => record.kinds));
    const made = countBy(goods.flatMap(({ kind }) => kind));
    for (const [kind, seeds] of real) {
      const share = (made.get(kind) ?? 0) / goods.length;
      expect(Math.abs(share - seeds / read.seeds.length), kind).toBeLessThan(0.04);
    }
  });
});

function countBy(values: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    [...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length]),
  );
}

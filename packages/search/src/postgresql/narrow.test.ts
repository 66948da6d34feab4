import { array, assert, constantFrom, integer, property, record, uniqueArray } from 'fast-check';
import { expect, test } from 'vitest';
import { GoodColumns, type GoodRow } from './good-columns.ts';
import { narrow } from './narrow.ts';

const facets = [1, 2, 3] as const;
const valueId = record({ facet: constantFrom(...facets), number: integer({ min: 1, max: 6 }) }).map(
  // A running number belongs to one facet only.
  ({ facet, number }) => facet * 2 ** 24 + number * 3 + facet,
);
const values = uniqueArray(valueId, { maxLength: 8 });
const change = record({
  ordinal: integer({ min: 1, max: 12 }),
  facets: values,
  isPresent: constantFrom(true, true, false),
});
const filter = record({
  facet: constantFrom(...facets),
  ids: array(valueId, { minLength: 1, maxLength: 3 }),
}).map(({ facet, ids }) => ({ facet, ids: ids.filter((id) => id >> 24 === facet) }));
const filters = uniqueArray(filter, { selector: ({ facet }) => facet, maxLength: 3 });

function toRow(
  given: {
    readonly ordinal: number;
    readonly facets: readonly number[];
    readonly isPresent: boolean;
  },
  changedBy: number,
): GoodRow {
  const { ordinal } = given;
  return {
    ...given,
    changedBy,
    id: String(ordinal),
    titleLength: 1,
    parameterCount: Number.NaN,
    memoryBytes: Number.NaN,
    createdAtMs: ordinal,
    updatedAtMs: ordinal,
  };
}

test('hits and disjunctive counts are those that going through the goods one by one gives', () => {
  assert(
    property(array(change, { maxLength: 40 }), filters, (changes, facetFilters) => {
      const columns = new GoodColumns();
      columns.apply(changes.map(toRow));
      const goods = new Map(changes.map((last) => [last.ordinal, last]));
      const present = [...goods.values()].filter(({ isPresent }) => isPresent);
      const passes = (good: { readonly facets: readonly number[] }, without?: number) =>
        facetFilters.every(
          ({ facet, ids }) => facet === without || ids.some((id) => good.facets.includes(id)),
        );

      const narrowed = narrow(columns, { facetFilters, filters: {} }, undefined);

      const hits = present.filter((good) => passes(good)).map(({ ordinal }) => ordinal);
      expect([...narrowed.hits]).toEqual(hits.toSorted((left, right) => left - right));
      for (const [place, id] of narrowed.valueIds.entries()) {
        const having = present.filter((good) => good.facets.includes(id) && passes(good, id >> 24));
        expect(narrowed.counts[place]).toBe(id === 0 ? 0 : having.length);
      }
      const counted = [...narrowed.counts].reduce((sum, count) => sum + count, 0);
      const expected = present.flatMap((good) =>
        good.facets.filter((id) => passes(good, id >> 24)),
      ).length;
      expect(counted).toBe(expected);
    }),
  );
});

test('an older state of a good never replaces a newer one', () => {
  const columns = new GoodColumns();
  const id = 2 ** 24 + 1;
  columns.apply([toRow({ ordinal: 1, facets: [id], isPresent: true }, 7)]);
  columns.apply([toRow({ ordinal: 1, facets: [], isPresent: false }, 6)]);
  expect([...narrow(columns, { facetFilters: [], filters: {} }, undefined).hits]).toEqual([1]);
});

test('ranges leave out goods without a size, and those outside', () => {
  const columns = new GoodColumns();
  const sizes = [Number.NaN, 10, 20, 30];
  columns.apply(
    sizes.map((parameterCount, ordinal) => ({
      ...toRow({ ordinal, facets: [], isPresent: true }, 1),
      parameterCount,
      updatedAtMs: Date.UTC(2026, 0, ordinal + 1),
    })),
  );
  const hits = (filters_: Parameters<typeof narrow>[1]['filters']) => [
    ...narrow(columns, { facetFilters: [], filters: filters_ }, undefined).hits,
  ];
  expect(hits({ parameterCountMin: 20 })).toEqual([2, 3]);
  expect(hits({ parameterCountMin: 10, parameterCountMax: 20 })).toEqual([1, 2]);
  expect(hits({ updatedAfter: '2026-01-03' })).toEqual([2, 3]);
});

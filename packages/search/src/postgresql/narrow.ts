import type { SearchFilters } from '@commonhold/schemas/discovery';
import type { FacetFilter } from './facet-dictionary.ts';
import type { GoodColumns } from './good-columns.ts';

/** What a request narrows the goods by. */
export interface Narrowing {
  readonly facetFilters: readonly FacetFilter[];
  readonly filters: SearchFilters;
}

export interface Narrowed {
  /** Ordinals of the goods that pass every filter, ascending. */
  readonly hits: Int32Array;
  /** How many goods have each facet value, by the value's running number, and the values' numbers. */
  readonly counts: Int32Array;
  readonly valueIds: Int32Array;
}

/** A value's number is its facet's number times 2^24 plus a running number. */
const runningNumberMask = 0xff_ffff;

export function facetOfValue(id: number): number {
  return id >> 24;
}

/**
 * Filters goods and counts their facets in one pass over the columns. A good that passes every filter counts for every
 * facet; a good that fails one filter only counts for the facet of that filter. Linear in goods times their values.
 *
 * @param among ordinals to choose from; without it, all goods.
 */
export function narrow(
  columns: GoodColumns,
  { facetFilters, filters }: Narrowing,
  among: Int32Array | undefined,
): Narrowed {
  const passes = filterBits(facetFilters);
  const all = 2 ** facetFilters.length - 1;
  const facetOfMissing = new Map(
    facetFilters.map(({ facet }, index) => [2 ** index, facet] as const),
  );
  const isInRange = rangeTest(columns, filters);
  const counter = new ValueCounter();
  const hits = new Int32Array(among?.length ?? columns.size);
  let hitsEnd = 0;
  const length = among?.length ?? columns.ordinalEnd;
  for (let index = 0; index < length; index += 1) {
    const ordinal = among === undefined ? index : (among[index] ?? -1);
    const start = columns.starts[ordinal] ?? -1;
    if (start < 0 || !isInRange(ordinal)) continue;
    const end = start + (columns.lengths[ordinal] ?? 0);
    const missing = all === 0 ? 0 : all & ~passes.of(columns.values, start, end);
    if (missing === 0) {
      hits[hitsEnd] = ordinal;
      hitsEnd += 1;
      counter.countAll(columns.values, start, end);
    } else {
      const facet = facetOfMissing.get(missing);
      if (facet !== undefined) counter.countFacet(columns.values, { start, end, facet });
    }
  }
  return { hits: hits.subarray(0, hitsEnd), counts: counter.counts, valueIds: counter.ids };
}

/** For each value, one bit for each filter that it satisfies. */
function filterBits(facetFilters: readonly FacetFilter[]) {
  const bits = new Map<number, number>();
  for (const [index, { ids }] of facetFilters.entries()) {
    for (const id of ids) bits.set(id & runningNumberMask, 2 ** index);
  }
  const table = new Int32Array(1 + Math.max(0, ...bits.keys()));
  for (const [number, bit] of bits) table[number] = bit;
  return {
    of(values: Int32Array, start: number, end: number): number {
      let found = 0;
      for (let place = start; place < end; place += 1) {
        found |= table[(values[place] ?? 0) & runningNumberMask] ?? 0;
      }
      return found;
    },
  };
}

class ValueCounter {
  counts = new Int32Array(1_024);
  ids = new Int32Array(1_024);

  countAll(values: Int32Array, start: number, end: number): void {
    for (let place = start; place < end; place += 1) this.#count(values[place] ?? 0);
  }

  countFacet(
    values: Int32Array,
    range: { readonly start: number; readonly end: number; readonly facet: number },
  ): void {
    for (let place = range.start; place < range.end; place += 1) {
      const id = values[place] ?? 0;
      if (facetOfValue(id) === range.facet) this.#count(id);
    }
  }

  #count(id: number): void {
    const number = id & runningNumberMask;
    if (number >= this.counts.length) this.#growTo(2 * number);
    this.counts[number] = (this.counts[number] ?? 0) + 1;
    this.ids[number] = id;
  }

  #growTo(capacity: number): void {
    const { counts, ids } = this;
    this.counts = new Int32Array(capacity);
    this.counts.set(counts);
    this.ids = new Int32Array(capacity);
    this.ids.set(ids);
  }
}

/** Whether a good is within every bound; one without a number is within none. */
function rangeTest(columns: GoodColumns, filters: SearchFilters): (ordinal: number) => boolean {
  const ranges = [
    rangeOf(columns.parameterCounts, filters.parameterCountMin, filters.parameterCountMax),
    rangeOf(columns.memoryBytes, filters.memoryBytesMin, filters.memoryBytesMax),
    rangeOf(
      columns.updatedAtMs,
      filters.updatedAfter === undefined ? undefined : Date.parse(filters.updatedAfter),
      undefined,
    ),
  ].filter((range) => range !== undefined);
  return (ordinal) =>
    ranges.every(({ column, min, max }) => {
      const value = column[ordinal] ?? Number.NaN;
      return value >= min && value <= max;
    });
}

function rangeOf(column: Float64Array, min: number | undefined, max: number | undefined) {
  if (min === undefined && max === undefined) return undefined;
  return { column, min: min ?? Number.NEGATIVE_INFINITY, max: max ?? Number.POSITIVE_INFINITY };
}

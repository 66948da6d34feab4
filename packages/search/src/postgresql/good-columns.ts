/** A good as the columns hold it. */
export interface GoodRow {
  /** Small number that stands for the good. */
  readonly ordinal: number;
  readonly id: string;
  /** Number of the transaction that wrote it. */
  readonly changedBy: number;
  readonly isPresent: boolean;
  /** Numbers of facet values. */
  readonly facets: readonly number[];
  readonly titleLength: number;
  /** NaN where there is none. */
  readonly parameterCount: number;
  /** NaN where there is none. */
  readonly memoryBytes: number;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
}

const capacityMin = 1_024;

/**
 * The facets, dates and sizes of all goods, column by column, in about 200 bytes a good: a hundred thousand goods are
 * filtered and counted in a few milliseconds. Read only; `apply` is for whoever keeps them in step with the database.
 */
export class GoodColumns {
  /** Where in `values` the facets of a good begin, by ordinal; -1 where the good is not there. */
  starts = new Int32Array(0);
  lengths = new Int32Array(0);
  values = new Int32Array(capacityMin);
  parameterCounts = new Float64Array(0);
  memoryBytes = new Float64Array(0);
  createdAtMs = new Float64Array(0);
  updatedAtMs = new Float64Array(0);
  titleLengths = new Int32Array(0);
  ids: string[] = [];
  /** Goods that are there. */
  size = 0;
  /** One more than the highest ordinal. */
  ordinalEnd = 0;
  #changedBy = new Float64Array(0);
  #valuesEnd = 0;
  #valuesUsed = 0;

  /** Takes over rows as they became; rows older than what is held already are left out. */
  apply(rows: readonly GoodRow[]): void {
    for (const row of rows) this.#applyRow(row);
    if (this.#valuesEnd > 2 * this.#valuesUsed + capacityMin) this.#compact();
  }

  #applyRow(row: GoodRow): void {
    const { ordinal } = row;
    this.#growTo(ordinal + 1);
    if (row.changedBy < (this.#changedBy[ordinal] ?? 0)) return;
    this.#forget(ordinal);
    this.#changedBy[ordinal] = row.changedBy;
    if (!row.isPresent) return;
    this.starts[ordinal] = this.#append(row.facets);
    this.lengths[ordinal] = row.facets.length;
    this.parameterCounts[ordinal] = row.parameterCount;
    this.memoryBytes[ordinal] = row.memoryBytes;
    this.createdAtMs[ordinal] = row.createdAtMs;
    this.updatedAtMs[ordinal] = row.updatedAtMs;
    this.titleLengths[ordinal] = row.titleLength;
    this.ids[ordinal] = row.id;
    this.size += 1;
  }

  #forget(ordinal: number): void {
    if ((this.starts[ordinal] ?? -1) < 0) return;
    this.#valuesUsed -= this.lengths[ordinal] ?? 0;
    this.starts[ordinal] = -1;
    this.lengths[ordinal] = 0;
    this.size -= 1;
  }

  #append(facets: readonly number[]): number {
    const start = this.#valuesEnd;
    const end = start + facets.length;
    if (end > this.values.length) this.values = enlarged(this.values, 2 * end);
    this.values.set(facets, start);
    this.#valuesEnd = end;
    this.#valuesUsed += facets.length;
    return start;
  }

  #growTo(ordinalEnd: number): void {
    if (ordinalEnd <= this.ordinalEnd) return;
    if (ordinalEnd > this.starts.length) {
      const capacity = Math.max(capacityMin, 2 * ordinalEnd);
      const held = this.starts.length;
      this.starts = enlarged(this.starts, capacity).fill(-1, held);
      this.lengths = enlarged(this.lengths, capacity);
      this.parameterCounts = enlarged(this.parameterCounts, capacity);
      this.memoryBytes = enlarged(this.memoryBytes, capacity);
      this.createdAtMs = enlarged(this.createdAtMs, capacity);
      this.updatedAtMs = enlarged(this.updatedAtMs, capacity);
      this.titleLengths = enlarged(this.titleLengths, capacity);
      this.#changedBy = enlarged(this.#changedBy, capacity);
    }
    this.ordinalEnd = ordinalEnd;
  }

  /** Closes the gaps that changed goods leave. */
  #compact(): void {
    const packed = new Int32Array(Math.max(capacityMin, 2 * this.#valuesUsed));
    let end = 0;
    for (let ordinal = 0; ordinal < this.ordinalEnd; ordinal += 1) {
      const start = this.starts[ordinal] ?? -1;
      if (start < 0) continue;
      const length = this.lengths[ordinal] ?? 0;
      packed.set(this.values.subarray(start, start + length), end);
      this.starts[ordinal] = end;
      end += length;
    }
    this.values = packed;
    this.#valuesEnd = end;
  }
}

function enlarged<T extends Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>>(
  column: T,
  capacity: number,
): T;
function enlarged(
  column: Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>,
  capacity: number,
): Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer> {
  if (column instanceof Int32Array) {
    const larger = new Int32Array(capacity);
    larger.set(column);
    return larger;
  }
  const larger = new Float64Array(capacity);
  larger.set(column);
  return larger;
}

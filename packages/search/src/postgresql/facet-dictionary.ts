import type { FacetName, SearchFilters } from '@commonhold/schemas/discovery';
import { FacetName as FacetNameSchema, facetNames } from '@commonhold/schemas/discovery';
import { type QueryExecutorProvider, sql } from 'kysely';
import { z } from 'zod';

/** A facet that a request narrows, as the tables know it. */
export interface FacetFilter {
  readonly facet: number;
  /** Numbers of the values of which one must match; values that no good has are left out. */
  readonly ids: readonly number[];
}

/** What the numbers in the tables stand for. Numbers never change their meaning, so what was read once is kept. */
export interface FacetDictionary {
  numberOf(facet: FacetName): Promise<number>;
  filtersOf(filters: SearchFilters): Promise<readonly FacetFilter[]>;
  /** The numbers of values, in their order; 0 for one that no good ever had. */
  idsOf(facet: FacetName, values: readonly string[]): Promise<readonly number[]>;
  /** The values behind the numbers. */
  valuesOf(ids: readonly number[]): Promise<ReadonlyMap<number, string>>;
}

/** Values that are remembered at most; beyond it the memory is emptied. */
const rememberedMax = 200_000;

const NumberRows = z.array(z.object({ number: z.int(), name: z.string() }));
const ValueRows = z.array(z.object({ id: z.int(), facet: z.int(), value: z.string() }));

export function createFacetDictionary(db: QueryExecutorProvider): FacetDictionary {
  const numbers = new Map<FacetName, number>();
  const memory = new ValueMemory();

  const numberOf = async (facet: FacetName) => {
    if (numbers.size === 0) {
      const { rows } = await sql`select number, name from discovery_facet`.execute(db);
      for (const { number, name } of NumberRows.parse(rows)) {
        const known = FacetNameSchema.safeParse(name);
        if (known.success) numbers.set(known.data, number);
      }
    }
    // A facet that the tables do not know has no values.
    return numbers.get(facet) ?? 0;
  };

  const remember = async (
    wanted: readonly { readonly facet: number; readonly values: readonly string[] }[],
  ) => {
    const unknown = wanted.flatMap(({ facet, values }) =>
      values
        .filter((value) => memory.idOf(facet, value) === undefined)
        .map((value) => ({ facet, value })),
    );
    if (unknown.length > 0) memory.add(await readIds(db, unknown));
  };

  return {
    numberOf,

    async idsOf(name, values) {
      const facet = await numberOf(name);
      await remember([{ facet, values }]);
      return values.map((value) => memory.idOf(facet, value) ?? 0);
    },

    async filtersOf(filters) {
      const wanted: { readonly facet: number; readonly values: readonly string[] }[] = [];
      for (const name of facetNames) {
        const values = (filters[name] ?? []).map(String);
        if (values.length > 0) wanted.push({ facet: await numberOf(name), values });
      }
      await remember(wanted);
      return wanted.map(({ facet, values }) => ({
        facet,
        ids: values.flatMap((value) => memory.idOf(facet, value) ?? []),
      }));
    },

    async valuesOf(ids) {
      const unknown = ids.filter((id) => memory.valueOf(id) === undefined);
      if (unknown.length > 0) {
        const { rows } = await sql`
          select id, facet, value from discovery_value where id = any (${unknown}::int[])`.execute(
          db,
        );
        memory.add(rows);
      }
      return new Map(ids.map((id) => [id, memory.valueOf(id) ?? '']));
    },
  };
}

async function readIds(
  db: QueryExecutorProvider,
  values: readonly { readonly facet: number; readonly value: string }[],
): Promise<unknown> {
  const facets = values.map(({ facet }) => facet);
  const texts = values.map(({ value }) => value);
  const { rows } = await sql`
    select known.id, known.facet, known.value
    from unnest(${facets}::int[], ${texts}::text[]) as given (facet, value)
    join discovery_value known on known.facet = given.facet and known.value = given.value`.execute(
    db,
  );
  return rows;
}

class ValueMemory {
  readonly #values = new Map<number, string>();
  readonly #ids = new Map<string, number>();

  add(rows: unknown): void {
    if (this.#values.size > rememberedMax) {
      this.#values.clear();
      this.#ids.clear();
    }
    for (const { id, facet, value } of ValueRows.parse(rows)) {
      this.#values.set(id, value);
      this.#ids.set(`${facet} ${value}`, id);
    }
  }

  idOf(facet: number, value: string): number | undefined {
    return this.#ids.get(`${facet} ${value}`);
  }

  valueOf(id: number): string | undefined {
    return this.#values.get(id);
  }
}

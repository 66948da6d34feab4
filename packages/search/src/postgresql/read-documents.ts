import { DiscoveryDocument } from '@commonhold/schemas/discovery';
import { type QueryExecutorProvider, sql } from 'kysely';
import { z } from 'zod';

const Rows = z.array(z.object({ document: DiscoveryDocument }));

/** The documents behind the ordinals, in their order; one that was removed a moment ago is left out. */
export async function readDocuments(
  db: QueryExecutorProvider,
  ordinals: readonly number[],
): Promise<readonly DiscoveryDocument[]> {
  if (ordinals.length === 0) return [];
  const { rows } = await sql`
    select document
    from unnest(${ordinals}::int[]) with ordinality as wanted (ordinal, place)
    join discovery_document using (ordinal)
    order by place`.execute(db);
  return Rows.parse(rows).map(({ document }) => document);
}

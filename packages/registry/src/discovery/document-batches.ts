import type { DiscoveryDocument } from '@commonhold/schemas/discovery';
import type { GoodId } from '@commonhold/schemas/good';
import type { IndexChanges } from './ports.ts';

const batchBytesMax = 8_000_000;
export const batchDocumentsMax = 5_000;

/** Cuts documents into batches of at most 8 MB and 5,000 documents, in their order. A larger document stands alone. */
export function* documentBatches(
  documents: Iterable<DiscoveryDocument>,
): Generator<readonly DiscoveryDocument[]> {
  let batch: DiscoveryDocument[] = [];
  let bytes = 0;
  for (const document of documents) {
    const size = Buffer.byteLength(JSON.stringify(document));
    if (batch.length > 0 && (bytes + size > batchBytesMax || batch.length === batchDocumentsMax)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(document);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}

/** What has to be written for these goods as they are: whole documents, and removals of those that have none. */
export function* changesOf(
  goodIds: readonly GoodId[],
  documents: readonly DiscoveryDocument[],
): Generator<IndexChanges> {
  for (const put of documentBatches(documents)) yield { put, remove: [] };
  const present = new Set(documents.map(({ id }) => id));
  const remove = goodIds.filter((id) => !present.has(id));
  if (remove.length > 0) yield { put: [], remove };
}

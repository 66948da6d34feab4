import type { DiscoveryDocument } from '@commonhold/schemas/discovery';
import type { DiscoveryWords } from './discovery-words.ts';

/** What `discovery_facets` keeps of a document beside its facets; see the migrations `0004-split-discovery` and `0007-widen-discovery`. */
export function facetsColumns(
  document: DiscoveryDocument,
  { titleLength }: Pick<DiscoveryWords, 'titleLength'>,
) {
  return {
    title_length: titleLength,
    parameter_count: document.parameterCount ?? null,
    memory_bytes: document.memoryBytes ?? null,
    created_at: new Date(document.createdAt),
    updated_at: new Date(document.updatedAt),
  };
}

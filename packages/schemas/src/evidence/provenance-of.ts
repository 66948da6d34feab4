import type { ClaimProvenance, RecordPointer } from './evidence.ts';

/** The provenance entries that cover a value, most specific pointer first. */
export function provenanceOf(
  entries: readonly ClaimProvenance[],
  pointer: RecordPointer,
): readonly ClaimProvenance[] {
  return entries
    .map((entry) => ({ entry, depth: deepestMatch(entry.paths, pointer) }))
    .filter(({ depth }) => depth >= 0)
    .toSorted((left, right) => right.depth - left.depth)
    .map(({ entry }) => entry);
}

function deepestMatch(paths: readonly RecordPointer[], pointer: RecordPointer): number {
  const matching = paths.filter((path) => pointer === path || pointer.startsWith(`${path}/`));
  return Math.max(-1, ...matching.map((path) => path.length));
}

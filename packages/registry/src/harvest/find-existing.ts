import { type Good, type GoodRecord, type Identifier } from '@commonhold/schemas/good';
import { sourceIds } from '@commonhold/schemas/harvest';
import type { Stores } from '../ports/index.ts';
import type { LedgerEntry, MappedGood, Source } from './ports.ts';

/**
 * The good that a source's record is about: the one written from it before, the one with its permanent id,
 * or the one that carries its identifier. A curated source is recognised by the identifiers of every
 * source, so that the order of two imports does not matter.
 */
export async function findExisting(
  stores: Stores,
  source: Source,
  work: { readonly mapped: MappedGood; readonly entry: LedgerEntry | undefined },
): Promise<Good | undefined> {
  const { mapped, entry } = work;
  const known =
    (entry === undefined ? undefined : await stores.goods.byId(entry.goodId)) ??
    (await stores.goods.byId(mapped.id));
  if (known !== undefined) return known;
  for (const scheme of source.isCurated === true ? sourceIds : [source.id]) {
    const identifier = onlyIdentifier(mapped.record, scheme);
    if (identifier === undefined) continue;
    const candidate = await stores.goods.byIdentifier(identifier);
    if (
      candidate !== undefined &&
      onlyIdentifier(candidate.revision.record, scheme) !== undefined
    ) {
      return candidate;
    }
  }
  return undefined;
}

/** A record with several identifiers of one scheme stands for a family, not for one of its releases. */
function onlyIdentifier(record: GoodRecord, scheme: string): Identifier | undefined {
  const [first, ...others] = record.identifiers.filter(
    (identifier) => identifier.scheme === scheme,
  );
  return others.length === 0 ? first : undefined;
}

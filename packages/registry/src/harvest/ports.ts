import type { GoodId, GoodRecord, Slug } from '@commonhold/schemas/good';
import type { ImportNotice, SourceId } from '@commonhold/schemas/harvest';
import type { Organisation } from '@commonhold/schemas/organisation';
import type { Result } from '@commonhold/schemas/result';

/** What a source's record becomes. `id` and `slug` are suggestions: an existing good keeps its own. */
export interface MappedGood {
  readonly id: GoodId;
  readonly slug: Slug;
  readonly record: GoodRecord;
}

export interface SourceItem {
  /** Stable for as long as the source lives. */
  readonly key: string;
  readonly name: string;
  /** Digest of the payload as served, together with the mapping's version: the same digest means nothing to do. */
  readonly payloadSha256: string;
  readonly mapped: Result<MappedGood, undefined>;
  readonly notices: readonly ImportNotice[];
}

/** `reason` goes on from "it": `does not exist`. `remedy` is a whole sentence. */
export type SourceReadError =
  | {
      readonly kind: 'unreadable';
      readonly path: string;
      readonly reason: string;
      readonly remedy: string;
    }
  | {
      readonly kind: 'too-large';
      readonly path: string;
      readonly sizeBytes: number;
      readonly sizeBytesMax: number;
    }
  | {
      readonly kind: 'wrong-shape';
      readonly path: string;
      readonly reason: string;
      readonly remedy: string;
    };

/** A catalogue read whole before anything is written: a broken one changes nothing. */
export interface Source {
  readonly id: SourceId;
  /** Shown as the author of revisions: `Digital Public Goods Alliance registry`. */
  readonly title: string;
  /** Kept by this registry's own editors: it goes before other sources, whichever was imported first. */
  readonly isCurated?: true;
  read(): Promise<Result<SourceContent, SourceReadError>>;
}

export interface SourceContent {
  readonly organisations: readonly Organisation[];
  readonly items: readonly SourceItem[];
}

/** What was last taken from each source, so that the same payload is never written twice. */
export interface SourceLedger {
  find(source: SourceId, key: string): Promise<LedgerEntry | undefined>;
  /** All entries of a source, by key. */
  entries(source: SourceId): Promise<ReadonlyMap<string, LedgerEntry>>;
  put(entry: LedgerEntry): Promise<void>;
}

export interface LedgerEntry {
  readonly source: SourceId;
  readonly key: string;
  readonly payloadSha256: string;
  readonly goodId: GoodId;
  /** `owns`: the source wrote the good and may replace it. `fills`: somebody else did; the source only fills gaps. */
  readonly hold: 'owns' | 'fills';
  /** The revision that this source wrote last; a newer one means that somebody has edited the good since. */
  readonly revision: number;
  readonly notices: readonly ImportNotice[];
}

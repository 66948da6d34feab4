import { z } from 'zod';
import { Instant, Sha256, bounds, line, prose } from '../text/index.ts';
import { GoodId, RevisionNumber, Slug } from './identity.ts';
import { GoodRecord } from './record.ts';

/** Who makes a change: a person, an import or the program itself. Never contact data. */
export const Author = z.strictObject({
  kind: z.enum(['person', 'source', 'system']),
  name: line(bounds.nameLengthMax),
});
export type Author = z.infer<typeof Author>;

/** An immutable version of a record. `sha256` is the digest of the record in canonical JSON (RFC 8785). */
export const Revision = z.strictObject({
  goodId: GoodId,
  number: RevisionNumber,
  record: GoodRecord,
  sha256: Sha256,
  author: Author,
  reason: line(bounds.sentenceLengthMax),
  createdAt: Instant,
});
export type Revision = z.infer<typeof Revision>;
export const RevisionSummary = Revision.omit({ record: true });
export type RevisionSummary = z.infer<typeof RevisionSummary>;

/** Whether the good stands, or why it was withdrawn and when. */
export const GoodStatus = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('active') }),
  z.strictObject({
    kind: z.literal('withdrawn'),
    at: Instant,
    reason: prose(bounds.descriptionLengthMax),
  }),
]);
export type GoodStatus = z.infer<typeof GoodStatus>;

/** A good as it stands: its identity, its state and its newest revision. */
export const Good = z.strictObject({
  id: GoodId,
  slug: Slug,
  status: GoodStatus,
  createdAt: Instant,
  updatedAt: Instant,
  revision: Revision,
});
export type Good = z.infer<typeof Good>;

/** One line of a listing. */
export const GoodSummary = z.strictObject({
  id: GoodId,
  slug: Slug,
  kinds: GoodRecord.shape.kinds,
  listing: GoodRecord.shape.listing,
  name: GoodRecord.shape.name,
  status: GoodStatus,
  revision: RevisionNumber,
  createdAt: Instant,
  updatedAt: Instant,
});
export type GoodSummary = z.infer<typeof GoodSummary>;

/** A file of the bundled catalogue: `catalogue/goods/{slug}.json`. */
export const CatalogueEntry = z.strictObject({
  id: GoodId,
  slug: Slug,
  record: GoodRecord,
});
export type CatalogueEntry = z.infer<typeof CatalogueEntry>;

/** One difference between two revisions, as a JSON Pointer with both values. */
export const RecordChange = z.strictObject({
  path: z.string(),
  kind: z.enum(['added', 'removed', 'changed']),
  before: z.json().optional(),
  after: z.json().optional(),
});
export type RecordChange = z.infer<typeof RecordChange>;

import { z } from 'zod';
import { PartialDate, Sha256, WebUrl, bounds, line, prose } from '../text/index.ts';

/** Something checkable that supports a claim: a page, a file, a statement. At least an address or a statement. */
export const Evidence = z
  .strictObject({
    url: WebUrl.optional(),
    title: line(bounds.nameLengthMax).optional(),
    statement: prose(bounds.descriptionLengthMax).optional(),
    accessedOn: PartialDate.optional(),
    sha256: Sha256.optional(),
  })
  .refine((evidence) => evidence.url !== undefined || evidence.statement !== undefined, {
    error: 'is empty; give an address (url) or a statement',
  });
export type Evidence = z.infer<typeof Evidence>;

export const EvidenceList = z.array(Evidence).max(bounds.listMax).readonly();

/** How sure the asserting party is. `high`: read in a named source or undisputed; `medium`: well known but not read; `low`: a judgement to confirm. */
export const certainties = ['high', 'medium', 'low'] as const;
export const Certainty = z.enum(certainties);
export type Certainty = z.infer<typeof Certainty>;

/** A JSON Pointer into the record (RFC 6901), such as `/components/0/licence`; the empty string is the whole record. */
export const RecordPointer = z
  .string()
  .max(300)
  .regex(/^(?:\/(?:[^~/]|~[01])*)*$/u, { error: 'is not a JSON Pointer (RFC 6901)' });
export type RecordPointer = z.infer<typeof RecordPointer>;

/**
 * Provenance of claims: who asserted what, when, from which source, with what certainty.
 * A pointer covers the value it names and everything below it; the longest matching pointer wins.
 */
export const ClaimProvenance = z.strictObject({
  paths: z.array(RecordPointer).min(1).max(bounds.listMax).readonly(),
  assertedBy: line(bounds.nameLengthMax),
  assertedOn: PartialDate.optional(),
  source: z.strictObject({
    title: line(bounds.sentenceLengthMax),
    url: WebUrl.optional(),
  }),
  certainty: Certainty,
  note: prose(bounds.descriptionLengthMax).optional(),
  /** The value as the source wrote it, where it was mended or mapped. */
  original: prose(bounds.descriptionLengthMax).optional(),
  /** The record itself said nothing here, and this source was taken at its word. */
  fillsGap: z.literal(true).optional(),
});
export type ClaimProvenance = z.infer<typeof ClaimProvenance>;

import { z } from 'zod';
import { Slug } from '../good/index.ts';
import { Instant } from '../text/index.ts';

/** The catalogues that Commonhold imports from. */
export const sourceIds = ['catalogue', 'dpga', 'mot'] as const;
export const SourceId = z.enum(sourceIds);
export type SourceId = z.infer<typeof SourceId>;

/** Something that an import mended, dropped, could not read or wants a person to look at. */
export const ImportNotice = z.strictObject({
  severity: z.enum(['info', 'warning', 'error']),
  /** Permanent id of the importer's rule, such as `dpga.licence-case`. */
  rule: z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/u),
  /** Where in the source's record: `openlicenses[0].openLicense`. */
  field: z.string(),
  message: z.string(),
  remedy: z.string(),
  original: z.string().optional(),
});
export type ImportNotice = z.infer<typeof ImportNotice>;

export const importOutcomes = ['created', 'updated', 'unchanged', 'refused'] as const;
export const ImportOutcome = z.enum(importOutcomes);
export type ImportOutcome = z.infer<typeof ImportOutcome>;

export const ImportedRecord = z.strictObject({
  /** The source's stable key: `dpgid` of the DPGA, file name of the Model Openness Tool. */
  key: z.string(),
  name: z.string(),
  outcome: ImportOutcome,
  slug: Slug.optional(),
  notices: z.array(ImportNotice).readonly(),
});
export type ImportedRecord = z.infer<typeof ImportedRecord>;

export const ImportReport = z.strictObject({
  source: SourceId,
  startedAt: Instant,
  finishedAt: Instant,
  counts: z.strictObject({
    total: z.int(),
    created: z.int(),
    updated: z.int(),
    unchanged: z.int(),
    refused: z.int(),
    warnings: z.int(),
  }),
  records: z.array(ImportedRecord).readonly(),
});
export type ImportReport = z.infer<typeof ImportReport>;

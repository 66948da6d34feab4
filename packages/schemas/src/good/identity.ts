import { z } from 'zod';
import { bounds, line } from '../text/index.ts';

/** Permanent id of a good, a UUID. It never changes and is never given to another good. */
export const GoodId = z.uuid().brand<'GoodId'>();
export type GoodId = z.infer<typeof GoodId>;

/** Readable last part of a page's address: lower-case words with hyphens. It may change; the old one redirects. */
export const Slug = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, {
    error: 'is not a slug; write lower-case letters, digits and single hyphens',
  })
  .brand<'Slug'>();
export type Slug = z.infer<typeof Slug>;

/** Number of a revision of one good, counted from 1. */
export const RevisionNumber = z.int().min(1).max(1_000_000);
export type RevisionNumber = z.infer<typeof RevisionNumber>;

/** The kinds of digital public goods. Source: UN Secretary-General's Roadmap for Digital Cooperation (A/74/821), paragraph 23. */
export const goodKinds = ['model', 'dataset', 'software', 'content', 'standard'] as const;
export const GoodKind = z.enum(goodKinds);
export type GoodKind = z.infer<typeof GoodKind>;

/** `registered`: somebody puts it forward as a good. `reference`: a closed or restricted system, recorded only for comparison and never presented as a public good. */
export const listings = ['registered', 'reference'] as const;
export const Listing = z.enum(listings);
export type Listing = z.infer<typeof Listing>;

/** The name of the same thing in another registry. */
export const Identifier = z.strictObject({
  scheme: z.string().regex(/^[a-z0-9-]{2,40}$/u),
  value: line(bounds.nameLengthMax),
});
export type Identifier = z.infer<typeof Identifier>;

import { z } from 'zod';
import { ClaimProvenance } from '../evidence/index.ts';
import { Identifier, Slug } from '../good/index.ts';
import { CountryCode, LocalizedName, LocalizedText, WebUrl, bounds, line } from '../text/index.ts';

export const OrganisationId = z.uuid().brand<'OrganisationId'>();
export type OrganisationId = z.infer<typeof OrganisationId>;

/** Kinds of organisations. Source: DPG questionnaire 2025, "type of organisation"; ADMS publisher types. */
export const organisationTypes = [
  'government',
  'multilateral',
  'non-profit',
  'academic',
  'company',
  'community',
  'public-private-partnership',
  'other',
] as const;
export const OrganisationType = z.enum(organisationTypes);
export type OrganisationType = z.infer<typeof OrganisationType>;

/** An organisation behind goods. It holds no contact data of persons. Files: `catalogue/organisations/{slug}.json`. */
export const Organisation = z.strictObject({
  id: OrganisationId,
  slug: Slug,
  name: LocalizedName,
  description: LocalizedText.optional(),
  aliases: z.array(line(bounds.nameLengthMax)).max(bounds.shortListMax).readonly(),
  type: OrganisationType.optional(),
  jurisdiction: CountryCode.optional(),
  homepage: WebUrl.optional(),
  identifiers: z.array(Identifier).max(bounds.shortListMax).readonly(),
  provenance: z.array(ClaimProvenance).max(bounds.listMax).readonly(),
});
export type Organisation = z.infer<typeof Organisation>;

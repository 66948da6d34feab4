import { z } from 'zod';
import { EvidenceList } from '../evidence/index.ts';
import { CountryCode, LocalizedName, WebUrl } from '../text/index.ts';
import { Slug } from './identity.ts';

/** What an organisation does for a good. Source: DCAT-AP 3.0.1 roles, schema.org `funder`, publiccode.yml `maintenance`. */
export const agentRoles = [
  'owner',
  'publisher',
  'creator',
  'maintainer',
  'funder',
  'steward',
] as const;
export const AgentRole = z.enum(agentRoles);
export type AgentRole = z.infer<typeof AgentRole>;

/** An organisation's part in a good: enough to be read alone, with a link to the organisation's own record where there is one. */
export const AgentReference = z.strictObject({
  role: AgentRole,
  name: LocalizedName,
  organisation: Slug.optional(),
  jurisdiction: CountryCode.optional(),
  url: WebUrl.optional(),
  evidence: EvidenceList.optional(),
});
export type AgentReference = z.infer<typeof AgentReference>;

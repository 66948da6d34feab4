import type { AccessTier } from '@commonhold/schemas/good';
import { authorityBase } from './authority-base.ts';

/** The three access rights that DCAT-AP allows, by our finer tiers: whatever asks something of the reader is `RESTRICTED`. Source: Publications Office, authority table `access-right`. */
export const accessRightIris = {
  open: `${authorityBase}access-right/PUBLIC`,
  registration: `${authorityBase}access-right/RESTRICTED`,
  agreement: `${authorityBase}access-right/RESTRICTED`,
  credential: `${authorityBase}access-right/RESTRICTED`,
  'secure-environment': `${authorityBase}access-right/RESTRICTED`,
  closed: `${authorityBase}access-right/NON_PUBLIC`,
} as const satisfies Record<AccessTier, string>;

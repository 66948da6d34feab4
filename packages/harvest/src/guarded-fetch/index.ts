export { isPublicAddress } from './address-rule.ts';
export type { AddressRule } from './address-rule.ts';
export { createGuardedFetch } from './create-guarded-fetch.ts';
export type {
  FetchRefusal,
  FetchRequest,
  Fetched,
  GuardOptions,
  GuardedFetch,
} from './create-guarded-fetch.ts';
export { createPacedFetch } from './create-paced-fetch.ts';
export type { Pace, PacedFetch, PacedRefusal } from './create-paced-fetch.ts';
export type { Resolve } from './guarded-connector.ts';

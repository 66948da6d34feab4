import { z } from 'zod';

/** Who may reach something, from the most open to the least. `registration` and `agreement` are open to anybody who fulfils them; `credential` asks for a proven qualification. */
export const accessTiers = [
  'open',
  'registration',
  'agreement',
  'credential',
  'secure-environment',
  'closed',
] as const;
export const AccessTier = z.enum(accessTiers);
export type AccessTier = z.infer<typeof AccessTier>;

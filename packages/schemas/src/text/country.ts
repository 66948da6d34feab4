import { z } from 'zod';

/**
 * A country as ISO 3166-1 alpha-2, and the codes that ISO reserves for users or
 * by agreement: `EU` European Union, `XK` Kosovo. `ZZ` stands for an owner with no single seat.
 */
export const CountryCode = z.string().regex(/^[A-Z]{2}$/u, {
  error: 'is not an ISO 3166-1 alpha-2 code; write for example "KE"',
});
export type CountryCode = z.infer<typeof CountryCode>;

/** A place smaller or larger than a country that real records name, as ISO 3166-2 (`GB-SCT`). */
export const SubdivisionCode = z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/u, {
  error: 'is not an ISO 3166-2 code; write for example "GB-SCT"',
});
export type SubdivisionCode = z.infer<typeof SubdivisionCode>;

export const PlaceCode = z.union([CountryCode, SubdivisionCode]);
export type PlaceCode = z.infer<typeof PlaceCode>;

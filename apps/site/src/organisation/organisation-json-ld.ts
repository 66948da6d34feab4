import type { Organisation } from '@commonhold/schemas/organisation';

export function organisationJsonLd(
  organisation: Organisation,
  options: { readonly baseUrl: string },
): string | undefined {
  return undefined;
}

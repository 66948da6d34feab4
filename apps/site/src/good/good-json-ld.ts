import type { Good } from '@commonhold/schemas/good';

export function goodJsonLd(
  found: { readonly good: Good },
  options: { readonly baseUrl: string },
): string | undefined {
  return undefined;
}

/** The page about a licence; the same address that linked data uses for a `LicenseRef-…`. */
export function licencePath(expression: string): string {
  return `/licences/${encodeURIComponent(expression)}`;
}

/** Paths that are counted by themselves. */
const exact = new Set([
  '/',
  '/api',
  '/api/openapi.json',
  '/favicon.svg',
  '/livez',
  '/metrics',
  '/opensearch.xml',
  '/readyz',
  '/search',
  '/search.atom',
  '/search.csv',
  '/search.json',
  '/search.jsonld',
  '/statusz',
  '/suggest',
]);
/** Paths that are counted with all below them; the first that fits. */
const families = [
  '/api/v1/search',
  '/api/v1/goods',
  '/api/v1/organisations',
  '/api/v1/standards',
  '/api/v1',
  '/api/trpc',
  '/contexts',
  '/goods',
  '/id',
  '/licences',
  '/ns',
  '/organisations',
  '/standards',
] as const;

/** All that `routeOf` ever gives. */
export const routes: readonly string[] = [
  ...exact,
  ...families.map((family) => `${family}/*`),
  'other',
];

/** The name under which requests of a path are counted: one of a closed set, whatever people ask for. */
export function routeOf(path: string): string {
  if (exact.has(path)) return path;
  const family = families.find((prefix) => path === prefix || path.startsWith(`${prefix}/`));
  return family === undefined ? 'other' : `${family}/*`;
}

import { expect, test } from 'vitest';
import { routeOf, routes } from './route-of.ts';

test.each([
  ['/', '/'],
  ['/search', '/search'],
  ['/search.csv', '/search.csv'],
  ['/api/v1/search', '/api/v1/search/*'],
  ['/api/v1/search/suggestions', '/api/v1/search/*'],
  ['/api/v1/searching', '/api/v1/*'],
  ['/api/v1/goods/olmo', '/api/v1/goods/*'],
  ['/goods/olmo', '/goods/*'],
  ['/goods/olmo.ttl', '/goods/*'],
  ['/goodsworth', 'other'],
  ['/about', 'other'],
  ['/../../etc/passwd', 'other'],
])('%s is counted as %s', (path, route) => {
  expect(routeOf(path)).toBe(route);
});

test('whatever people ask for, the names stay few', () => {
  const given = Array.from({ length: 5_000 }, (_, index) =>
    routeOf(`${['', '/goods', '/search', '/api/v1/goods'][index % 4]}/${index}`),
  );
  expect(routes).toEqual(expect.arrayContaining([...new Set(given)]));
  expect(routes.length).toBeLessThan(40);
});

import { expect, test } from 'vitest';
import { parseQueryString, toQueryString, toSearchRequest } from './parameters.ts';

function requestOf(queryString: string) {
  const parameters = parseQueryString(new URLSearchParams(queryString));
  return parameters.ok ? toSearchRequest(parameters.value) : parameters;
}

test('an address and its request stand for each other, in canonical order', () => {
  const request = requestOf(
    'sort=updated&sdg=6&kind=model&kind=dataset&q=water&page=3&utm_source=x',
  );
  expect(request.ok && toQueryString(request.value)).toBe(
    'q=water&kind=dataset&kind=model&sdg=6&sort=updated&page=3',
  );
  expect(request.ok && request.value.offset).toBe(40);
});

test('a value that no filter knows is named with its place', () => {
  const request = requestOf('kind=animal');
  expect(request).toMatchObject({
    ok: false,
    error: { kind: 'invalid-input', issues: [{ path: '/filters/kind/0' }] },
  });
});

test('a page beyond the bound is refused', () => {
  expect(requestOf('page=100000').ok).toBe(false);
  expect(requestOf('page=NaN').ok).toBe(false);
});

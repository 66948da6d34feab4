import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Problem } from '@commonhold/schemas/error';
import { readText, repositoryRoot } from './repository.ts';

const document = readText('docs/API.md');

test('docs/API.md names every path of the API', () => {
  const routers = globSync('packages/registry/src/*/*-router.ts', { cwd: repositoryRoot });
  const paths = routers.flatMap((path) =>
    [...readText(path).matchAll(/\bpath: '([^']+)'/g)].map((match) => match[1] ?? ''),
  );
  expect(paths.length).toBeGreaterThan(5);
  const missing = paths.filter(
    (path) => !new RegExp(`\`${escapeText(path)}(?:\\?[^\`]*)?\``).test(document),
  );
  expect(missing).toEqual([]);
});

test('docs/API.md names every kind of problem, and no other', () => {
  const kinds = Problem.options.map((option) => option.shape.kind.value);
  const named = [...document.matchAll(/^\| `([a-z-]+)` \| \d{3} \|/gm)].map(
    (match) => match[1] ?? '',
  );
  expect(named.toSorted()).toEqual(kinds.toSorted());
});

function escapeText(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

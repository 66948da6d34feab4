import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readText, repositoryRoot } from './repository.ts';

// A port is a promise; its contract suite is what makes every adapter keep it. A suite nobody runs keeps nothing.

const index = readText('packages/registry/src/contract/index.ts');
const suites = [...index.matchAll(/\b(describe[A-Z]\w+)\b/g)].map((match) => match[1] ?? '');
const runs = globSync(['packages/{database,search}/src/**/*.test.ts', 'tests/*/*.test.ts'], {
  cwd: repositoryRoot,
}).map((path) => readText(path));

describe('contract suites', () => {
  test('are there', () => {
    expect(suites.length).toBeGreaterThan(3);
  });

  test.each(suites)('%s is run by an adapter', (suite) => {
    expect(runs.some((source) => source.includes(`${suite}(`))).toBe(true);
  });
});

import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { exists, readText, repositoryRoot } from './repository.ts';

const list = (pattern: string) => globSync(pattern, { cwd: repositoryRoot }).toSorted();
const standards = list('standards/*/*/standard.json');
const topics = list('standards/*/').filter((path) => !path.includes('node_modules'));

test('standards holds data only', () => {
  const code = list('standards/**/*.{ts,js,mjs,cjs,tsx,sh,py}');
  expect(code.filter((path) => !path.includes('node_modules'))).toEqual([]);
});

test('every folder of standards says where its content is from', () => {
  const silent = topics.filter(
    (path) => list(join(path, 'SOURCE.md')).length + list(join(path, '*/SOURCE.md')).length === 0,
  );
  expect(topics.length).toBeGreaterThan(0);
  expect(silent).toEqual([]);
});

describe('every standard', () => {
  const Head = z.looseObject({
    id: z.string(),
    version: z.string(),
    isCurrent: z.boolean(),
    examplesOf: z.string().optional(),
  });
  const heads = standards.map((path) => ({ path, head: Head.parse(JSON.parse(readText(path))) }));

  test('is found', () => {
    expect(standards.length).toBeGreaterThan(0);
  });

  test.each(heads)('$path lies in the folder of its id and version', ({ path, head }) => {
    expect(path).toBe(`standards/${head.id}/${head.version}/standard.json`);
  });

  test.each(heads)(
    '$path comes with examples, its own or those of another version',
    ({ path, head }) => {
      const version = head.examplesOf ?? head.version;
      const examples = join(dirname(path), '..', version, 'examples');
      expect(exists(examples)).toBe(true);
      expect(list(join(examples, '**/*.json')).length).toBeGreaterThan(1);
    },
  );

  test('has exactly one version in force', () => {
    const ids = new Set(heads.map(({ head }) => head.id));
    const inForce = [...ids].map((id) => [
      id,
      heads.filter(({ head }) => head.id === id && head.isCurrent).length,
    ]);
    expect(inForce.filter(([, count]) => count !== 1)).toEqual([]);
  });
});

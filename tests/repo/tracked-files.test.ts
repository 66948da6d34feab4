import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listTrackedFiles, readText, repositoryRoot } from './repository.ts';

const sizeBytesMax = 1_000_000;
const tracked = listTrackedFiles();
const files = tracked ?? [];
const textFiles = files.filter((path) => !/\.(png|jpe?g|webp|ico|gz|woff2?)$/.test(path));

/** Each match of the pattern in the tracked text, as `file:line: match`. */
function findAll(pattern: RegExp, paths: readonly string[] = textFiles): readonly string[] {
  return paths.flatMap((path) =>
    readText(path)
      .split('\n')
      .flatMap((line, index) =>
        [...line.matchAll(pattern)].map((match) => `${path}:${index + 1}: ${match[0]}`),
      ),
  );
}

describe.skipIf(tracked === undefined)('tracked files (skipped where there is no git)', () => {
  test('are found', () => {
    expect(files).toContain('package.json');
  });

  test('are each at most 1 MB', () => {
    expect(
      files.filter((path) => statSync(join(repositoryRoot, path)).size > sizeBytesMax),
    ).toEqual([]);
  });

  test('name no folder of a person or of a machine', () => {
    // Inside an address on the web the same letters are no folder of a machine.
    const own = [repositoryRoot, homedir()]
      .filter((folder) => folder.length > 1)
      .map((folder) => folder.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
      .map((folder) => new RegExp(String.raw`(?<![\w.:/-])${folder}/`, 'g'));
    expect(own.flatMap((pattern) => findAll(pattern))).toEqual([]);
    expect(findAll(/(?:\/home\/|\/Users\/|[A-Z]:\\Users\\)\w+/g)).toEqual([]);
  });

  test('name no host that packages are downloaded from', () => {
    expect(
      findAll(/registry\.(?:npmjs|yarnpkg)\.\w+|deb\.debian\.\w+|files\.pythonhosted\.\w+/g),
    ).toEqual([]);
  });

  test('hold no e-mail address but those under names reserved for examples', () => {
    const found = findAll(/(?<![\w./+-])[\w.+-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}\b/gi);
    const reserved =
      /@(?:[a-z0-9-]+\.)*(?:example|test|invalid|localhost|example\.(?:org|com|net))$/i;
    // `git@host` is how a repository is addressed, not a mailbox.
    expect(found.filter((hit) => !reserved.test(hit) && !/: git@/.test(hit))).toEqual([]);
  });

  test('leave no work marked as open without the number of its issue', () => {
    const sources = textFiles.filter((path) => /\.(ts|astro|css|mjs|sh)$/.test(path));
    // The brackets keep this line from finding itself.
    const marks = /\b(?:TOD[O]|FIXM[E]|XX[X])\b(?!.*#\d)/g;
    expect(findAll(marks, sources)).toEqual([]);
  });

  test('silence no type error', () => {
    const sources = textFiles.filter((path) => /\.(ts|astro)$/.test(path));
    expect(findAll(/@ts-(?:ignore|nocheck|expect-error)/g, sources)).toEqual([]);
  });
});

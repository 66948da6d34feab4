import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exists, listWorkspaces, readManifest, readText, repositoryRoot } from './repository.ts';

const documents = globSync(
  '{*.md,docs/**/*.md,packages/*/*.md,apps/*/*.md,tests/*.md,standards/*.md}',
  {
    cwd: repositoryRoot,
  },
);
const scripts = readManifest('package.json').scripts;

describe('every document', () => {
  test('is found', () => {
    expect(documents).toContain('README.md');
  });

  test.each(documents)('%s links only to files that are there', (path) => {
    const targets = [
      ...readText(path).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)/g),
    ]
      .map((match) => match[1] ?? '')
      .map((target) => join(dirname(path), target));
    expect(targets.filter((target) => !exists(target))).toEqual([]);
  });

  test.each(documents)('%s names only npm commands that exist', (path) => {
    const named = [...readText(path).matchAll(/\bnpm run ([a-z][\w:-]*)/g)].map(
      (match) => match[1] ?? '',
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('README', () => {
  const readme = readText('README.md');

  test('gives the two commands, and both exist', () => {
    expect(readme).toContain('npm ci && npm start');
    expect(readme).toContain('npm ci && npm test');
    expect(scripts).toMatchObject({ start: expect.any(String), test: expect.any(String) });
  });

  test('shows a picture', () => {
    expect(readme).toMatch(/!\[[^\]]{10,}\]\(docs\/images\/[\w-]+\.(?:png|svg)\)/);
  });
});

describe('docs/ARCHITECTURE.md', () => {
  test('names every workspace', () => {
    const architecture = readText('docs/ARCHITECTURE.md');
    const folders = listWorkspaces().map(({ folder }) => folder);
    expect(folders.filter((folder) => !architecture.includes(`\`${folder}\``))).toEqual([]);
  });
});

describe('the README of each workspace', () => {
  test.each(listWorkspaces().map(({ folder }) => folder))('%s says the five things', (folder) => {
    const readme = readText(`${folder}/README.md`);
    for (const part of ['Purpose', 'May import', 'Must not', 'Entry points', 'How to test']) {
      expect(readme).toContain(`**${part}:**`);
    }
  });

  test.each(listWorkspaces().map(({ folder, manifest }) => [folder, manifest] as const))(
    '%s names each entry point',
    (folder, manifest) => {
      const readme = readText(`${folder}/README.md`);
      const names = Object.keys(manifest.exports).filter((name) => name !== './package.json');
      expect(names.filter((name) => !readme.includes(`\`${name.slice(2)}\``))).toEqual([]);
    },
  );
});

describe('docs/decisions', () => {
  const records = globSync('docs/decisions/*.md', { cwd: repositoryRoot }).toSorted();

  test('are numbered without a gap', () => {
    const numbers = records.map((path) => Number(/(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1]));
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  test.each(records)('%s says what, why, what else and what follows', (path) => {
    const headings = [...readText(path).matchAll(/^## (.+)$/gm)].map((match) => match[1]);
    expect(headings).toEqual(['Decision', 'Why', 'Alternatives', 'Consequences']);
  });
});

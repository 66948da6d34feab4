import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { listWorkspaces, readManifest, readText, repositoryRoot } from './repository.ts';

const Turbo = z.looseObject({ tags: z.array(z.string()).length(1) });
const RootTurbo = z.looseObject({
  boundaries: z.looseObject({ tags: z.record(z.string(), z.unknown()) }),
});
const knownTags = Object.keys(RootTurbo.parse(JSON.parse(readText('turbo.json'))).boundaries.tags);
const workspaces = listWorkspaces();

test('the repository has workspaces', () => {
  expect(workspaces.length).toBeGreaterThan(10);
});

describe.each(workspaces.map((workspace) => [workspace.folder, workspace] as const))(
  '%s',
  (folder, { manifest }) => {
    test('carries one tag that the boundaries know', () => {
      const { tags } = Turbo.parse(JSON.parse(readText(`${folder}/turbo.json`)));
      expect(knownTags).toContain(tags[0]);
    });

    test('can be type-checked and tested on its own', () => {
      expect(manifest.scripts).toMatchObject({
        typecheck: expect.any(String),
        test: expect.any(String),
      });
    });

    test('names each entry point, with neither "." nor a wildcard but for data', () => {
      const names = Object.keys(manifest.exports);
      const tooWide = names.filter((name) => name === '.' || /\*(?!\.json$)/.test(name));
      expect(tooWide).toEqual([]);
    });

    test('has every entry point that it exports', () => {
      const missing = Object.values(manifest.exports)
        .filter((target) => !target.startsWith('./dist/'))
        .filter((target) => globSync(`${folder}/${target}`, { cwd: repositoryRoot }).length === 0);
      expect(missing).toEqual([]);
    });

    test('pins every dependency, and takes siblings from the repository', () => {
      const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
        .filter(([name, version]) =>
          name.startsWith('@commonhold/') ? version !== '*' : !/^\d+\.\d+\.\d+/.test(version),
        )
        .map(([name, version]) => `${name}@${version}`);
      expect(loose).toEqual([]);
    });
  },
);

test('the root pins every tool', () => {
  const { dependencies, devDependencies } = readManifest('package.json');
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+/.test(version),
  );
  expect(loose).toEqual([]);
});

describe('the lock file', () => {
  const Entry = z.looseObject({
    version: z.string().optional(),
    resolved: z.union([z.string(), z.boolean()]).optional(),
    optionalDependencies: z.record(z.string(), z.string()).default({}),
  });
  const Lock = z.looseObject({ packages: z.record(z.string(), Entry) });
  const { packages } = Lock.parse(JSON.parse(readText('package-lock.json')));

  test('names no download address', () => {
    const withAddress = Object.entries(packages)
      .filter(([, entry]) => /^[a-z+]+:/.test(String(entry.resolved)))
      .map(([path]) => path);
    expect(Object.keys(packages).length).toBeGreaterThan(100);
    expect(withAddress).toEqual([]);
  });

  test('names the build of each tool for every platform (mend: npm run complete-lock)', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
      Object.entries(optionalDependencies)
        .filter(([, version]) => /^\d+\.\d+\.\d+$/.test(version))
        .filter(([name, version]) =>
          [`${path}/node_modules/${name}`, `node_modules/${name}`].every(
            (place) => packages[place]?.version !== version,
          ),
        )
        .map(([name, version]) => `${name}@${version}`),
    );
    expect(missing).toEqual([]);
  });
});

import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** Folder of the repository, without a slash at the end. */
export const repositoryRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

const PackageJson = z.looseObject({
  name: z.string(),
  scripts: z.record(z.string(), z.string()).default({}),
  exports: z.record(z.string(), z.string()).default({}),
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
});
export type PackageJson = z.infer<typeof PackageJson>;

export interface Workspace {
  /** Relative to the repository, such as `packages/schemas`. */
  readonly folder: string;
  readonly manifest: PackageJson;
}

export function readText(path: string): string {
  return readFileSync(join(repositoryRoot, path), 'utf8');
}

export function exists(path: string): boolean {
  return existsSync(join(repositoryRoot, path));
}

export function readManifest(path: string): PackageJson {
  return PackageJson.parse(JSON.parse(readText(path)));
}

/** Every workspace that the root's globs name, sorted by folder. */
export function listWorkspaces(): readonly Workspace[] {
  const globs = z
    .object({ workspaces: z.array(z.string()) })
    .parse(JSON.parse(readText('package.json')));
  return globs.workspaces
    .flatMap((glob) => globSync(`${glob}/package.json`, { cwd: repositoryRoot }))
    .map((path) => ({ folder: path.replace(/\/package\.json$/, ''), manifest: readManifest(path) }))
    .toSorted((left, right) => left.folder.localeCompare(right.folder));
}

/**
 * Files that git tracks, or would track: what a reader of the repository sees.
 * @returns `undefined` where the sources did not come through git.
 */
export function listTrackedFiles(): readonly string[] | undefined {
  if (!exists('.git')) return undefined;
  const output = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    {
      cwd: repositoryRoot,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return output.split('\0').filter((path) => path !== '' && exists(path));
}

import { readFile, readdir } from 'node:fs/promises';
import { err, ok } from '@commonhold/schemas/result';
import type { Result } from '@commonhold/schemas/result';
import type { z } from 'zod';
import { ProfileFile } from '../profile/profile-file.ts';
import { prepareProfiles } from '../profile/profiles.ts';
import type { Profiles } from '../profile/profiles.ts';
import {
  CategoriesFile,
  FileTypesFile,
  LicenceAliasesFile,
  LicenceCategoriesFile,
  ThemesFile,
} from '../profile/reference-data.ts';

/** Why the profiles cannot be used. `path` is the file's place below the standards folder. */
export type ProfileLoadError =
  | { readonly kind: 'file-unreadable'; readonly path: string; readonly cause: string }
  | {
      readonly kind: 'file-invalid';
      readonly path: string;
      readonly issues: readonly { readonly path: string; readonly message: string }[];
    };

/** Reads every `profile.json` below the standards folder and the lists their rules ask. */
export async function loadProfiles(root: URL): Promise<Result<Profiles, ProfileLoadError>> {
  const paths = await profilePaths(root);
  if (!paths.ok) return paths;
  const profiles: ProfileFile[] = [];
  for (const path of paths.value) {
    const profile = await readChecked(root, path, ProfileFile);
    if (!profile.ok) return profile;
    profiles.push(profile.value);
  }
  const licenceCategories = await readChecked(
    root,
    'licences/categories.json',
    LicenceCategoriesFile,
  );
  if (!licenceCategories.ok) return licenceCategories;
  const licenceAliases = await readChecked(root, 'licences/aliases.json', LicenceAliasesFile);
  if (!licenceAliases.ok) return licenceAliases;
  const fileTypes = await readChecked(root, 'vocabularies/file-type.json', FileTypesFile);
  if (!fileTypes.ok) return fileTypes;
  const themes = await readChecked(root, 'vocabularies/eu-data-theme.json', ThemesFile);
  if (!themes.ok) return themes;
  const highValueCategories = await readChecked(
    root,
    'vocabularies/high-value-category.json',
    CategoriesFile,
  );
  if (!highValueCategories.ok) return highValueCategories;
  return ok(
    prepareProfiles({
      profiles,
      reference: {
        licenceCategories: licenceCategories.value,
        licenceAliases: licenceAliases.value,
        fileTypes: fileTypes.value,
        themes: themes.value,
        highValueCategories: highValueCategories.value,
      },
    }),
  );
}

/** The folders of standards that hold profiles. */
const folders = ['profiles', 'dataset-search', 'hvd', 'mqa'] as const;

async function profilePaths(root: URL): Promise<Result<readonly string[], ProfileLoadError>> {
  const paths: string[] = [];
  for (const folder of folders) {
    try {
      const entries = await readdir(new URL(`${folder}/`, root), { recursive: true });
      paths.push(
        ...entries
          .map((entry) => `${folder}/${entry.replaceAll('\\', '/')}`)
          .filter((entry) => entry.endsWith('/profile.json'))
          .toSorted(),
      );
    } catch (error) {
      return err({ kind: 'file-unreadable', path: folder, cause: messageOf(error) });
    }
  }
  return ok(paths);
}

async function readChecked<T>(
  root: URL,
  path: string,
  schema: z.ZodType<T>,
): Promise<Result<T, ProfileLoadError>> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(new URL(path, root), 'utf8'));
  } catch (error) {
    return err({ kind: 'file-unreadable', path, cause: messageOf(error) });
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  return err({
    kind: 'file-invalid',
    path,
    issues: parsed.error.issues.map((issue) => ({
      path: `/${issue.path.map(String).join('/')}`,
      message: issue.message,
    })),
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

import { readFile, readdir } from 'node:fs/promises';
import { err, ok } from '@commonhold/schemas/result';
import type { Result } from '@commonhold/schemas/result';
import type { z } from 'zod';
import {
  BeyondSpdxFile,
  ClausesFile,
  CompatibilityFile,
  LicenceListsFile,
  OverlayFile,
  QuestionnaireFile,
  SpdxFile,
  StandardFile,
  knowLicences,
  prepareStandards,
} from '../standard/index.ts';
import type { EditionFiles, Standards } from '../standard/index.ts';

/** Why the standards cannot be used. `path` is the file's place below the standards folder. */
export type StandardLoadError =
  | { readonly kind: 'standards-not-found'; readonly root: string; readonly cause: string }
  | { readonly kind: 'file-unreadable'; readonly path: string; readonly cause: string }
  | {
      readonly kind: 'file-invalid';
      readonly path: string;
      readonly issues: readonly { readonly path: string; readonly message: string }[];
    };

/** The folder of the bundled standards. */
export function standardsRoot(): URL {
  return new URL('.', import.meta.resolve('@commonhold/standards/package.json'));
}

/**
 * Reads every `{id}/{version}/standard.json` below the root with the files beside it, checks each against
 * its schema and makes them ready. The only place of this package that touches a disk.
 */
export async function loadStandards(
  root: URL = standardsRoot(),
): Promise<Result<Standards, StandardLoadError>> {
  try {
    const licences = knowLicences({
      spdx: await readChecked(root, 'licences/spdx.json', SpdxFile),
      beyondSpdx: await readChecked(root, 'licences/beyond-spdx.json', BeyondSpdxFile),
      clauses: await readChecked(root, 'licences/clauses.json', ClausesFile),
      compatibility: await readChecked(root, 'licences/compatibility.json', CompatibilityFile),
    });
    const openLicences = await readChecked(
      root,
      'open-washing/1.0/approved-licences.json',
      LicenceListsFile,
    );
    const editions = await Promise.all(
      (await editionFolders(root)).map((folder) => readEdition(root, folder)),
    );
    const names = [...new Set(editions.flatMap(({ standard }) => standard.uses))];
    const shared = await Promise.all(
      names.map(async (name) => [name, await readJson(root, name)] as const),
    );
    return ok(prepareStandards({ editions, licences, openLicences, shared: new Map(shared) }));
  } catch (error) {
    if (error instanceof LoadFailure) return err(error.facts);
    throw error;
  }
}

/** Carries the facts of a failure out of nested reads to the one place that makes a result of it. */
class LoadFailure extends Error {
  override readonly name = 'LoadFailure';
  readonly facts: StandardLoadError;
  constructor(facts: StandardLoadError) {
    super(facts.kind);
    this.facts = facts;
  }
}

async function editionFolders(root: URL): Promise<readonly string[]> {
  const entries = await readdir(root, { recursive: true }).catch((error: unknown) => {
    throw new LoadFailure({
      kind: 'standards-not-found',
      root: root.href,
      cause: messageOf(error),
    });
  });
  return entries
    .map((entry) => entry.replaceAll('\\', '/'))
    .filter(
      (entry) =>
        /^[^/]+\/[^/]+\/standard\.json$/u.test(entry) && !entry.startsWith('node_modules/'),
    )
    .map((entry) => entry.slice(0, -'standard.json'.length))
    .toSorted();
}

async function readEdition(root: URL, folder: string): Promise<EditionFiles> {
  const names = (await readdir(new URL(folder, root))).toSorted();
  const overlays = names.filter((name) => /^overlay-.*\.json$/u.test(name));
  return {
    standard: await readChecked(root, `${folder}standard.json`, StandardFile),
    overlays: await Promise.all(
      overlays.map((name) => readChecked(root, `${folder}${name}`, OverlayFile)),
    ),
    ...(names.includes('questionnaire.json')
      ? { questionnaire: await readChecked(root, `${folder}questionnaire.json`, QuestionnaireFile) }
      : {}),
    ...(names.includes('approved-licences.json')
      ? {
          licenceLists: await readChecked(
            root,
            `${folder}approved-licences.json`,
            LicenceListsFile,
          ),
        }
      : {}),
  };
}

async function readChecked<S extends z.ZodType>(
  root: URL,
  path: string,
  schema: S,
): Promise<z.infer<S>> {
  const result = schema.safeParse(await readJson(root, path));
  if (result.success) return result.data;
  throw new LoadFailure({
    kind: 'file-invalid',
    path,
    issues: result.error.issues.map((issue) => ({
      path: `/${issue.path.join('/')}`,
      message: issue.message,
    })),
  });
}

async function readJson(root: URL, path: string): Promise<unknown> {
  try {
    const content: unknown = JSON.parse(await readFile(new URL(path, root), 'utf8'));
    return content;
  } catch (error) {
    throw new LoadFailure({ kind: 'file-unreadable', path, cause: messageOf(error) });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

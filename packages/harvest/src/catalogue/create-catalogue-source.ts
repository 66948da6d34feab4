import { join } from 'node:path';
import type {
  Source,
  SourceContent,
  SourceItem,
  SourceReadError,
} from '@commonhold/registry/harvest';
import { toInputIssues } from '@commonhold/schemas/error';
import { Organisation } from '@commonhold/schemas/organisation';
import { err, ok } from '@commonhold/schemas/result';
import type { Result } from '@commonhold/schemas/result';
import { readJsonFolder } from './read-json-folder.ts';
import type { JsonFile } from './read-json-folder.ts';
import { refuseRepeats } from './refuse-repeats.ts';
import { toCatalogueItem } from './to-catalogue-item.ts';

/** Part of each payload's digest: raise it when the same file becomes another record. */
export const catalogueMappingVersion = '1';

/**
 * The bundled catalogue: `{folder}/goods/{slug}.json` and `{folder}/organisations/{slug}.json`.
 *
 * A good whose file is JSON but no valid entry is refused alone, with a notice for each fault.
 * Errors: `unreadable`, `too-large`, `wrong-shape` for a file that is no JSON and for an invalid organisation.
 */
export function createCatalogueSource(folder: string): Source {
  return {
    id: 'catalogue',
    title: 'Commonhold catalogue',
    isCurated: true,
    read: () => readCatalogue(folder),
  };
}

async function readCatalogue(folder: string): Promise<Result<SourceContent, SourceReadError>> {
  const organisationFiles = await readJsonFolder(join(folder, 'organisations'));
  if (!organisationFiles.ok) return organisationFiles;
  const organisations = toOrganisations(organisationFiles.value);
  if (!organisations.ok) return organisations;
  const goodFiles = await readJsonFolder(join(folder, 'goods'));
  if (!goodFiles.ok) return goodFiles;
  const items: readonly SourceItem[] = refuseRepeats(
    goodFiles.value.map((file) => toCatalogueItem(file, catalogueMappingVersion)),
  );
  return ok({ organisations: organisations.value, items });
}

function toOrganisations(
  files: readonly JsonFile[],
): Result<readonly Organisation[], SourceReadError> {
  const organisations: Organisation[] = [];
  for (const { path, key, value } of files) {
    const parsed = Organisation.safeParse(value);
    if (!parsed.success) {
      const reason = toInputIssues(parsed.error, 5)
        .map((issue) => `${issue.path} ${issue.message}`)
        .join('; ');
      return wrongShape(
        path,
        reason,
        'mend the file; its shape is Organisation in @commonhold/schemas/organisation',
      );
    }
    if (parsed.data.slug !== key) {
      return wrongShape(
        path,
        `its slug is "${parsed.data.slug}"`,
        `name the file ${parsed.data.slug}.json`,
      );
    }
    organisations.push(parsed.data);
  }
  return ok(organisations);
}

function wrongShape(path: string, reason: string, remedy: string) {
  return err({ kind: 'wrong-shape', path, reason, remedy } as const);
}

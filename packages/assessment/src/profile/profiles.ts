import { sha256Of } from '../digest/sha256.ts';
import type { ProfileFile } from './profile-file.ts';
import { prepareReferenceData } from './reference-data.ts';
import type { ReferenceData, ReferenceFiles } from './reference-data.ts';

/** One version of one profile, with the SHA-256 of its file in canonical JSON (RFC 8785). */
export interface ProfileEdition {
  readonly file: ProfileFile;
  readonly sha256: string;
}

/** All profiles and the lists that their rules ask. Made once, by `prepareProfiles`, and never changed. */
export interface Profiles {
  readonly editions: readonly ProfileEdition[];
  readonly reference: ReferenceData;
}

/** Makes the profiles ready. */
export function prepareProfiles(files: {
  readonly profiles: readonly ProfileFile[];
  readonly reference: ReferenceFiles;
}): Profiles {
  return {
    editions: files.profiles.map((file) => ({ file, sha256: sha256Of(file) })),
    reference: prepareReferenceData(files.reference),
  };
}

/** A profile by id, and by version where one is given; otherwise the last in the order of versions. */
export function findProfile(
  { editions }: Profiles,
  id: string,
  version?: string,
): ProfileEdition | undefined {
  return editions
    .filter(({ file }) => file.id === id && (version === undefined || file.version === version))
    .toSorted((left, right) =>
      left.file.version.localeCompare(right.file.version, 'en', { numeric: true }),
    )
    .at(-1);
}

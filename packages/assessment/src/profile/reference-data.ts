import { z } from 'zod';

/** `standards/licences/categories.json`, as far as profiles read it. */
export const LicenceCategoriesFile = z.looseObject({
  categories: z
    .array(z.looseObject({ id: z.string(), title: z.string(), licences: z.array(z.string()) }))
    .readonly(),
});

/** `standards/licences/aliases.json`, as far as profiles read it. */
export const LicenceAliasesFile = z.looseObject({
  aliases: z
    .array(
      z.looseObject({
        match: z.string(),
        expression: z.string(),
        origins: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
});

/** `standards/vocabularies/file-type.json`, as far as profiles read it. */
export const FileTypesFile = z.looseObject({
  fileTypes: z
    .array(
      z.looseObject({
        code: z.string(),
        iri: z.string().optional(),
        name: z.string(),
        mediaType: z.string().optional(),
        isMediaTypeRegistered: z.boolean().optional(),
        otherMediaTypes: z.array(z.string()).readonly().optional(),
        extensions: z.array(z.string()).readonly().optional(),
        isMachineReadable: z.boolean(),
        isNonProprietaryForMqa: z.boolean(),
        isMachineReadableForMqa: z.boolean(),
      }),
    )
    .readonly(),
});
export type FileType = z.infer<typeof FileTypesFile>['fileTypes'][number];

/** A code list, as far as profiles read it. */
export const ThemesFile = z.looseObject({
  themes: z.array(z.looseObject({ code: z.string() })).readonly(),
});
export const CategoriesFile = z.looseObject({
  categories: z.array(z.looseObject({ code: z.string() })).readonly(),
});

export interface ReferenceFiles {
  readonly licenceCategories: z.infer<typeof LicenceCategoriesFile>;
  readonly licenceAliases: z.infer<typeof LicenceAliasesFile>;
  readonly fileTypes: z.infer<typeof FileTypesFile>;
  readonly themes: z.infer<typeof ThemesFile>;
  readonly highValueCategories: z.infer<typeof CategoriesFile>;
}

/** The lists that the tests of rules ask. Made once and never changed. */
export interface ReferenceData {
  readonly licenceCategories: ReadonlyMap<
    string,
    { readonly title: string; readonly ids: ReadonlySet<string> }
  >;
  /** Ids of the licences that the EU's licence table names. */
  readonly euLicenceIds: ReadonlySet<string>;
  /** File types by media type, code, name and extension, all in lower case. */
  readonly fileTypes: ReadonlyMap<string, FileType>;
  readonly vocabularies: Readonly<
    Record<'eu-data-theme' | 'high-value-category', ReadonlySet<string>>
  >;
}

/** Makes the lists ready. */
export function prepareReferenceData(files: ReferenceFiles): ReferenceData {
  return {
    licenceCategories: new Map(
      files.licenceCategories.categories.map(({ id, title, licences }) => [
        id,
        { title, ids: new Set(licences) },
      ]),
    ),
    euLicenceIds: new Set(
      files.licenceAliases.aliases
        .filter(({ origins }) => origins.includes('eu-authority-table'))
        .map(({ expression }) => expression),
    ),
    fileTypes: fileTypesByKey(files.fileTypes.fileTypes),
    vocabularies: {
      'eu-data-theme': new Set(files.themes.themes.map(({ code }) => code)),
      'high-value-category': new Set(files.highValueCategories.categories.map(({ code }) => code)),
    },
  };
}

/** An entry of the EU table counts before one of ours, and a first one before a later. */
function fileTypesByKey(fileTypes: readonly FileType[]): ReadonlyMap<string, FileType> {
  const byKey = new Map<string, FileType>();
  for (const fileType of fileTypes) {
    const { code, name, mediaType, otherMediaTypes = [], extensions = [] } = fileType;
    for (const key of [code, name, mediaType, ...otherMediaTypes, ...extensions]) {
      const lower = key?.toLowerCase();
      if (lower !== undefined && !byKey.has(lower)) byKey.set(lower, fileType);
    }
  }
  return byKey;
}

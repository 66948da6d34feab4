import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

/** What cannot or should not be read from a licence string. Source: `standards/licences/aliases.json`, findings. */
export const LicenceFinding = z.enum([
  'case-mended',
  'deprecated-id',
  'only-or-later-unknown',
  'version-not-stated',
  'no-licence-stated',
  'licence-named-elsewhere',
  'licence-not-named',
  'undisclosed',
  'proprietary-terms-not-named',
  'component-absent',
  'several-licences',
  'not-a-licence',
  'contradictory',
  'claim-without-instrument',
  'unknown-string',
]);
export type LicenceFinding = z.infer<typeof LicenceFinding>;

const AliasFile = z.object({
  aliases: z.array(
    z.object({
      match: z.string(),
      kind: z.enum(['text', 'url']),
      expression: z.string(),
      confidence: z.enum(['exact', 'likely', 'none']),
      finding: z.string().optional(),
    }),
  ),
});
export type LicenceAlias = z.infer<typeof AliasFile>['aliases'][number];

const SpdxFile = z.object({
  licences: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      isOsiApproved: z.boolean(),
      isDeprecated: z.boolean(),
    }),
  ),
});
export type SpdxLicence = z.infer<typeof SpdxFile>['licences'][number];

const BeyondSpdxFile = z.object({
  licences: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      url: z.string().optional(),
      /** Texts that were read, by the digest of their bytes. */
      texts: z.array(z.object({ sha256: z.string() })).default([]),
    }),
  ),
});
export type OtherLicence = z.infer<typeof BeyondSpdxFile>['licences'][number];

export interface LicenceData {
  /** By kind and normalised string: `text:apache 2.0`. */
  readonly aliases: ReadonlyMap<string, LicenceAlias>;
  readonly spdx: ReadonlyMap<string, SpdxLicence>;
  /** Current ids by their lower-case form. */
  readonly currentIds: ReadonlyMap<string, string>;
  readonly others: ReadonlyMap<string, OtherLicence>;
}

/** The licence lists that this program ships with. Throws where a file of the program itself is missing or wrong. */
export function loadLicenceData(): LicenceData {
  const { aliases } = AliasFile.parse(readStandardFile('licences/aliases.json'));
  const { licences } = SpdxFile.parse(readStandardFile('licences/spdx.json'));
  const others = BeyondSpdxFile.parse(readStandardFile('licences/beyond-spdx.json')).licences;
  return {
    aliases: new Map(aliases.map((alias) => [`${alias.kind}:${alias.match}`, alias])),
    spdx: new Map(licences.map((licence) => [licence.id, licence])),
    currentIds: new Map(
      licences
        .filter(({ isDeprecated }) => !isDeprecated)
        .map(({ id }) => [id.toLowerCase(), id] as const),
    ),
    others: new Map(others.map((licence) => [licence.id, licence])),
  };
}

export function readStandardFile(name: string): unknown {
  const root = pathToFileURL(
    createRequire(import.meta.url).resolve('@commonhold/standards/package.json'),
  );
  return JSON.parse(readFileSync(new URL(name, root), 'utf8'));
}

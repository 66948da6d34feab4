import type { CardLicence, CardStatement } from '@commonhold/schemas/evidence';
import { bounds } from '@commonhold/schemas/text';
import { parse } from 'yaml';
import { z } from 'zod';
import type { LicenceData } from '../licence/licence-data.ts';
import { readLicence } from '../licence/read-licence.ts';
import { readCardStatements } from './read-card-statements.ts';

/** What a card says: in its tags, and of its licence in prose. */
export interface Card {
  readonly licences: readonly CardLicence[];
  readonly datasets: readonly string[];
  readonly languages: readonly string[];
  readonly statements: readonly CardStatement[];
}

const frontMatterLengthMax = 100_000;

/** Reads the card of a model or a dataset: tags between two lines of dashes, then Markdown. Broken tags are no tags. */
export function readCard(data: LicenceData, text: string): Card {
  const { frontMatter, prose } = splitCard(text);
  const tags = readTags(frontMatter);
  return {
    licences: licencesOf(data, tags),
    datasets: linesOf(tags.datasets, bounds.nameLengthMax, bounds.listMax),
    languages: linesOf(tags.language, bounds.keywordLengthMax, bounds.listMax),
    statements: readCardStatements(data, prose),
  };
}

function splitCard(text: string): { readonly frontMatter: string; readonly prose: string } {
  const plain = text.replace(/^\uFEFF/u, '').replaceAll('\r\n', '\n');
  const end = plain.startsWith('---\n') ? plain.indexOf('\n---', 3) : -1;
  if (end === -1 || end > frontMatterLengthMax) return { frontMatter: '', prose: plain };
  return { frontMatter: plain.slice(4, end), prose: plain.slice(end + 4) };
}

const oneOrMore = z
  .union([z.string(), z.array(z.string().catch(''))])
  .optional()
  .catch(undefined);
const Tags = z
  .object({ license: oneOrMore, license_name: oneOrMore, datasets: oneOrMore, language: oneOrMore })
  .catch({
    license: undefined,
    license_name: undefined,
    datasets: undefined,
    language: undefined,
  });
type Tags = z.infer<typeof Tags>;

/** Everything is read as text: `no` is Norwegian, `1.0` a version. */
function readTags(frontMatter: string): Tags {
  try {
    return Tags.parse(
      parse(frontMatter, { schema: 'failsafe', maxAliasCount: 10, logLevel: 'silent' }),
    );
  } catch {
    // The parser reports broken YAML only by throwing.
    return Tags.parse({});
  }
}

/** `other` says that the name stands beside it. */
function licencesOf(data: LicenceData, tags: Tags): readonly CardLicence[] {
  const named = linesOf(tags.license_name, bounds.sentenceLengthMax, bounds.shortListMax);
  return linesOf(tags.license, bounds.sentenceLengthMax, bounds.shortListMax)
    .flatMap((licence) => (licence === 'other' && named.length > 0 ? named : [licence]))
    .map((declaredAs) => ({ declaredAs, expression: readLicence(data, declaredAs).expression }))
    .slice(0, bounds.shortListMax);
}

function linesOf(value: Tags['license'], lengthMax: number, countMax: number): readonly string[] {
  const list = value === undefined ? [] : typeof value === 'string' ? [value] : value;
  return [...new Set(list.map((line) => line.replaceAll(/\s+/gu, ' ').trim()))]
    .filter((line) => line !== '' && line.length <= lengthMax)
    .slice(0, countMax);
}

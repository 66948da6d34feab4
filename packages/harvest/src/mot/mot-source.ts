import type { MappedGood, Source, SourceItem } from '@commonhold/registry/harvest';
import type { GoodRecord } from '@commonhold/schemas/good';
import { type Result, err, ok } from '@commonhold/schemas/result';
import { loadLicenceData } from '../licence/licence-data.ts';
import { assignSlugs } from '../slug/assign-slugs.ts';
import { admitRecord } from '../source/admit-record.ts';
import { describeValueAt } from '../source/describe-value.ts';
import { goodIdOf, payloadDigest } from '../source/identify.ts';
import { type NoticeBook, createNoticeBook } from '../source/notice-book.ts';
import { type YamlFile, readYamlFiles } from '../source/read-yaml-files.ts';
import { mapRelease } from './map-release.ts';
import { type MotRule, motNoticeRules } from './notice-rules.ts';
import { type Release, ReleaseFile, knownReleaseFields } from './release.ts';

/** Raised whenever the same payload maps to another record, so that a later import writes it again. */
const mappingVersion = 1;

interface ReadFile {
  readonly key: string;
  readonly payload: unknown;
  readonly release: Release | undefined;
  readonly book: NoticeBook<MotRule>;
}

/**
 * Models of the Model Openness Tool from its YAML files: a folder of them, or one. The stable key is the
 * name of the file without its ending. Files are read whole, at most 1 MiB each; nothing is written.
 * The same files give the same items. A file that is no YAML makes the source unreadable; one that is but
 * holds no release is refused alone.
 */
export function createMotSource(folderOrFile: string): Source {
  return {
    id: 'mot',
    title: 'Model Openness Tool',
    async read() {
      const files = await readYamlFiles(folderOrFile);
      if (!files.ok) return files;
      const read = files.value.map(readFile);
      if (read.every(({ release }) => release === undefined)) {
        return err({
          kind: 'wrong-shape',
          path: folderOrFile,
          reason: 'holds no release of the Model Openness Tool',
          remedy: 'Name the folder of its model files, each with "release" and its components.',
        });
      }
      return ok({ organisations: [], items: mapAll(read) });
    },
  };
}

function readFile({ key, content }: YamlFile): ReadFile {
  const book = createNoticeBook(motNoticeRules);
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    book.add('mot.wrong-shape', '', { found: describeValueAt(content, []) });
    return { key, payload: null, release: undefined, book };
  }
  const { record, droppedFields, cleanedPaths } = admitRecord(withoutEmptyContact(content));
  const dropped = [...droppedFields, ...cleanedPaths];
  if (dropped.length > 0) book.add('mot.contact-dropped', '', { found: dropped.join(', ') });
  const parsed = ReleaseFile.safeParse(record);
  if (!parsed.success) {
    for (const issue of parsed.error.issues.slice(0, 10)) {
      book.add('mot.wrong-shape', issue.path.join('.'), {
        found: describeValueAt(record, issue.path),
      });
    }
    return { key, payload: record, release: undefined, book };
  }
  const { release } = parsed.data;
  const unknown = Object.keys(release).filter((field) => !knownReleaseFields.includes(field));
  if (unknown.length > 0) {
    book.add('mot.unknown-field', 'release', { found: unknown.slice(0, 20).join(', ') });
  }
  return { key, payload: record, release, book };
}

/** The field for a contact is empty nearly everywhere; only one that holds something is worth a notice. */
function withoutEmptyContact(content: object): object {
  if (!('release' in content)) return content;
  const { release } = content;
  if (typeof release !== 'object' || release === null || !('contact' in release)) return content;
  const { contact, ...rest } = release;
  return contact === '' || contact === null ? { ...content, release: rest } : content;
}

function mapAll(files: readonly ReadFile[]): readonly SourceItem[] {
  const data = loadLicenceData();
  const names = countBy(files.map(({ release }) => release?.name?.trim()));
  const hubs = countBy(files.map(({ release }) => release?.huggingface?.trim()));
  const seen = new Set<string>();
  const mapped = files.map((file) => {
    const { release, book } = file;
    const isRepeated = seen.has(file.key);
    seen.add(file.key);
    if (isRepeated) book.add('mot.duplicate-key', '');
    if (release === undefined || isRepeated) {
      const record: Result<GoodRecord, undefined> = err(undefined);
      return { ...file, key: isRepeated ? `${file.key} (2)` : file.key, name: file.key, record };
    }
    const name = nameOf(file, names.get(release.name?.trim() ?? '') ?? 0);
    const hub = release.huggingface?.trim();
    if (hub !== undefined && (hubs.get(hub) ?? 0) > 1) {
      const others = files.filter(
        (other) => other !== file && other.release?.huggingface?.trim() === hub,
      );
      book.add('mot.shared-address', 'release.huggingface', {
        original: hub,
        found: others.map(({ key }) => key).join(', '),
      });
    }
    return { ...file, name, record: mapRelease(release, { key: file.key, name, data, book }) };
  });
  const slugs = assignSlugs(mapped.filter(({ record }) => record.ok));
  return mapped.map(({ key, name, payload, record, book }) => {
    const slug = slugs.get(key);
    const good: Result<MappedGood, undefined> =
      record.ok && slug !== undefined
        ? ok({ id: goodIdOf('mot', key), slug, record: record.value })
        : err(undefined);
    const payloadSha256 = payloadDigest(payload, mappingVersion);
    return { key, name, payloadSha256, mapped: good, notices: book.all() };
  });
}

/** The release's own name; the file's where it has none or shares it with another file. */
function nameOf({ key, release, book }: ReadFile, sharers: number): string {
  const own = release?.name?.replaceAll(/\s+/gu, ' ').trim().slice(0, 300);
  if (own === undefined) {
    book.add('mot.no-name', 'release.name');
    return key;
  }
  if (own === key) return own;
  if (sharers > 1) {
    book.add('mot.duplicate-name', 'release.name', { original: own, found: key });
    return key;
  }
  book.add('mot.name-differs-from-file', 'release.name', { original: own, found: key });
  return own;
}

function countBy(values: readonly (string | undefined)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) {
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

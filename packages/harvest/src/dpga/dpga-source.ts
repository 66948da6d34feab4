import { basename } from 'node:path';
import type { MappedGood, Source, SourceItem } from '@commonhold/registry/harvest';
import { type Result, err, ok } from '@commonhold/schemas/result';
import type { GoodRecord } from '@commonhold/schemas/good';
import { loadLicenceData } from '../licence/licence-data.ts';
import { assignSlugs } from '../slug/assign-slugs.ts';
import { goodIdOf, payloadDigest } from '../source/identify.ts';
import { readJsonArray } from '../source/read-json-array.ts';
import { admitRecord } from '../source/admit-record.ts';
import type { ReadApplication } from './application.ts';
import { createCarriedTextFinder, withoutCarried } from './carried-text.ts';
import { type DpgaContext, mapApplication } from './map-application.ts';
import { readRecord } from './read-record.ts';
import { type RecordNotes, createRecordNotes } from './record-notes.ts';

const title = 'Digital Public Goods Alliance registry';
/** Raised whenever the same payload maps to another record, so that a later import writes it again. */
const mappingVersion = 2;

interface MappedItem {
  readonly key: string;
  readonly name: string;
  readonly payload: unknown;
  readonly record: Result<GoodRecord, undefined>;
  readonly notes: RecordNotes;
}

interface FileContext extends DpgaContext {
  readonly findCarried: ReturnType<typeof createCarriedTextFinder>;
}

/**
 * The registry of the Digital Public Goods Alliance from a file of its feed: a JSON array of records of
 * the portal (`/api/dpgs`, application files), of the newer interface (`/api/v1/dpgs`), or of the archived
 * candidates repository; or one such record alone. The stable key is `dpgid`, and `application:{id}` where there is none.
 * The file is read whole, at most 64 MiB; nothing is written. The same file gives the same items.
 */
export function createDpgaSource(file: string): Source {
  return {
    id: 'dpga',
    title,
    async read() {
      const served = await readJsonArray(file, isApplication);
      if (!served.ok) return served;
      const day = /\d{4}-\d{2}-\d{2}/u.exec(basename(file))?.[0];
      const sourceTitle = day === undefined ? title : `${title}, ${day}`;
      const items = mapAll(served.value, { licences: loadLicenceData(), sourceTitle });
      return ok({ organisations: [], items: toSourceItems(items) });
    },
  };
}

/** One application or one record of the feed, as its portal names the fields. */
function isApplication(value: object): boolean {
  const marks = ['openlicenses', 'openLicense', 'clearOwnership', 'platformIndependence', 'sdgs'];
  return 'name' in value && marks.filter((mark) => mark in value).length >= 2;
}

function mapAll(served: readonly unknown[], context: DpgaContext): readonly MappedItem[] {
  const seen = new Set<string>();
  const findCarried = createCarriedTextFinder();
  return served.map((element, index) => {
    const item = mapElement(element, index, { ...context, findCarried });
    if (!seen.has(item.key)) {
      seen.add(item.key);
      return item;
    }
    item.notes.book.add('dpga.duplicate-key', 'dpgid', { original: item.key, found: item.key });
    return { ...item, key: `${item.key}#${index}`, record: err(undefined) };
  });
}

/** One element of the file. A wrong one is refused with its reasons and harms no other. */
function mapElement(element: unknown, index: number, context: FileContext): MappedItem {
  const notes = createRecordNotes();
  const place = `record ${index + 1}`;
  if (typeof element !== 'object' || element === null || Array.isArray(element)) {
    notes.book.add('dpga.not-an-object', `[${index}]`, { found: JSON.stringify(element) });
    return { key: place, name: place, payload: null, record: err(undefined), notes };
  }
  const payload = admit(element, notes);
  const read = readRecord(payload);
  if (!read.ok) {
    for (const { field, found } of read.error) notes.book.add('dpga.wrong-type', field, { found });
    return { ...salvageIdentity(payload, place), payload, record: err(undefined), notes };
  }
  const { application, unknownFields } = read.value;
  if (unknownFields.length > 0) {
    notes.book.add('dpga.unknown-field', '', { found: unknownFields.slice(0, 20).join(', ') });
  }
  const name = notes.line(application.name, 'name') ?? place;
  const key = keyOf(application.dpgId, application.applicationId);
  const record = key === undefined ? err(undefined) : mapOwn(read.value, context, notes);
  if (key === undefined) notes.book.add('dpga.no-key', 'dpgid');
  else if (key.startsWith('application:')) noteUnprovenKey(payload, notes);
  notes.finish();
  return { key: key ?? place, name, payload, record, notes };
}

function admit(element: object, notes: RecordNotes): Readonly<Record<string, unknown>> {
  const { record, droppedFields, cleanedPaths } = admitRecord(element);
  if (droppedFields.length > 0) {
    notes.book.add('dpga.contact-dropped', '', { found: droppedFields.join(', ') });
  }
  for (const path of cleanedPaths) notes.book.add('dpga.contact-removed', path);
  return record;
}

/** Maps what the record itself says, without answers that the feed carried over from an earlier one. */
function mapOwn(
  read: ReadApplication,
  context: FileContext,
  notes: RecordNotes,
): Result<GoodRecord, undefined> {
  const carried = context.findCarried(read.application);
  for (const { field, from } of carried) {
    notes.book.add('dpga.text-of-another-record', read.fields[field] ?? field, { found: from });
  }
  const application = withoutCarried(read.application, carried);
  return mapApplication({ ...read, application }, context, notes);
}

function noteUnprovenKey(payload: Readonly<Record<string, unknown>>, notes: RecordNotes): void {
  notes.book.add('dpga.no-dpgid', 'dpgid');
  if (payload['stage'] === 'DPG') notes.book.add('dpga.stage-unproven', 'stage');
}

function keyOf(dpgId: string | undefined, applicationId: string | undefined): string | undefined {
  const stable = dpgId?.trim().slice(0, 100) ?? '';
  const application = applicationId?.trim().slice(0, 100) ?? '';
  if (stable !== '') return stable;
  return application === '' ? undefined : `application:${application}`;
}

/** What a report can call a record that cannot be read. */
function salvageIdentity(record: Readonly<Record<string, unknown>>, place: string) {
  const textOf = (key: string) => (typeof record[key] === 'string' ? record[key] : undefined);
  const key = keyOf(textOf('dpgid') ?? textOf('dpgId'), textOf('id'));
  return { key: key ?? place, name: (textOf('name') ?? place).slice(0, 300) };
}

/** Adds what only the whole file tells: slugs of their own, and records that share a repository. */
function toSourceItems(items: readonly MappedItem[]): readonly SourceItem[] {
  noteSharedRepositories(items);
  const slugs = assignSlugs(items.filter(({ record }) => record.ok));
  return items.map(({ key, name, payload, record, notes }) => {
    const slug = slugs.get(key);
    const mapped: Result<MappedGood, undefined> =
      record.ok && slug !== undefined
        ? ok({ id: goodIdOf('dpga', key), slug, record: record.value })
        : err(undefined);
    const payloadSha256 = payloadDigest(payload, mappingVersion);
    return { key, name, payloadSha256, mapped, notices: notes.book.all() };
  });
}

function noteSharedRepositories(items: readonly MappedItem[]): void {
  const byRepository = new Map<string, MappedItem[]>();
  for (const item of items) {
    if (!item.record.ok) continue;
    const repositories = new Set(
      item.record.value.repositories.map((url) => url.toLowerCase().replace(/(?:\.git)?\/*$/u, '')),
    );
    for (const url of repositories) byRepository.set(url, [...(byRepository.get(url) ?? []), item]);
  }
  for (const [url, sharers] of byRepository) {
    for (const item of sharers.length > 1 ? sharers : []) {
      const others = sharers.filter((other) => other !== item).map(({ name }) => name);
      item.notes.book.add('dpga.shared-repository', 'repositories', {
        original: url,
        found: others.join(', '),
      });
    }
  }
}

import type { SourceItem } from '@commonhold/registry/harvest';
import { toInputIssues } from '@commonhold/schemas/error';
import { CatalogueEntry } from '@commonhold/schemas/good';
import type { ImportNotice } from '@commonhold/schemas/harvest';
import { err, ok } from '@commonhold/schemas/result';
import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import type { JsonFile } from './read-json-folder.ts';

/** One file as an item; the digest is over its canonical JSON (RFC 8785), so that new line ends or spaces write nothing. */
export function toCatalogueItem(file: JsonFile, mappingVersion: string): SourceItem {
  const payloadSha256 = digest(file.value, mappingVersion);
  const parsed = CatalogueEntry.safeParse(file.value);
  if (!parsed.success) {
    const notices = toInputIssues(parsed.error).map(({ path, message }) =>
      fault({
        rule: 'catalogue.shape',
        field: path,
        message,
        remedy: 'mend the file; its shape is CatalogueEntry in @commonhold/schemas/good',
      }),
    );
    return { key: file.key, name: file.key, payloadSha256, mapped: err(undefined), notices };
  }
  const { id, slug, record } = parsed.data;
  const name = record.name['en'] ?? slug;
  if (slug !== file.key) {
    const notice = fault({
      rule: 'catalogue.file-name',
      field: '/slug',
      message: `the file is named ${file.key}.json and its slug is "${slug}"`,
      remedy: `name the file ${slug}.json`,
    });
    return { key: file.key, name, payloadSha256, mapped: err(undefined), notices: [notice] };
  }
  return { key: file.key, name, payloadSha256, mapped: ok({ id, slug, record }), notices: [] };
}

function digest(value: unknown, mappingVersion: string): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('only a JSON value has a digest');
  return createHash('sha256').update(`${mappingVersion}\n${text}`).digest('hex');
}

function fault(facts: Omit<ImportNotice, 'severity'>): ImportNotice {
  return { severity: 'error', ...facts };
}

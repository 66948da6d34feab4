import type { GoodKind } from '@commonhold/schemas/good';
import type { ReadApplication } from './application.ts';
import type { RecordNotes } from './record-notes.ts';

/** The Alliance's categories in all the spellings of its feeds. */
const kindsByCategory: Readonly<Record<string, GoodKind>> = {
  'open software': 'software',
  software: 'software',
  'open data': 'dataset',
  data: 'dataset',
  'open content': 'content',
  content: 'content',
  'open ai model': 'model',
  'open ai system': 'model',
  aimodel: 'model',
  'open standard': 'standard',
  standard: 'standard',
};

/** The kinds of a good, each once, in the order of its categories; empty and unknown categories are dropped. */
export function mapKinds(
  { application, fields }: ReadApplication,
  notes: RecordNotes,
): readonly GoodKind[] {
  const field = fields.categories ?? 'categories';
  const kinds = new Set<GoodKind>();
  application.categories.forEach((served, index) => {
    const category = served
      .trim()
      .toLowerCase()
      .replaceAll(/\s+/gu, ' ')
      .replace(/^open standards$/u, 'standard');
    const kind = kindsByCategory[category];
    const place = `${field}[${index}]`;
    if (kind !== undefined) kinds.add(kind);
    else if (category === '') notes.book.add('dpga.empty-category', place);
    else notes.book.add('dpga.unknown-category', place, { original: served, found: served });
  });
  return [...kinds];
}

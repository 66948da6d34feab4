import type { Evidence } from '@commonhold/schemas/evidence';
import { type WebUrl, bounds } from '@commonhold/schemas/text';
import { type NoticeBook, createNoticeBook } from '../source/notice-book.ts';
import { cleanText } from '../text/clean-text.ts';
import { readEvidence } from '../text/read-evidence.ts';
import { recoverList } from '../text/recover-list.ts';
import { type DpgaRule, dpgaNoticeRules } from './notice-rules.ts';

/** Reads served texts of one record and keeps the notices about them. */
export interface RecordNotes {
  readonly book: NoticeBook<DpgaRule>;
  /** The clean text, or `undefined` where nothing was served. */
  text(served: string | undefined, field: string): string | undefined;
  /** The same on one line and of bounded length. */
  line(served: string | undefined, field: string, lengthMax?: number): string | undefined;
  addresses(served: string | undefined, field: string): ReadAddresses;
  list(served: readonly string[], field: string): ReturnType<typeof recoverList>;
  /** Adds the notice that sums up small repairs; called once, at the end. */
  finish(): void;
}

export interface ReadAddresses {
  readonly evidence: readonly Evidence[];
  readonly urls: readonly WebUrl[];
}

export function createRecordNotes(): RecordNotes {
  const book = createNoticeBook(dpgaNoticeRules);
  const tidied = new Set<string>();
  const text = (served: string | undefined, field: string): string | undefined => {
    if (served === undefined) return undefined;
    const clean = cleanText(served);
    if (clean.hadMarkup) book.add('dpga.markup-removed', field, { original: served });
    else if (clean.text !== served) tidied.add(field);
    const bounded = clean.text.slice(0, bounds.descriptionLengthMax).trim();
    if (bounded !== clean.text) book.add('dpga.text-cut', field);
    return bounded === '' ? undefined : bounded.toWellFormed();
  };
  return {
    book,
    text,
    line(served, field, lengthMax = bounds.nameLengthMax) {
      const clean = text(served, field)?.replaceAll(/\s+/gu, ' ');
      if (clean === undefined || clean.length <= lengthMax) return clean;
      book.add('dpga.text-cut', field, { original: clean });
      return cutAtWord(clean, lengthMax);
    },
    addresses(served, field) {
      const clean = text(served, field);
      if (clean === undefined) return { evidence: [], urls: [] };
      const { evidence, urls, mended } = readEvidence(clean);
      for (const url of mended) {
        book.add('dpga.address-mended', field, { original: clean, found: url });
      }
      if (evidence.length > 1 || evidence.some(({ title }) => title !== undefined)) {
        const found = `${urls.length} ${urls.length === 1 ? 'address' : 'addresses'}`;
        book.add('dpga.addresses-split', field, { original: clean, found });
      }
      if (urls.length === 0) book.add('dpga.address-missing', field, { original: clean });
      return { evidence, urls };
    },
    list(served, field) {
      const list = recoverList(served);
      if (served.some((item) => item.includes('<') || /&#?\w+;/u.test(item))) {
        if (cleanText(served.join(',')).hadMarkup) book.add('dpga.markup-removed', field);
      }
      if (served.some((item) => item !== item.trim())) tidied.add(field);
      const found = `${served.length} pieces were served, ${list.items.length} entries are kept`;
      if (list.recovery === 'uncertain') book.add('dpga.list-uncertain', field, { found });
      if (list.recovery === 'reassembled') book.add('dpga.list-reassembled', field, { found });
      return list;
    },
    finish() {
      if (tidied.size > 0) {
        book.add('dpga.text-tidied', '', { found: [...tidied].join(', ') });
      }
    },
  };
}

/** The beginning of a text, up to a whole word, with an ellipsis. */
export function cutAtWord(text: string, lengthMax: number): string {
  const cut = text.slice(0, lengthMax - 1);
  const end = cut.lastIndexOf(' ');
  return `${(end > lengthMax / 2 ? cut.slice(0, end) : cut).trimEnd()}…`.toWellFormed();
}

import type { Evidence } from '@commonhold/schemas/evidence';
import { type WebUrl, bounds } from '@commonhold/schemas/text';
import { findAddresses } from './web-address.ts';

export interface EvidenceText {
  /** In the order of the text, each address once; prose without an address is a statement. */
  readonly evidence: readonly Evidence[];
  readonly urls: readonly WebUrl[];
  /** Addresses that were written without a scheme, or with a misspelt one. */
  readonly mended: readonly WebUrl[];
}

/**
 * What a field for addresses holds, taken apart: every address becomes a piece of evidence of its own,
 * the words beside it its title, and words that belong to no address a statement.
 */
export function readEvidence(text: string): EvidenceText {
  const entries: Evidence[] = [];
  const mended: WebUrl[] = [];
  let prose: string[] = [];
  const flush = () => {
    const statement = prose.join('\n').trim().slice(0, bounds.descriptionLengthMax).trim();
    if (/[\p{L}\p{N}]/u.test(statement)) entries.push({ statement });
    prose = [];
  };
  for (const line of text.split('\n')) {
    const pieces = takeApart(line);
    if (pieces.addresses.length === 0) {
      if (line.trim() !== '') prose.push(line.trim());
      continue;
    }
    const heading = pieces.labels[0] === '' ? takeHeading(prose) : undefined;
    flush();
    pieces.addresses.forEach(({ url, isMended }, index) => {
      if (isMended) mended.push(url);
      const label = index === 0 ? (heading ?? pieces.labels[0]) : pieces.labels[index];
      entries.push(entryOf(url, label ?? ''));
    });
    if (pieces.rest !== '') prose.push(pieces.rest);
  }
  flush();
  const evidence = uniqueEntries(entries).slice(0, bounds.listMax);
  return {
    evidence,
    urls: evidence.flatMap(({ url }) => (url === undefined ? [] : [url])),
    mended: [...new Set(mended)],
  };
}

/** The addresses of one line, the words before each, and the words after the last. */
function takeApart(line: string) {
  const addresses = findAddresses(line);
  const before: string[] = [];
  const after: string[] = [];
  addresses.forEach(({ start, end }, index) => {
    before.push(line.slice(addresses[index - 1]?.end ?? 0, start));
    after.push(line.slice(end, addresses[index + 1]?.start ?? line.length));
  });
  // `https://a.example - Manual https://b.example - Code`: the words follow their address.
  const areWordsAfter =
    tidyLabel(before[0] ?? '') === '' &&
    (addresses.length === 1 || after.every((words) => /^\s*[-–—:(]\s*\p{L}/u.test(words)));
  if (areWordsAfter) return { addresses, labels: after.map(tidyLabel), rest: '' };
  return { addresses, labels: before.map(tidyLabel), rest: tidyLabel(after.at(-1) ?? '') };
}

/** A short line that ends with a colon or dash speaks of the address below it. */
function takeHeading(prose: string[]): string | undefined {
  const last = prose.at(-1);
  if (last === undefined || last.length > 200 || !/[:\-–—>→]$/u.test(last)) return undefined;
  prose.pop();
  const heading = tidyLabel(last);
  return heading === '' ? undefined : heading;
}

function tidyLabel(words: string): string {
  const tidy = words
    .replace(/^[\s,;:.)\]}>*•·–—|→/-]+(?=\s|$|[\p{L}\p{N}"'“(])/u, '')
    .replace(/^(?:and|&)\s+/iu, '')
    .replace(/(?:[\s,;:([{<*•·–—|→>=-]|-+>|\band$)+$/iu, '')
    .trim()
    .replace(/^\(([^()]{1,200})\)[.,;]?$/u, '$1');
  return /^(?:and|or|&|\d{1,2}[.)]?|)$/iu.test(tidy) || !/[\p{L}\p{N}]/u.test(tidy) ? '' : tidy;
}

function entryOf(url: WebUrl, label: string): Evidence {
  if (label === '') return { url };
  return label.length <= bounds.nameLengthMax
    ? { url, title: label }
    : { url, statement: label.slice(0, bounds.descriptionLengthMax).trim() };
}

/** The first entry of each address; a later one lends it its title. */
function uniqueEntries(entries: readonly Evidence[]): readonly Evidence[] {
  const byKey = new Map<string, Evidence>();
  for (const entry of entries) {
    const key = entry.url ?? `\n${entry.statement ?? ''}`;
    const known = byKey.get(key);
    byKey.set(key, known === undefined ? entry : { ...entry, ...known });
  }
  return [...byKey.values()];
}

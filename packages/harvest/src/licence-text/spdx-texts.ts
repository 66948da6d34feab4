import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setImmediate as turn } from 'node:timers/promises';
import { z } from 'zod';
import { type LicenceWords, licenceWords, plainWords } from './licence-words.ts';
import { type Sketch, sketchOf } from './sketch.ts';

/** The texts of the SPDX licence list, ready to be looked up. */
export interface SpdxTexts {
  /** The words of a text below its titles. */
  read(text: string): LicenceWords;
  /** The ids that have exactly these words for their text, current ones first. */
  withWords(words: string): readonly string[];
  /** The same for the part of a text that a frame leaves. */
  withCore(core: string): readonly FramedText[];
  /** Whether a title names this licence, or none in particular. */
  isTitleOf(title: string, id: string): boolean;
  readonly sketches: readonly { readonly id: string; readonly sketch: Sketch }[];
}

/** A text whose beginning or end may be left out, as its publisher allows. */
export interface FramedText {
  readonly ids: readonly string[];
  readonly head: string;
  readonly tail: string;
}

const FullList = z.record(z.string(), z.object({ name: z.string(), licenseText: z.string() }));

/**
 * Reads the texts that come with the program. Takes a second or two of computing, a few milliseconds at a
 * time, so that whoever else wants to be served is.
 */
export async function loadSpdxTexts(isCurrent: (id: string) => boolean): Promise<SpdxTexts> {
  const path = createRequire(import.meta.url).resolve('spdx-license-list/spdx-full.json');
  const list = Object.entries(FullList.parse(JSON.parse(await readFile(path, 'utf8')))).toSorted(
    ([left], [right]) =>
      Number(isCurrent(right)) - Number(isCurrent(left)) || (left < right ? -1 : 1),
  );
  const titles = titlesOf(list.map(([id, { name }]) => ({ id, name })));
  const names = new Map(list.map(([id, { name }]) => [id, plainWords(name)]));
  const isTitle = (words: string) => titles.has(words);
  const byWords = new Map<string, string[]>();
  const byCore = new Map<string, FramedText[]>();
  const sketches: { id: string; sketch: Sketch }[] = [];
  for (const [id, { licenseText }] of list) {
    const { words } = licenceWords(licenseText, isTitle);
    const key = digestOf(words);
    const same = byWords.get(key);
    if (same === undefined) {
      const ids = [id];
      byWords.set(key, ids);
      sketches.push({ id, sketch: sketchOf(words) });
      for (const { head, core, tail } of framesOf(words)) {
        const coreKey = digestOf(core);
        byCore.set(coreKey, [...(byCore.get(coreKey) ?? []), { ids, head, tail }]);
      }
    } else same.push(id);
    await turn();
  }
  return {
    read: (text) => licenceWords(text, isTitle),
    withWords: (words) => byWords.get(digestOf(words)) ?? [],
    withCore: (core) => byCore.get(digestOf(core)) ?? [],
    isTitleOf: (title, id) => {
      const named = titles.get(title) ?? [];
      // Versions of a licence share the beginning of their names.
      return named === 'any' || named.includes(id) || names.get(id)?.startsWith(title) === true;
    },
    sketches,
  };
}

/** SHA-256 of a text, or of its words. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A text without what stands before or behind its own conditions, for each way in which that is marked. */
export function framesOf(
  words: string,
): readonly { readonly head: string; readonly core: string; readonly tail: string }[] {
  return frames.map(({ begin, end }) => {
    const start = begin === undefined ? 0 : Math.max(words.indexOf(begin), 0);
    const stop = end === undefined ? -1 : words.lastIndexOf(end);
    const until = stop < start ? words.length : stop;
    return {
      head: words.slice(0, start).trim(),
      core: words.slice(start, until).trim(),
      tail: words.slice(until).trim(),
    };
  });
}

/** The texts mark these places themselves. Source: SPDX licence list, optional parts of Apache-2.0 and of the Creative Commons texts. */
const frames: readonly { readonly begin?: string; readonly end?: string }[] = [
  { end: 'end of terms and conditions' },
  {
    begin: 'by exercising the licensed rights',
    end: 'creative commons is not party to its public',
  },
  { begin: 'statement of purpose' },
];

function titlesOf(
  licences: readonly { readonly id: string; readonly name: string }[],
): ReadonlyMap<string, readonly string[] | 'any'> {
  const titles = new Map<string, readonly string[] | 'any'>();
  const add = (title: string, id: string) => {
    const known = titles.get(title) ?? [];
    titles.set(title, known === 'any' ? known : [...known, id]);
  };
  for (const { id, name } of licences) {
    const [full, short] = [plainWords(name), plainWords(id)];
    const bare = full.replace(/^creative commons /u, '');
    for (const title of new Set([full, bare, short, `${full} ${short}`, `${short} license`])) {
      if (title === '') continue;
      add(title, id);
      add(`the ${title}`, id);
    }
  }
  for (const [title, ids] of Object.entries(shortTitles)) {
    titles.set(title, ids);
    titles.set(`the ${title}`, ids);
  }
  for (const title of generalTitles) titles.set(title, 'any');
  return titles;
}

const generalTitles = [
  'license',
  'the license',
  'licensing',
  'copyright and license',
  'legal code',
  'creative commons legal code',
];
/** What people write above these texts. */
const shortTitles: Readonly<Record<string, readonly string[]>> = {
  'mit license mit': ['MIT'],
  'mit license expat': ['MIT'],
  'license the mit license': ['MIT'],
  'license mit': ['MIT'],
  'license mit license': ['MIT'],
  'bsd license': ['BSD-2-Clause', 'BSD-3-Clause'],
  'new bsd license': ['BSD-3-Clause'],
  'modified bsd license': ['BSD-3-Clause'],
  'simplified bsd license': ['BSD-2-Clause'],
  'apache license': ['Apache-2.0', 'Apache-1.1', 'Apache-1.0'],
};

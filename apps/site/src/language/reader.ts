import { chooseText } from '@commonhold/schemas/text';
import { ar } from '../messages/ar.ts';
import { en } from '../messages/en.ts';
import { fr } from '../messages/fr.ts';
import type { Messages } from '../messages/messages.ts';
import { chooseLanguage } from './choose-language.ts';
import { type Format, createFormat } from './format.ts';
import {
  type Direction,
  type Language,
  directionOf,
  languages,
  primaryLanguage,
} from './language.ts';

/** Text of a record as a page shows it; `lang` and `dir` are set only where they differ from the page's. */
export interface ShownText {
  readonly text: string;
  readonly lang?: string;
  readonly dir?: Direction;
}

/** Who a page is made for: the language and everything that depends on it. */
export interface Reader {
  readonly language: Language;
  readonly direction: Direction;
  readonly messages: Messages;
  readonly format: Format;
  /** Attributes for text that exists in English only, such as findings. */
  readonly english: { readonly lang?: string; readonly dir?: Direction };
  /** Picks the reader's language, else English, else what there is. */
  readonly text: (texts: Readonly<Record<string, string>>) => ShownText;
  /** An address on this site that keeps a language chosen in the address. */
  readonly href: (path: string) => string;
}

const catalogues: Readonly<Record<Language, Messages>> = { en, fr, ar };
const readers = new Map(
  languages.flatMap((language) => {
    const format = createFormat(language);
    return [true, false].map(
      (isExplicit) =>
        [key(language, isExplicit), createReader(language, format, isExplicit)] as const,
    );
  }),
);
const lastResort = createReader('en', createFormat('en'), false);

/** The reader behind a request, by its address and headers. */
export function readerOf(request: { readonly url: URL; readonly headers: Headers }): Reader {
  const { language, isExplicit } = chooseLanguage(
    request.url.searchParams.get('lang'),
    request.headers.get('accept-language'),
  );
  return readers.get(key(language, isExplicit)) ?? lastResort;
}

function createReader(language: Language, format: Format, isExplicit: boolean): Reader {
  const direction = directionOf(language);
  return {
    language,
    direction,
    messages: catalogues[language],
    format,
    english: language === 'en' ? {} : { lang: 'en', dir: 'ltr' },
    text(texts) {
      const chosen = chooseText(texts, [language]);
      if (primaryLanguage(chosen.language) === language) return { text: chosen.text };
      return { text: chosen.text, lang: chosen.language, dir: directionOf(chosen.language) };
    },
    href: isExplicit ? (path) => withLanguage(path, language) : (path) => path,
  };
}

/** Puts `lang` into an address, before its fragment, in place of one that is there. */
export function withLanguage(path: string, language: Language): string {
  const [beforeFragment = '', fragment] = path.split('#', 2);
  const [pathname = '', query = ''] = beforeFragment.split('?', 2);
  const parameters = new URLSearchParams(query);
  parameters.set('lang', language);
  return `${pathname}?${parameters.toString()}${fragment === undefined ? '' : `#${fragment}`}`;
}

function key(language: Language, isExplicit: boolean): string {
  return isExplicit ? `${language} explicit` : language;
}

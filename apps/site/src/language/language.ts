/** The languages that the interface speaks; English is the last resort. */
export const languages = ['en', 'fr', 'ar'] as const;
export type Language = (typeof languages)[number];

/** Each language in its own words, for the switch. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  fr: 'Français',
  ar: 'العربية',
};

export type Direction = 'ltr' | 'rtl';

// Primary languages that are written from right to left in their usual script.
const rightToLeft = new Set([
  'ar',
  'arc',
  'azb',
  'ckb',
  'dv',
  'fa',
  'glk',
  'he',
  'ks',
  'lrc',
  'mzn',
  'nqo',
  'pnb',
  'prs',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
]);

/** The direction that text with this BCP 47 tag is written in. */
export function directionOf(tag: string): Direction {
  return rightToLeft.has(primaryLanguage(tag)) ? 'rtl' : 'ltr';
}

/** The part of a BCP 47 tag before the first hyphen, in lower case. */
export function primaryLanguage(tag: string): string {
  return tag.split('-', 1)[0]?.toLowerCase() ?? '';
}

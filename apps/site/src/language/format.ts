import type { Language } from './language.ts';

/** Writes numbers, dates, places and languages for readers of one language. */
export interface Format {
  readonly number: (value: number) => string;
  /** A large count in words, such as `176 billion`. */
  readonly bigNumber: (value: number) => string;
  /** A size with a decimal unit: 1 kB is 1,000 bytes. */
  readonly bytes: (value: number) => string;
  /** An instant or a date, or the part of a date that is known: `2024`, `2024-05`. In UTC. */
  readonly date: (value: string) => string;
  /** A country or subdivision by ISO 3166 code; the code itself where it has no name. */
  readonly place: (code: string) => string;
  /** A language by BCP 47 tag. */
  readonly language: (tag: string) => string;
  readonly list: (items: readonly string[]) => string;
}

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte', 'petabyte'] as const;
// Codes that ISO 3166-1 leaves to its users, and how this registry uses them.
const ownPlaces: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { ZZ: 'no single country' },
  fr: { ZZ: 'aucun pays unique' },
  ar: { ZZ: 'لا بلد بعينه' },
};

/** Formats are costly to make and free to keep: one for each language. */
export function createFormat(language: Language): Format {
  const locale = `${language === 'en' ? 'en-GB' : language}-u-nu-latn`;
  const digits = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 });
  const big = new Intl.NumberFormat(locale, {
    notation: 'compact',
    compactDisplay: 'long',
    maximumSignificantDigits: 4,
  });
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  return {
    number: (value) => digits.format(value),
    bigNumber: (value) => big.format(value),
    bytes: bytesFormat(locale),
    date: dateFormat(locale),
    place: placeFormat(language),
    language: languageFormat(language),
    list: (items) => lists.format(items),
  };
}

function bytesFormat(locale: string): Format['bytes'] {
  const formats = byteUnits.map(
    (unit) =>
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit,
        unitDisplay: unit === 'byte' ? 'long' : 'short',
        maximumSignificantDigits: 3,
      }),
  );
  return (value) => {
    const power = value < 1000 ? 0 : Math.floor(Math.log10(value) / 3);
    const index = Math.min(power, formats.length - 1);
    return formats[index]?.format(value / 1000 ** index) ?? String(value);
  };
}

function dateFormat(locale: string): Format['date'] {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  const year = new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone: 'UTC' });
  return (value) => {
    const time = Date.parse(value);
    if (Number.isNaN(time)) return value;
    if (/^\d{4}$/u.test(value)) return year.format(time);
    return (/^\d{4}-\d{2}$/u.test(value) ? month : day).format(time);
  };
}

function placeFormat(language: Language): Format['place'] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' });
  return remember((code) => {
    const own = ownPlaces[language][code];
    if (own !== undefined) return own;
    const [country = code, subdivision] = code.split('-');
    if (!/^[A-Z]{2}$/u.test(country)) return code;
    const name = names.of(country) ?? code;
    return subdivision === undefined ? name : `${name} (${code})`;
  });
}

function languageFormat(language: Language): Format['language'] {
  const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' });
  return remember((tag) => {
    try {
      return capitalise(names.of(tag) ?? tag);
    } catch {
      // The platform refuses some tags that BCP 47 allows, by throwing; the tag itself is then shown.
      return tag;
    }
  });
}

function capitalise(name: string): string {
  return name.charAt(0).toLocaleUpperCase() + name.slice(1);
}

const rememberedMax = 5_000;

function remember(compute: (key: string) => string): (key: string) => string {
  const known = new Map<string, string>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = compute(key);
    if (known.size < rememberedMax) known.set(key, value);
    return value;
  };
}

import { PlaceCode } from '@commonhold/schemas/text';
import countries from 'i18n-iso-countries';
import placeNames from './place-names.json' with { type: 'json' };

export interface ReadPlace {
  readonly code: PlaceCode;
  /** The name is not an English name of ISO 3166-1 as it stands: quoted, cut off, colloquial or of a part of a country. */
  readonly isMended: boolean;
}

const codesByName: ReadonlyMap<string, string> = new Map(Object.entries(placeNames.names));

/** The place that a name in English or a code of ISO 3166 stands for. */
export function readPlace(served: string): ReadPlace | undefined {
  const name = unquote(served.trim());
  const ofIso = countries.getAlpha2Code(name, 'en') ?? codeItself(name);
  const code = PlaceCode.safeParse(ofIso ?? codesByName.get(normalise(name)));
  if (!code.success) return undefined;
  return { code: code.data, isMended: ofIso === undefined || name !== served.trim() };
}

/** A cell of a CSV file that kept its quotes: `"Eswatini (fmr. ""Swaziland"")"`. */
function unquote(name: string): string {
  return /^".*"$/u.test(name) ? name.slice(1, -1).replaceAll('""', '"') : name;
}

function codeItself(name: string): string | undefined {
  if (/^[A-Z]{2}$/u.test(name)) return countries.isValid(name) ? name : undefined;
  return /^[A-Z]{3}$/u.test(name) ? countries.alpha3ToAlpha2(name) : undefined;
}

function normalise(name: string): string {
  return name
    .normalize('NFC')
    .replaceAll(/[“”]/gu, '"')
    .replaceAll(/[‘’]/gu, "'")
    .replaceAll(/\s+/gu, ' ')
    .toLowerCase();
}

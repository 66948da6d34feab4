import { specialLicenceIds } from '@commonhold/schemas/licence';
import { bounds } from '@commonhold/schemas/text';
import parseSpdx from 'spdx-expression-parse';
import type { LicenceData } from './licence-data.ts';
import { LicenceFinding } from './licence-data.ts';

export interface ReadLicence {
  /** An SPDX expression, a `LicenseRef-…`, or `NOASSERTION`. */
  readonly expression: string;
  /** The text differs from the expression, so it is kept beside it. */
  readonly isMended: boolean;
  readonly finding?: LicenceFinding;
  readonly title?: string;
  readonly url?: string;
}

/**
 * The licence that a text names. Steps of `standards/licences/aliases.json`: an SPDX expression as it is
 * (a deprecated id stays, since the source does not say what it would replace it with), an id but for
 * its case, a known name, a known address; anything else is `NOASSERTION`.
 */
export function readLicence(data: LicenceData, served: string): ReadLicence {
  const text = served.trim();
  if (isExpression(text)) {
    const isDeprecated = data.spdx.get(text)?.isDeprecated === true;
    return describe(data, {
      expression: text,
      isMended: text !== served,
      ...(isDeprecated ? { finding: 'deprecated-id' as const } : {}),
    });
  }
  const currentId = data.currentIds.get(text.toLowerCase());
  if (currentId !== undefined) {
    return describe(data, { expression: currentId, isMended: true, finding: 'case-mended' });
  }
  const alias = /^https?:\/\//iu.test(text)
    ? data.aliases.get(`url:${normaliseAddress(text)}`)
    : data.aliases.get(`text:${normaliseText(text)}`);
  if (alias === undefined) {
    return { expression: 'NOASSERTION', isMended: true, finding: 'unknown-string' };
  }
  const finding = LicenceFinding.safeParse(alias.finding);
  return describe(data, {
    expression: alias.expression,
    isMended: true,
    ...(finding.success ? { finding: finding.data } : {}),
  });
}

function describe(data: LicenceData, licence: ReadLicence): ReadLicence {
  const known = data.others.get(licence.expression);
  if (known === undefined) return licence;
  return {
    ...licence,
    title: known.title,
    ...(known.url === undefined ? {} : { url: known.url }),
  };
}

function isExpression(text: string): boolean {
  if (specialLicenceIds.some((id) => id === text)) return true;
  if (text.length > bounds.sentenceLengthMax) return false;
  try {
    parseSpdx(text);
    return true;
  } catch {
    // The parser reports a wrong expression only by throwing.
    return false;
  }
}

function normaliseText(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[“”„]/gu, '"')
    .replaceAll(/[‘’]/gu, "'")
    .replaceAll(/[‐‑‒–—]/gu, '-')
    .trim()
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .replace(/\.+$/u, '');
}

function normaliseAddress(address: string): string {
  return address
    .toLowerCase()
    .replace(/^https?:\/\//u, '')
    .replace(/^www\./u, '')
    .replace(/[?#].*$/u, '')
    .replace(/\/+$/u, '');
}

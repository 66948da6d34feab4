import type { Reader } from '../language/reader.ts';

const reference = 'LicenseRef-';

/** A licence as people call it: its SPDX id; for a `LicenseRef-…` the part after the hyphen, in words. */
export function licenceLabel(reader: Reader, expression: string): string {
  const { good } = reader.messages;
  if (expression === 'NOASSERTION') return good.licenceUnknown;
  if (expression === 'NONE') return good.licenceNone;
  if (!expression.includes(reference)) return expression;
  return expression
    .replaceAll(/DocumentRef-[\w.-]+:/gu, '')
    .replaceAll(/LicenseRef-([\w.-]+)/gu, (_, name: string) => name.replaceAll('-', ' '));
}

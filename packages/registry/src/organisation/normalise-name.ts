/**
 * The form in which two spellings of an organisation's name count as the same: lower case, without
 * marks and punctuation, single spaces, and without the legal form at the end (`Inc`, `e.V.`, `Ltd`).
 */
export function normaliseName(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/\b(e)\.\s?(v)\./gu, '$1$2')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/(?: (?:inc|incorporated|ltd|limited|llc|gmbh|ev|corp|corporation|sa|plc))+$/u, '');
}

import { type Word, wordsOf } from '@commonhold/schemas/discovery';

/** One word of a query: what it may match, and whether it may be the beginning of a longer word. */
export interface SearchTerm {
  /** As the person wrote it, folded. */
  readonly form: string;
  readonly alternatives: readonly string[];
  readonly isPrefix: boolean;
}

/** More words than this say nothing more about what is sought. */
const termsMax = 40;
/** Shorter beginnings match too much to help anybody. */
const prefixLengthMin = 2;

/** The words of a query. The last one may be unfinished. */
export function searchTerms(query: string): readonly SearchTerm[] {
  const words = wordsOf(query).slice(0, termsMax);
  return words.map((word, index) => toTerm(word, index === words.length - 1));
}

function toTerm({ form, stems }: Word, isLast: boolean): SearchTerm {
  const isIdeograph = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(form);
  return {
    form,
    alternatives: [form, ...stems],
    isPrefix: isLast && (form.length >= prefixLengthMin || isIdeograph),
  };
}

/** The query as a `tsquery` in which all terms must match. */
export function toTsquery(terms: readonly SearchTerm[]): string {
  return terms.map(toTsqueryTerm).join(' & ');
}

/** The query as a `tsquery` in which any term may match, to rank by. */
export function toAnyTsquery(terms: readonly SearchTerm[]): string {
  return terms.map(toTsqueryTerm).join(' | ');
}

function toTsqueryTerm({ alternatives, isPrefix }: SearchTerm): string {
  const parts = alternatives.map(
    (form, index) => `${quote(form)}${isPrefix && index === 0 ? ':*' : ''}`,
  );
  return `(${parts.join(' | ')})`;
}

function quote(form: string): string {
  return `'${form.replaceAll(/['\\]/gu, '$&$&')}'`;
}

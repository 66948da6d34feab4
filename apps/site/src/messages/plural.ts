/** The forms of a counted phrase by CLDR plural category; `{n}` stands for the number. */
export interface PluralForms {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/**
 * Makes the function that says how many of something there are, in one language.
 * Digits are Western in every language, as in codes, versions and addresses.
 */
export function pluralFor(locale: string): (forms: PluralForms) => (count: number) => string {
  const rules = new Intl.PluralRules(locale);
  const digits = new Intl.NumberFormat(`${locale}-u-nu-latn`);
  return (forms) => (count) =>
    (forms[rules.select(count)] ?? forms.other).replace('{n}', digits.format(count));
}

import type { PersonalData } from '@commonhold/schemas/good';

/** `Yes` or `No` as a truth value; `undefined` for anything else, such as `Unknown`. */
export function readYesNo(text: string): boolean | undefined {
  if (/^(?:yes|true)\b/iu.test(text)) return true;
  return /^(?:no|false)\b/iu.test(text) ? false : undefined;
}

/**
 * How far data or content is handled, from the four sentences that the questionnaire offers:
 * `PII data is collected and stored but NOT distributed.` is `stored`.
 */
export function readHandling(text: string): PersonalData['handling'] | undefined {
  const says = (word: string) =>
    new RegExp(`\\bnot ${word}`, 'iu').test(text)
      ? false
      : new RegExp(`\\b${word}`, 'iu').test(text);
  if (says('distributed')) return 'distributed';
  if (says('stored')) return 'stored';
  if (says('collected')) return 'collected';
  return /\bnot collected/iu.test(text) ? 'none' : undefined;
}

import type { AssessmentSummary } from '@commonhold/schemas/assessment';
import type { Reader } from '../language/reader.ts';

/** A result as the page shows it; `lang` and `dir` are set where it is in English on a page in another language. */
export interface VerdictText {
  readonly text: string;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
}

/** The result of an assessment in the words of the standard where it has its own, such as a class or a count; else the plain verdict. */
export function verdictText(
  reader: Reader,
  { verdict, outcome }: Pick<AssessmentSummary, 'verdict' | 'outcome'>,
): VerdictText {
  const { labels } = reader.messages;
  if (verdict === outcome) return { text: labels.verdict[outcome] };
  for (const words of [labels.mofClass, labels.result, labels.verdict]) {
    const word: unknown = Object.hasOwn(words, verdict) ? Reflect.get(words, verdict) : undefined;
    if (typeof word === 'string') return { text: word };
  }
  return { text: verdict, ...reader.english };
}

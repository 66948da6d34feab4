import type { Evidence } from '@commonhold/schemas/evidence';
import { bounds, isWebUrl } from '@commonhold/schemas/text';
import { onceFor } from '../standard/once-for.ts';
import type { Inventory } from './inventory.ts';

/** An answer to a question: given as such, or read from the field of the record that holds the same. */
export interface ReadAnswer {
  readonly value: boolean | string | readonly string[];
  readonly evidence: readonly Evidence[];
  readonly pointer: string;
}

/** The answer to a question, or `undefined` where nobody has said anything. An empty text or list is no answer. */
export function readAnswer(inventory: Inventory, question: string): ReadAnswer | undefined {
  return inventory.answers.get(question);
}

/** Yes or no, or `undefined` where the answer is neither. */
export function yesOrNo(answer: ReadAnswer): boolean | undefined {
  const text = textOf(answer).trim().toLowerCase();
  if (/^(?:yes|true)\b/u.test(text)) return true;
  if (/^(?:no|false)\b/u.test(text)) return false;
  return undefined;
}

/** The four answers of the questions on personal data and on content, each including the ones before. */
export type FourWay = 'none' | 'collected' | 'stored' | 'distributed';

/**
 * Reads a four-way answer: our words, or the sentences of the DPGA's form ("PII data is collected and
 * stored but NOT distributed."). `false` is "none"; a bare "yes" does not say which and gives `undefined`.
 */
export function fourWay(answer: ReadAnswer): FourWay | undefined {
  if (answer.value === false) return 'none';
  const text = textOf(answer).toLowerCase();
  if (/^no(?:ne)?[.\s]*$/u.test(text)) return 'none';
  const step = steps.find(({ said }) => said.test(text));
  if (step !== undefined) return step.step;
  return /\bnot collected\b/u.test(text) ? 'none' : undefined;
}

/** The last step that is said and not denied counts, since it includes the others. */
const steps = [
  { step: 'distributed', said: /(?<!not )\bdistributed\b/u },
  { step: 'stored', said: /(?<!not )\bstored\b/u },
  { step: 'collected', said: /(?<!not )\bcollected\b/u },
] as const;

/** The answer as one text. */
export function textOf({ value }: ReadAnswer): string {
  return typeof value === 'object' ? value.join('; ') : String(value);
}

// Marks that end a sentence or close a bracket stand behind an address, not in it.
const address = /https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]}]/u;

/** The addresses that anybody can open, in the answer's evidence and in its text, each once. Several rules ask for them. */
export const addressesOf = onceFor((answer: ReadAnswer): readonly string[] => {
  const addresses = answer.evidence.flatMap(({ url }) => url ?? []);
  for (const text of typeof answer.value === 'object' ? answer.value : [String(answer.value)]) {
    const inText = addresses.includes(text) ? undefined : firstAddress(text);
    if (inText !== undefined && !addresses.includes(inText)) addresses.push(inText);
  }
  return addresses;
});

/** Whether there is one. */
export function hasAddress(answer: ReadAnswer): boolean {
  return addressesOf(answer).length > 0;
}

function firstAddress(text: string): string | undefined {
  const found = address.exec(text)?.[0];
  return found !== undefined && found.length <= bounds.urlLengthMax && isWebUrl(found)
    ? found
    : undefined;
}

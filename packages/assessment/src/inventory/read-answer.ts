import type { Evidence } from '@commonhold/schemas/evidence';
import type { GoodRecord } from '@commonhold/schemas/good';
import { bounds, isWebUrl } from '@commonhold/schemas/text';
import type { Inventory } from './inventory.ts';
import { textsInOrder } from './main-text.ts';

/** An answer to a question: given as such, or read from the field of the record that holds the same. */
export interface ReadAnswer {
  readonly value: boolean | string | readonly string[];
  readonly evidence: readonly Evidence[];
  readonly pointer: string;
}

/** The answer to a question, or `undefined` where nobody has said anything. An empty text or list is no answer. */
export function readAnswer(inventory: Inventory, question: string): ReadAnswer | undefined {
  return inventory.answers.get(question) ?? fields[question]?.(inventory.record);
}

/** The answers that records hold in fields of their own. */
const fields: Readonly<Record<string, (record: GoodRecord) => ReadAnswer | undefined>> = {
  'i4.closed': ({ software }) =>
    software?.isPlatformIndependent === undefined
      ? undefined
      : {
          value: !software.isPlatformIndependent,
          evidence: [],
          pointer: '/software/isPlatformIndependent',
        },
  'i5.docs': ({ documentation }) =>
    documentation.length === 0
      ? undefined
      : {
          value: documentation.map(({ url, statement }) => url ?? statement ?? ''),
          evidence: documentation,
          pointer: '/documentation',
        },
  'i9a.pii': ({ dataset }) =>
    dataset?.personalData === undefined
      ? undefined
      : {
          value: dataset.personalData.handling,
          evidence: [],
          pointer: '/dataset/personalData/handling',
        },
  'i9a.types': ({ dataset }) =>
    dataset?.personalData === undefined || dataset.personalData.types.length === 0
      ? undefined
      : {
          value: dataset.personalData.types,
          evidence: [],
          pointer: '/dataset/personalData/types',
        },
  'i9a.how': ({ dataset }) =>
    dataset?.personalData?.protection === undefined
      ? undefined
      : {
          value: textsInOrder(dataset.personalData.protection).map(([, text]) => text),
          evidence: [],
          pointer: '/dataset/personalData/protection',
        },
  'rr.legalBasis': ({ dataset }) =>
    dataset?.personalData?.legalBasis === undefined
      ? undefined
      : {
          value: textsInOrder(dataset.personalData.legalBasis).map(([, text]) => text),
          evidence: [],
          pointer: '/dataset/personalData/legalBasis',
        },
  'tdc.process': ({ dataset }) =>
    dataset?.collectionProcess === undefined
      ? undefined
      : {
          value: textsInOrder(dataset.collectionProcess).map(([, text]) => text),
          evidence: [],
          pointer: '/dataset/collectionProcess',
        },
};

/** Yes or no, or `undefined` where the answer is neither. */
export function yesOrNo(answer: ReadAnswer): boolean | undefined {
  if (typeof answer.value === 'boolean') return answer.value;
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

/** The addresses that anybody can open, in the answer's evidence and in its text. */
export function addressesOf(answer: ReadAnswer): readonly string[] {
  const addresses: string[] = [];
  for (const { url } of answer.evidence) {
    if (url !== undefined) addresses.push(url);
  }
  for (const text of typeof answer.value === 'object' ? answer.value : [String(answer.value)]) {
    const inText = firstAddress(text);
    if (inText !== undefined) addresses.push(inText);
  }
  return addresses;
}

/** Whether there is one: what the answer’s text holds is looked at only where no evidence has an address. */
export function hasAddress(answer: ReadAnswer): boolean {
  return answer.evidence.some(({ url }) => url !== undefined) || addressesOf(answer).length > 0;
}

function firstAddress(text: string): string | undefined {
  if (!text.includes('://')) return undefined;
  const found = address.exec(text)?.[0];
  return found !== undefined && found.length <= bounds.urlLengthMax && isWebUrl(found)
    ? found
    : undefined;
}

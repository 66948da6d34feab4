import type { GoodRecord } from '@commonhold/schemas/good';
import { textsInOrder } from './main-text.ts';
import type { ReadAnswer } from './read-answer.ts';

/** What a record answers, by question: as such, or else by a field that holds the same. Of two answers to one question the later counts. */
export function takeAnswers(record: GoodRecord): ReadonlyMap<string, ReadAnswer> {
  const read = new Map<string, ReadAnswer>();
  record.answers.forEach(({ question, value, evidence = none }, index) => {
    if (typeof value === 'boolean' || value.length > 0) {
      read.set(question, { value, evidence, pointer: `/answers/${index}` });
    } else {
      read.delete(question);
    }
  });
  for (const [question, answerOf] of fields) {
    const answer = read.has(question) ? undefined : answerOf(record);
    if (answer !== undefined) read.set(question, answer);
  }
  return read;
}

const none: readonly never[] = [];

/** The answers that records hold in fields of their own. */
const fields = Object.entries<(record: GoodRecord) => ReadAnswer | undefined>({
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
    told(dataset?.personalData?.protection, '/dataset/personalData/protection'),
  'rr.legalBasis': ({ dataset }) =>
    told(dataset?.personalData?.legalBasis, '/dataset/personalData/legalBasis'),
  'tdc.process': ({ dataset }) => told(dataset?.collectionProcess, '/dataset/collectionProcess'),
});

/** What a field tells in one language or several. */
function told(
  texts: Readonly<Record<string, string>> | undefined,
  pointer: string,
): ReadAnswer | undefined {
  return texts === undefined
    ? undefined
    : { value: textsInOrder(texts).map(([, text]) => text), evidence: [], pointer };
}

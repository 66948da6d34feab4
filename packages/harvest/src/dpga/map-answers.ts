import type { Evidence } from '@commonhold/schemas/evidence';
import type { Answer } from '@commonhold/schemas/good';
import { findAddresses } from '../text/web-address.ts';
import { readEvidence } from '../text/read-evidence.ts';
import type { Application, ReadApplication } from './application.ts';
import { readHandling, readYesNo } from './read-choice.ts';
import type { RecordNotes } from './record-notes.ts';

type TextField = {
  [Key in keyof Application]: Application[Key] extends string | undefined ? Key : never;
}[keyof Application];
type ListField = {
  [Key in keyof Application]: Application[Key] extends readonly string[] | undefined ? Key : never;
}[keyof Application];

/** Which question of the questionnaire each field answers, by the form of its answer. */
const questions = [
  { question: 'i1.relevance', form: 'text', field: 'relevance' },
  { question: 'i3.owner', form: 'text', field: 'owner' },
  { question: 'i3.evidence', form: 'evidence', field: 'ownerEvidence' },
  { question: 'i4.closed', form: 'yes-no', field: 'needsClosedComponents' },
  { question: 'i4.alternatives', form: 'list', field: 'openAlternatives' },
  { question: 'i5.docs', form: 'evidence', field: 'documentation' },
  { question: 'i6.nonPII', form: 'yes-no', field: 'handlesNonPersonalData' },
  { question: 'i6.mechanism', form: 'text', field: 'exportMechanism' },
  { question: 'i7.laws', form: 'text', field: 'laws' },
  { question: 'i7.evidence', form: 'evidence', field: 'lawsEvidence' },
  { question: 'i8.standards', form: 'list', field: 'openStandards' },
  { question: 'i8.practices', form: 'list', field: 'bestPractices' },
  { question: 'i9a.pii', form: 'handling', field: 'personalData' },
  { question: 'i9a.types', form: 'list', field: 'personalDataTypes' },
  { question: 'i9a.how', form: 'text', field: 'personalDataProtection' },
  { question: 'i9b.content', form: 'handling', field: 'content' },
  { question: 'i9b.types', form: 'list', field: 'contentTypes' },
  { question: 'i9b.how', form: 'text', field: 'contentPolicy' },
  { question: 'i9c.interact', form: 'yes-no', field: 'allowsInteraction' },
  { question: 'i9c.how', form: 'text', field: 'harassmentPolicy' },
  { question: 'sc.adopters', form: 'list', field: 'adopters' },
  { question: 'sc.awards', form: 'list', field: 'awards' },
] as const satisfies readonly (
  | { question: string; form: 'text' | 'evidence' | 'yes-no' | 'handling'; field: TextField }
  | { question: string; form: 'list'; field: ListField }
)[];

/** The answers to the questionnaire that an application holds; what it does not answer is absent. */
export function mapAnswers(
  { application, fields }: ReadApplication,
  notes: RecordNotes,
): readonly Answer[] {
  return questions.flatMap((entry): readonly Answer[] => {
    const { question } = entry;
    const place = fields[entry.field];
    if (place === undefined) return [];
    if (entry.form === 'list') {
      const served = application[entry.field];
      if (served === undefined) notes.book.add('dpga.missing-field', place);
      return listAnswer(question, served ?? [], { place, notes });
    }
    const served = application[entry.field];
    if (served === undefined) notes.book.add('dpga.missing-field', place);
    const text = notes.text(served, place);
    if (text === undefined) return [];
    if (entry.form === 'text' || entry.form === 'evidence') {
      const evidence =
        entry.form === 'evidence'
          ? notes.addresses(served, place).evidence
          : onlyAddresses(readEvidence(text).evidence);
      return [{ question, value: text, ...(evidence.length === 0 ? {} : { evidence }) }];
    }
    const value = entry.form === 'yes-no' ? readYesNo(text) : readHandling(text);
    if (value === undefined) notes.book.add('dpga.answer-unreadable', place, { original: text });
    return value === undefined ? [] : [{ question, value }];
  });
}

function listAnswer(
  question: string,
  served: readonly string[],
  { place, notes }: { readonly place: string; readonly notes: RecordNotes },
): readonly Answer[] {
  if (served.every((item) => item.trim() === '')) return [];
  const { items, recovery, text } = notes.list(served, place);
  const evidence = onlyAddresses(readEvidence(text).evidence);
  const entries = items.filter((item) => !isOnlyAddress(item));
  const value = entries.length === 0 ? items : entries;
  if (value.length === 0) return [];
  return [
    {
      question,
      value,
      ...(evidence.length === 0 ? {} : { evidence }),
      listRecovery: recovery,
    },
  ];
}

function onlyAddresses(evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.flatMap(({ url, title }) =>
    url === undefined ? [] : [{ url, ...(title === undefined ? {} : { title }) }],
  );
}

function isOnlyAddress(item: string): boolean {
  const [address, ...others] = findAddresses(item);
  return (
    address !== undefined && others.length === 0 && address.end - address.start >= item.length - 1
  );
}

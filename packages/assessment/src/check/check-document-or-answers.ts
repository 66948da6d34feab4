import { hasAddress, readAnswer, textOf } from '../inventory/read-answer.ts';
import type { Check } from '../standard/rule.ts';
import type { CheckContext, CheckResult } from './check-result.ts';
import { fixedFor } from './fixed-result.ts';
import { hasDate, unansweredOf } from './check-answers.ts';
import { quote } from './sentence.ts';

type DocumentCheck = Extract<Check, { kind: 'document-or-answers' }>;

const unnamed = fixedFor(({ noun, document, questions }: DocumentCheck) => ({
  verdict: 'undetermined',
  reason: `The record does not name ${noun}.`,
  paths: ['/answers'],
  missing: [
    `${noun}, with its date and address (question ${document}), or the answers to its ${questions.length} questions`,
  ],
}));

/** Whether a dated document is public, or all questions that it would answer are answered in the record. */
export function checkDocumentOrAnswers(context: CheckContext, check: DocumentCheck): CheckResult {
  const { inventory, edition } = context;
  const document = readAnswer(inventory, check.document);
  if (document !== undefined) return judgeDocument(document, check);
  const answers = check.questions.flatMap((question) => readAnswer(inventory, question) ?? []);
  if (answers.length === 0) return unnamed(check);
  const open = unansweredOf(inventory, check);
  const textById = new Map(
    (edition.questionnaire?.questions ?? []).map(({ id, text }) => [id, text]),
  );
  const paths = answers.map(({ pointer }) => pointer);
  return open.length > 0
    ? {
        verdict: 'undetermined',
        reason: `${answers.length} of ${check.questions.length} questions of ${check.noun} are answered.`,
        paths,
        missing: open.map((question) => `${textById.get(question) ?? ''} (question ${question})`),
      }
    : {
        verdict: 'met',
        reason: `All ${check.questions.length} questions of ${check.noun} are answered; whether the answers suffice, a reviewer decides.`,
        evidence: answers.flatMap(({ evidence }) => evidence),
        paths,
        needsHuman: true,
      };
}

function judgeDocument(
  document: NonNullable<ReturnType<typeof readAnswer>>,
  { noun }: DocumentCheck,
): CheckResult {
  const said = quote(textOf(document));
  const lacks = [
    ...(hasAddress(document) ? [] : ['the address where anybody can read it']),
    ...(hasDate(document) ? [] : ['its date (year and month)']),
  ];
  return lacks.length > 0
    ? {
        verdict: 'undetermined',
        reason: `The record names ${noun} (${said}), without ${lacks.join(' and without ')}.`,
        evidence: document.evidence,
        paths: [document.pointer],
        missing: lacks.map((lack) => `${lack.charAt(0).toUpperCase()}${lack.slice(1)}`),
      }
    : {
        verdict: 'met',
        reason: `The record names ${noun}: ${said}; whether it is younger than a year and covers this release, a reviewer decides.`,
        evidence: document.evidence,
        paths: [document.pointer],
        needsHuman: true,
      };
}

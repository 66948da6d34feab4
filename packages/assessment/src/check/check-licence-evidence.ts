import { addressesOf, readAnswer } from '../inventory/read-answer.ts';
import { licenceEvidence } from '../inventory/inventory.ts';
import type { Check } from '../standard/rule.ts';
import type { CheckContext, CheckResult } from './check-result.ts';
import { capital, distinct, inWords } from './sentence.ts';

type EvidenceCheck = Extract<Check, { kind: 'licence-evidence' }>;

/** Whether a public page shows the licence of each component that states one. */
export function checkLicenceEvidence(
  { inventory }: CheckContext,
  { questions }: EvidenceCheck,
): CheckResult {
  const stated = inventory.items.filter(({ component }) =>
    component.licences.some(
      ({ expression }) => expression !== 'NOASSERTION' && expression !== 'NONE',
    ),
  );
  const answered = questions
    .flatMap((question) => readAnswer(inventory, question) ?? [])
    .filter((answer) => addressesOf(answer).length > 0);
  const unproven = stated.filter(
    ({ component }) =>
      !component.licences.flatMap(licenceEvidence).some(({ url }) => url !== undefined),
  );
  if (stated.length === 0) {
    return {
      verdict: 'undetermined',
      reason: 'The record states no licence, so that there is none to prove.',
      paths: ['/components'],
      missing: ['The licence of each component, with the page that shows it'],
    };
  }
  const labels = distinct(unproven.map(({ label }) => label));
  if (unproven.length > 0 && answered.length === 0) {
    return {
      verdict: 'undetermined',
      reason: `For ${inWords(labels.map((label) => `the ${label}`))} a licence is stated, but no public page shows it.`,
      paths: unproven.map(({ pointer }) => pointer),
      missing: labels.map((label) => `The page or file that shows the licence of the ${label}`),
    };
  }
  return {
    verdict: 'met',
    reason: 'A public page is given for the licences that the record states.',
    evidence: [
      ...stated.flatMap(({ component }) => component.licences.flatMap(licenceEvidence)),
      ...answered.flatMap(({ evidence }) => evidence),
    ],
    paths: [...stated.map(({ pointer }) => pointer), ...answered.map(({ pointer }) => pointer)],
  };
}

/** Whether every licence is written with a current SPDX id or a `LicenseRef-` whose text is kept. */
export function checkLicenceIds({ edition, inventory }: CheckContext): CheckResult {
  const { knownIds, deprecatedIds, idsIn } = edition.licenceIds;
  const uses = inventory.items.flatMap(({ component, pointer }) =>
    component.licences.flatMap((statement, index) =>
      idsIn(statement.expression).map((id) => ({
        id,
        pointer: `${pointer}/licences/${index}`,
        hasText:
          statement.text !== undefined ||
          statement.textSha256 !== undefined ||
          statement.url !== undefined,
      })),
    ),
  );
  if (uses.length === 0) {
    return {
      verdict: 'not-applicable',
      reason: 'The record states no licence.',
      paths: ['/components'],
    };
  }
  const deprecated = uses.filter(({ id }) => deprecatedIds.has(id));
  const bare = uses.filter(({ id, hasText }) => !knownIds.has(id) && !hasText);
  const vague = bare.filter(({ id }) => edition.licences.vague.has(id));
  const unknown = bare.filter(({ id }) => !edition.licences.vague.has(id));
  if (deprecated.length === 0 && bare.length === 0) {
    return {
      verdict: 'met',
      reason: `Every licence id is current or comes with its text: ${inWords(distinct(uses.map(({ id }) => id)).toSorted(), 8)}.`,
      paths: distinct(uses.map(({ pointer }) => pointer)),
    };
  }
  const clauses = [
    ...(deprecated.length === 0
      ? []
      : [`SPDX has deprecated ${inWords(distinct(deprecated.map(({ id }) => id)).toSorted())}`]),
    ...(unknown.length === 0
      ? []
      : [
          `for ${inWords(distinct(unknown.map(({ id }) => id)).toSorted())} neither a text nor an address is given`,
        ]),
    ...distinct(vague.map(({ id }) => id))
      .toSorted()
      .map((id) => `${id} is no single licence: ${edition.licences.vague.get(id)?.why ?? ''}`),
  ];
  return {
    verdict: 'not-met',
    reason: `${capital(clauses.join(', and '))}.`,
    paths: distinct([...deprecated, ...bare].map(({ pointer }) => pointer)),
    remedy:
      'Write a current SPDX id, for each part where several licences apply; for the GNU licences say whether it is “-only” or “-or-later”. For a licence outside SPDX give its text or address.',
  };
}

import { hasAddress, readAnswer } from '../inventory/read-answer.ts';
import { hasLicencePage, licenceEvidence } from '../inventory/inventory.ts';
import type { InventoryItem } from '../inventory/inventory.ts';
import type { Check } from '../standard/rule.ts';
import type { CheckContext, CheckResult } from './check-result.ts';
import { fixed } from './fixed-result.ts';
import { distinct, inWords } from './sentence.ts';

type EvidenceCheck = Extract<Check, { kind: 'licence-evidence' }>;

const noLicence = fixed({
  verdict: 'undetermined',
  reason: 'The record states no licence, so that there is none to prove.',
  paths: ['/components'],
  missing: ['The licence of each component, with the page that shows it'],
});

/** Whether a public page shows the licence of each component that states one. */
export function checkLicenceEvidence(
  { inventory }: CheckContext,
  { questions }: EvidenceCheck,
): CheckResult {
  const stated = inventory.items.filter(statesLicence);
  if (stated.length === 0) {
    return noLicence;
  }
  const answered = questions
    .flatMap((question) => readAnswer(inventory, question) ?? [])
    .filter(hasAddress);
  const unproven = stated.filter(({ component }) => !component.licences.some(hasLicencePage));
  if (unproven.length > 0 && answered.length === 0) {
    const labels = distinct(unproven.map(({ label }) => label));
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

function statesLicence({ component }: InventoryItem): boolean {
  return component.licences.some(
    ({ expression }) => expression !== 'NOASSERTION' && expression !== 'NONE',
  );
}

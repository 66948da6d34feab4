import type { Evidence } from '@commonhold/schemas/evidence';
import type { Inventory } from '../inventory/inventory.ts';
import { mainText } from '../inventory/main-text.ts';
import { addressesOf, readAnswer, textOf } from '../inventory/read-answer.ts';
import type { Check } from '../standard/rule.ts';
import type { CheckContext, CheckResult } from './check-result.ts';
import { fixed } from './fixed-result.ts';
import { distinct, inWords } from './sentence.ts';

type OwnerCheck = Extract<Check, { kind: 'owner' }>;

interface Owner {
  readonly name: string;
  readonly pointer: string;
  readonly evidence: readonly Evidence[];
}

const none: readonly never[] = [];

const noOwner = fixed({
  verdict: 'undetermined',
  reason: 'The record names no owner.',
  paths: ['/agents'],
  missing: ['The person or organisation that holds the rights, with a public page that says so'],
});

/** Whether an owner is named, with public proof, and is somebody other than the good itself. */
export function checkOwner(
  { inventory }: CheckContext,
  { aspect, questions }: OwnerCheck,
): CheckResult {
  const owners = ownersOf(inventory, questions);
  if (owners.length === 0) {
    return noOwner;
  }
  const names = inWords(distinct(owners.map(({ name }) => name)));
  const paths = owners.map(({ pointer }) => pointer);
  const evidence = aspect === 'distinct' ? none : owners.flatMap((owner) => owner.evidence);
  switch (aspect) {
    case 'named':
      return { verdict: 'met', reason: `The record names ${names} as owner.`, evidence, paths };
    case 'evidence':
      return evidence.some(({ url }) => url !== undefined)
        ? {
            verdict: 'met',
            reason: `A public page is given for the ownership of ${names}.`,
            evidence,
            paths,
          }
        : {
            verdict: 'undetermined',
            reason: `For the ownership of ${names} no public page is given.`,
            paths,
            missing: [
              'A public page that shows who owns the good: copyright line, terms, register',
            ],
          };
    case 'distinct':
      return owners.every(({ name }) => name.toLowerCase() === inventory.name.toLowerCase())
        ? {
            verdict: 'undetermined',
            reason: `The owner is given as ${names}, which is the name of the good itself.`,
            paths,
            missing: ['The legal name of the person or organisation behind the good'],
            needsHuman: true,
          }
        : {
            verdict: 'met',
            reason: `The owner, ${names}, is named apart from the good.`,
            paths,
          };
  }
}

function ownersOf(inventory: Inventory, questions: readonly string[]): readonly Owner[] {
  const owners = inventory.record.agents.flatMap(({ name, role, evidence = none }, index) =>
    role === 'owner' || role === 'steward'
      ? [{ name: mainText(name), pointer: `/agents/${index}`, evidence }]
      : [],
  );
  // Proof alone names nobody; with a named owner it counts as that owner's proof.
  const proof: Evidence[] = [];
  for (const question of questions) {
    const answer = readAnswer(inventory, question);
    if (answer === undefined) continue;
    const evidence = [...answer.evidence, ...addressesOf(answer).map((url) => ({ url }))];
    const name = question.endsWith('.owner') ? textOf(answer) : '';
    if (name === '') proof.push(...evidence);
    else owners.push({ name, pointer: answer.pointer, evidence });
  }
  return proof.length === 0
    ? owners
    : owners.map((owner) => ({ ...owner, evidence: [...owner.evidence, ...proof] }));
}

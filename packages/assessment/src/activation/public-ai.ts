import type { Evidence } from '@commonhold/schemas/evidence';
import type { GoodRecord } from '@commonhold/schemas/good';
import { takeInventory } from '../inventory/inventory.ts';
import { readAnswer, textOf } from '../inventory/read-answer.ts';

/** The four principles of public AI. Source: "If open source is to win, it must go public" (2025). */
export const publicAiPrinciples = [
  'public-support',
  'access',
  'governance',
  'private-commitment',
] as const;
export type PublicAiPrinciple = (typeof publicAiPrinciples)[number];

/** Modes of provision, from the least to the most involvement of government. Source: as above. */
export const provisionModes = ['outsourced', 'networked', 'state-backed', 'public-option'] as const;
export type ProvisionMode = (typeof provisionModes)[number];

/** What a record declares of one principle. `undeclared` is no reproach: the profile is optional. */
export interface PrincipleFinding {
  readonly principle: PublicAiPrinciple;
  readonly question: string;
  readonly state: 'declared-with-evidence' | 'declared' | 'undeclared';
  readonly statement?: string;
  readonly evidence: readonly Evidence[];
}

/** The declared profile of public AI: apart from every verdict, and never a condition of one. */
export interface PublicAiProfile {
  readonly principles: readonly PrincipleFinding[];
  readonly provisionMode?: ProvisionMode;
}

const questions = {
  'public-support': 'pubai.support',
  access: 'pubai.access',
  governance: 'pubai.governance',
  'private-commitment': 'pubai.commitment',
} as const satisfies Record<PublicAiPrinciple, string>;

/** Reads the profile from the record's answers (`pubai.*`). */
export function publicAiProfile(record: GoodRecord): PublicAiProfile {
  const inventory = takeInventory(record);
  const mode = readAnswer(inventory, 'pubai.mode');
  const provisionMode = provisionModes.find(
    (candidate) => mode !== undefined && textOf(mode) === candidate,
  );
  return {
    principles: publicAiPrinciples.map((principle) => {
      const question = questions[principle];
      const answer = readAnswer(inventory, question);
      return answer === undefined
        ? { principle, question, state: 'undeclared', evidence: [] }
        : {
            principle,
            question,
            state: answer.evidence.some(({ url }) => url !== undefined)
              ? 'declared-with-evidence'
              : 'declared',
            statement: textOf(answer),
            evidence: answer.evidence,
          };
    }),
    ...(provisionMode === undefined ? {} : { provisionMode }),
  };
}

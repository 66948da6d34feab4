import { readFileSync } from 'node:fs';
import { assessGood } from '@commonhold/assessment/assess';
import { createDpgaSource } from '@commonhold/harvest/dpga';
import type { Finding } from '@commonhold/schemas/assessment';
import type { GoodRecord } from '@commonhold/schemas/good';
import { z } from 'zod';
import { readStandards } from './mof-comparison.ts';

/** Everything that the engine found in the records of the Digital Public Goods Alliance, good by good. */
export interface DpgaFindings {
  readonly goods: readonly AssessedGood[];
  /** Records whose field for organisations holds the name of the good itself. */
  readonly selfNamedCount: number;
}

export interface AssessedGood {
  readonly name: string;
  readonly record: GoodRecord;
  /** Result by the DPG Standard in force. */
  readonly outcome: string;
  /** Findings by the DPG Standard and on claims. */
  readonly findings: readonly Finding[];
}

/** Reads a file of the Alliance's feed and assesses every record in it, sorted by name. */
export async function assessDpga(file: string): Promise<DpgaFindings> {
  const standards = await readStandards();
  const source = await createDpgaSource(file).read();
  if (!source.ok) throw new Error(JSON.stringify(source.error));
  const goods = source.value.items.flatMap(({ name, mapped }): readonly AssessedGood[] => {
    if (!mapped.ok) return [];
    const { record } = mapped.value;
    const assessments = assessGood(standards, record);
    return [
      {
        name,
        record,
        outcome: assessments.find(({ standard }) => standard === 'dpg')?.outcome ?? '',
        findings: assessments
          .filter(({ standard }) => standard === 'dpg' || standard === 'open-washing')
          .flatMap(({ findings }) => findings),
      },
    ];
  });
  return {
    goods: goods.toSorted((left, right) => (left.name < right.name ? -1 : 1)),
    selfNamedCount: countSelfNamed(file),
  };
}

/** A claim that the record itself contradicts. */
export interface Contradiction {
  readonly id: string;
  readonly rules: readonly string[];
  /** Narrows the rule down to this case. */
  readonly isCase?: (good: AssessedGood) => boolean;
  readonly title: string;
  readonly claim: string;
  readonly shown: string;
  readonly fair: string;
}

const mainLicences = ({ record }: AssessedGood) =>
  record.components.flatMap(({ licences }) => licences.map(({ expression }) => expression));
const isNonCommercial = (good: AssessedGood) =>
  mainLicences(good).some((expression) => /-NC\b|-NC-/u.test(expression));

/** Every way in which a record contradicts itself, the gravest first. */
export const contradictions: readonly Contradiction[] = [
  {
    id: 'non-commercial-data',
    rules: ['dpg.2.data-licence', 'open-washing.registered-without-open-licence'],
    isCase: isNonCommercial,
    title: 'Data under a licence that forbids commercial use',
    claim: 'Open data, listed as a digital public good.',
    shown: 'The feed itself gives a non-commercial licence, which the Alliance’s own list refuses.',
    fair: 'The licence stands in the public record, so that nothing is hidden; who listed the good, and by which version of the list, the feed does not say. A change of licence would settle it.',
  },
  {
    id: 'closed-dependency',
    rules: ['dpg.4.platform-independent'],
    title: 'A closed part, and no open one that can take its place',
    claim:
      'Listed as a digital public good, of which the Standard asks that nothing closed be indispensable.',
    shown: 'The owner answers that a closed part is mandatory and names no alternative.',
    fair: 'The source has one field for alternatives and it is empty; the owner may know of one.',
  },
];

/** The goods that a contradiction is found in. */
export function goodsWith(
  { rules, isCase }: Contradiction,
  { goods }: DpgaFindings,
): readonly AssessedGood[] {
  return goods.filter(
    (good) =>
      (isCase?.(good) ?? true) &&
      good.findings.some(({ rule, verdict }) => rules.includes(rule) && verdict === 'not-met'),
  );
}

/** What is merely missing or oddly written: no contradiction. Rule, and the words for it. */
export const gaps: readonly (readonly [rule: string, words: string])[] = [
  ['dpg.7.laws-evidence', 'No address that shows how the laws are followed'],
  [
    'dpg.3.owner-distinct',
    'The owner has the name of the good; whether that is a legal person stays open',
  ],
  ['dpg.6.extraction', 'Not said how data that are not personal can be taken out'],
  ['dpg.5.documentation-public', 'No address of documentation'],
  ['dpg.3.owner-evidence', 'No address that shows the ownership'],
  ['dpg.2.licence-evidence', 'No address that shows a licence'],
  [
    'dpg.2.software-licence',
    'Several licences, one of them not for software, and not said which covers the code',
  ],
  ['dpg.8.ai-risk-assessment', 'No risk assessment of an AI system'],
  ['dpg.2.ai-training-data', 'Nothing on the training data of an AI model'],
  ['dpg.2.ai-code', 'Nothing on the code of an AI model'],
  ['dpg.5.model-documented', 'No model card or data card'],
  ['dpg.5.data-documented', 'No data dictionary and no word on how the data were collected'],
  ['dpg.2.collection-access', 'Not said whether anybody can get the whole collection'],
  ['dpg.3.rights', 'Not said whether parts belong to others and may be passed on'],
  ['dpg.9b.misleading', 'Nothing on misleading content, among those that handle content'],
  ['dpg.1.targets-named', 'Goals without targets'],
  [
    'open-washing.database-licence-contents',
    'A licence for the database, and nothing on its contents',
  ],
];

/** Matters of spelling, which change no verdict. */
export const spellingRules = ['dpg.2.licence-ids'];

const Feed = z.array(
  z.looseObject({
    name: z.string(),
    organizations: z.array(z.looseObject({ name: z.string().nullish() })).nullish(),
  }),
);

function countSelfNamed(file: string): number {
  return Feed.parse(JSON.parse(readFileSync(file, 'utf8'))).filter(
    ({ name, organizations }) => organizations?.[0]?.name?.trim() === name.trim(),
  ).length;
}

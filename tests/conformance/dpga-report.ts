import { join } from 'node:path';
import { repositoryRoot } from '../repo/repository.ts';
import {
  type AssessedGood,
  type Contradiction,
  type DpgaFindings,
  contradictions,
  gaps,
  goodsWith,
  spellingRules,
} from './dpga-contradictions.ts';
import { table } from './mof-report.ts';

export const dpgaReportPath = join(repositoryRoot, 'docs/reports/dpga-contradictions.md');

/** Up to this many goods are named where something is missing; beyond it the count says more. */
const namedMax = 12;

/** The findings as a page in Markdown. The same findings give the same bytes. */
export function dpgaReport(found: DpgaFindings): string {
  const { goods, selfNamedCount } = found;
  const outcomes = (outcome: string) =>
    String(goods.filter((good) => good.outcome === outcome).length);
  return `${[
    '# What the records of listed goods contradict',
    'Made by `node tests/conformance/write-dpga-report.ts` from the feed of the Digital Public Goods Alliance (build of 2026-07-10, public domain). A test fails when this page and the assessment disagree.',
    `Each of the ${goods.length} records is assessed against the DPG Standard by the rules of this registry, and its claims against its own evidence. **Claim** means what the applicant wrote; **shown** means what stands elsewhere in the same record. No address was opened: a page that is named counts as named, and may say more than the record. A finding speaks of a record and not of an owner’s honesty. Owners may reply, and the reply is shown beside the finding; a corrected record is assessed anew.`,
    '## Result',
    table(
      ['by the record alone', 'goods'],
      [
        ['meets every requirement, reviewers’ part left open', outcomes('met')],
        ['something is missing that a page or the owner could tell', outcomes('undetermined')],
        ['a requirement is not met', outcomes('not-met')],
      ],
    ),
    '## Contradictions',
    ...contradictions.map((contradiction) => section(contradiction, found)),
    '## Missing, which is no contradiction',
    `Where at most ${namedMax} goods are concerned they are named. Some questions are not in the feed at all, and then the count is that of all goods of the kind.`,
    table(
      ['rule', 'what is missing', 'goods', 'which'],
      gaps.map(([rule, words]) => gapRow(rule, words, goods)),
    ),
    '## Spelling and form',
    [
      `- ${countOf(spellingRules, goods)} records write a licence with an id that SPDX has given up, mostly \`GPL-3.0\` and its kin, which leaves open whether later versions count too.`,
      `- In ${selfNamedCount} of ${goods.length} records the feed’s field for organisations holds the name of the good. The real owner stands in the answer on ownership, which is what the assessment reads.`,
    ].join('\n'),
  ].join('\n\n')}\n`;
}

function section(contradiction: Contradiction, found: DpgaFindings): string {
  const { title, claim, shown, fair } = contradiction;
  const goods = goodsWith(contradiction, found);
  return [
    `### ${title}: ${goods.length}`,
    [`- **Claim:** ${claim}`, `- **Shown:** ${shown}`, `- **In fairness:** ${fair}`].join('\n'),
    table(
      ['good', 'licences in the record', 'rules'],
      goods.map((good) => [good.name, licencesOf(good), rulesOf(contradiction, good)]),
    ),
  ].join('\n\n');
}

function licencesOf({ record }: AssessedGood): string {
  const ids = [
    ...new Set(
      record.components.flatMap(({ licences }) => licences.map(({ expression }) => expression)),
    ),
  ].toSorted();
  return ids.length > 5 ? `${ids.length} licences` : ids.join(', ');
}

function rulesOf({ rules }: Contradiction, { findings }: AssessedGood): string {
  return findings
    .filter(({ rule, verdict }) => rules.includes(rule) && verdict === 'not-met')
    .map(({ rule }) => `\`${rule}\``)
    .join(', ');
}

function gapRow(rule: string, words: string, goods: readonly AssessedGood[]): readonly string[] {
  const names = goods
    .filter(({ findings }) =>
      findings.some((finding) => finding.rule === rule && finding.verdict === 'undetermined'),
    )
    .map(({ name }) => name);
  const isShort = names.length <= namedMax;
  return [`\`${rule}\``, words, String(names.length), isShort ? names.join('; ') : ''];
}

function countOf(rules: readonly string[], goods: readonly AssessedGood[]): number {
  return goods.filter(({ findings }) =>
    findings.some(({ rule, verdict }) => rules.includes(rule) && verdict === 'not-met'),
  ).length;
}

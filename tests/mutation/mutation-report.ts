import { z } from 'zod';

const Mutant = z.object({
  status: z.string(),
  mutatorName: z.string(),
  replacement: z.string().optional(),
  location: z.object({ start: z.object({ line: z.int(), column: z.int() }) }),
});

/** What is read of a report of Stryker. Source: mutation testing report schema 2. */
export const MutationResults = z.object({
  files: z.record(z.string(), z.object({ mutants: z.array(Mutant) })),
  framework: z.object({ version: z.string() }).optional(),
});
type MutationResults = z.infer<typeof MutationResults>;

interface FileScore {
  readonly file: string;
  readonly killed: number;
  readonly timedOut: number;
  readonly survived: readonly z.infer<typeof Mutant>[];
  readonly uncovered: readonly z.infer<typeof Mutant>[];
}

export interface MutationReportFacts {
  readonly takenOn: string;
  readonly commit: string;
}

const packageFolder = 'packages/assessment/src/';
const lowScore = 90;
const replacementLengthMax = 60;

/** The report in docs/reports from one or several runs over different files. Invalid mutants (they do not compile) are not counted. */
export function mutationReport(
  runs: readonly MutationResults[],
  { takenOn, commit }: MutationReportFacts,
): string {
  const scores = runs
    .flatMap(({ files }) =>
      Object.entries(files).map(([file, { mutants }]) => score(file, mutants)),
    )
    .filter((one) => all(one) > 0)
    .toSorted((left, right) => percent([left]) - percent([right]) || compare(left, right));
  const versions = [...new Set(runs.flatMap(({ framework }) => framework?.version ?? []))];
  return [
    '# What the tests of the rules notice\n',
    'Written by `node tests/mutation/write-mutation-report.ts reports/mutation*.json` after `npm run mutation`; do not edit.\n',
    'Stryker changes the code of the rules, one operator, value or statement at a time, and runs the tests of the rules against each change. A change that no test notices survives. Invalid changes do not count; one that makes a test run beyond its time counts as noticed, and is told apart. Files that are not named here were not changed in these runs.\n',
    `Taken on ${takenOn} at commit ${commit}, with Stryker ${versions.join(', ')}.\n`,
    `**${percent(scores).toFixed(1)} % of ${sum(scores, all)} changes in ${scores.length} files are noticed**: ${sum(scores, ({ killed }) => killed)} by a test that fails, ${sum(scores, ({ timedOut }) => timedOut)} by time; ${sum(scores, ({ survived }) => survived.length)} survive, ${sum(scores, ({ uncovered }) => uncovered.length)} are run by no test. The aim is 90 %.\n`,
    '| file | noticed | by time | survive | run by no test | score |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...scores.map(toRow),
    '',
    ...lowest(scores),
  ].join('\n');
}

function score(file: string, mutants: readonly z.infer<typeof Mutant>[]): FileScore {
  const having = (wanted: string) => mutants.filter(({ status }) => status === wanted);
  return {
    file: file.replace(packageFolder, ''),
    killed: having('Killed').length,
    timedOut: having('Timeout').length,
    survived: having('Survived'),
    uncovered: having('NoCoverage'),
  };
}

function toRow(one: FileScore): string {
  const { file, killed, timedOut, survived, uncovered } = one;
  const cells = [killed + timedOut, timedOut, survived.length, uncovered.length];
  return `| \`${file}\` | ${cells.join(' | ')} | ${percent([one]).toFixed(1)} |`;
}

function lowest(scores: readonly FileScore[]): readonly string[] {
  const low = scores.filter((one) => percent([one]) < lowScore);
  if (low.length === 0) return [`No file is below ${lowScore} %.`, ''];
  return [
    `## What survives where the score is below ${lowScore} %\n`,
    ...low.flatMap(({ file, survived, uncovered }) =>
      [...survived, ...uncovered].map(({ location: { start }, mutatorName, replacement = '' }) => {
        const shown = replacement.replaceAll(/\s+/gu, ' ').slice(0, replacementLengthMax);
        return `- \`${file}:${start.line}:${start.column}\` ${mutatorName}: \`\`${shown}\`\``;
      }),
    ),
    '',
  ];
}

function all({ killed, timedOut, survived, uncovered }: FileScore): number {
  return killed + timedOut + survived.length + uncovered.length;
}

function percent(scores: readonly FileScore[]): number {
  return (100 * sum(scores, ({ killed, timedOut }) => killed + timedOut)) / sum(scores, all);
}

function sum(scores: readonly FileScore[], of: (one: FileScore) => number): number {
  return scores.reduce((total, one) => total + of(one), 0);
}

function compare(left: FileScore, right: FileScore): number {
  return left.file < right.file ? -1 : 1;
}

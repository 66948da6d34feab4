import { join } from 'node:path';
import { repositoryRoot } from '../repo/repository.ts';
import type { MofComparison } from './mof-comparison.ts';
import { type MofClass, mofClasses } from './mot-referee.ts';

export const mofReportPath = join(repositoryRoot, 'docs/reports/mof-classes.md');

const titles: Readonly<Record<MofClass, string>> = {
  'class-i': 'Class I',
  'class-ii': 'Class II',
  'class-iii': 'Class III',
  unclassified: 'none',
};

const deviations: Readonly<Record<string, string>> = {
  'blanket-data':
    'The tool takes the licence of the whole release for data that others own; here that proves nothing.',
  'normalised-ids':
    'The tool compares licences letter by letter, so that “Apache 2.0” counts as not open; here it is read as Apache-2.0.',
  'several-of-a-type': 'The tool is content with one open component of a type; here all must be.',
  expressions:
    'The tool knows single licence ids; here the parts of an SPDX expression are judged.',
  'pddl-id': 'The tool’s list has an id that SPDX does not know; here PDDL-1.0 is open.',
  'recommended-but-invalid':
    'The tool recommends the licence and then refuses it; here it is open.',
};

/** The comparison as a page in Markdown. The same comparisons give the same bytes. */
export function mofReport(comparisons: readonly MofComparison[]): string {
  const classified = comparisons.filter(
    ({ tool, ours }) => tool !== 'unclassified' || ours !== 'unclassified',
  );
  return `${[
    '# Classes by the Model Openness Framework, twice',
    'Made by `node tests/conformance/write-mof-report.ts` from the model files of the Model Openness Tool (github.com/lfai/model_openness_tool, MIT). A test fails when this page and the assessment disagree.',
    `Each of the ${comparisons.length} models is judged by the tool’s own rules, faults included, and by this registry’s, from the same file. A class says how much of a model’s making is out under open licences, not how good the model is. The files are claims of volunteers, mostly without an address that proves them; neither column is a finding of fact about an owner’s conduct.`,
    '## Counts',
    table(
      ['class', 'by the tool’s rules', 'by this registry'],
      mofClasses.map((known) => [
        titles[known],
        String(comparisons.filter(({ tool }) => tool === known).length),
        String(comparisons.filter(({ ours }) => ours === known).length),
      ]),
    ),
    '## Models in a class, by either',
    table(
      ['file', 'tool', 'here', 'rules that make the difference'],
      classified.map(({ key, tool, ours, differences }) => [
        key,
        titles[tool],
        titles[ours],
        tool === ours
          ? ''
          : differences.map(({ rule, deviation }) => `\`${rule}\` (${deviation})`).join(', '),
      ]),
    ),
    'Every other model is in no class by either way of counting.',
    '## Components that only one side counts',
    'Most of these change no class, since something else is missing too.',
    table(['deviation', 'rule', 'counted only by', 'models'], tally(comparisons)),
    ...usedDeviations(comparisons).map((id) => `- \`${id}\`: ${deviations[id] ?? ''}`),
    '## What an owner can do',
    'State for the training data and for the benchmark sets the licence that their own publishers give, with the page that shows it. Then both ways of counting agree, and the class here rises by itself.',
  ]
    .join('\n\n')
    .replaceAll(/(- .*)\n\n(?=- )/gu, '$1\n')}\n`;
}

function tally(comparisons: readonly MofComparison[]): readonly (readonly string[])[] {
  const keys = comparisons.flatMap(({ differences }) =>
    differences.map(({ deviation, rule, countedBy }) =>
      [`\`${deviation}\``, `\`${rule}\``, countedBy === 'tool' ? 'the tool' : 'this registry'].join(
        '\t',
      ),
    ),
  );
  return [...Map.groupBy(keys, (key) => key)]
    .map(([key, all]) => [...key.split('\t'), String(all.length)])
    .toSorted((left, right) => (left.join() < right.join() ? -1 : 1));
}

function usedDeviations(comparisons: readonly MofComparison[]): readonly string[] {
  const used = comparisons.flatMap(({ differences }) =>
    differences.flatMap(({ deviation }) => deviation ?? []),
  );
  return [...new Set(used)].toSorted();
}

/** A table of Markdown; a bar inside a cell is escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

import { assessCollected, assessGood, assessOptionalProfiles } from '@commonhold/assessment/assess';
import { loadStandards } from '@commonhold/assessment/node';
import { renderAssessmentsAsText, renderAssessmentsAsSarif } from '@commonhold/assessment/report';
import type { Assessment } from '@commonhold/schemas/assessment';
import { type Result, err, ok } from '@commonhold/schemas/result';
import type { Command } from 'commander';
import { Option } from 'commander';
import { type ExitCode, exitCodes } from './exit-code.ts';
import type { Output } from './output.ts';
import { readEvidenceFile } from './read-evidence-file.ts';
import { readRecordFile } from './read-record-file.ts';
import type { NamedRecord, ReadForeignFile, RecordFileError } from './read-record-file.ts';

/** What the command is given by its host. */
export interface AssessContext {
  readonly output: Output;
  readonly setExitCode: (code: ExitCode) => void;
  readonly readForeignFile: ReadForeignFile | undefined;
}

interface AssessOptions {
  readonly format: string;
  readonly standard?: string;
  readonly optional?: boolean;
  readonly record?: string;
  readonly evidence?: string;
}

/** `commonhold assess FILE`: the same findings as the registry's, recomputed without a network. */
export function addAssessCommand(program: Command, context: AssessContext): void {
  program
    .command('assess')
    .description('Assess the record in a file by every standard, offline')
    .argument(
      '<file>',
      'a record, a catalogue file, what /goods/{slug}.json answers, a model file of the Model Openness Tool, or a record of the DPGA',
    )
    .addOption(
      new Option('--format <format>', 'how to print')
        .choices(['text', 'json', 'sarif'])
        .default('text'),
    )
    .option('--standard <id>', 'only this standard, such as dpg')
    .option('--optional', 'by the optional profiles instead, with what nobody has told')
    .option('--record <name>', 'which record, where the file holds several')
    .option(
      '--evidence <file>',
      'also by what was found on the web: what /api/v1/goods/{slug}/evidence answers',
    )
    .action(async (file: string, options: AssessOptions) => {
      context.setExitCode(await assessFile(context, file, options));
    });
}

async function assessFile(
  { output, readForeignFile }: AssessContext,
  file: string,
  options: AssessOptions,
): Promise<ExitCode> {
  const read = await readOne(readForeignFile, file, options.record);
  if (!read.ok) return refuse(output, read.error);
  const { record } = read.value;
  const collected =
    options.evidence === undefined
      ? ok(undefined)
      : await readEvidenceFile(options.evidence, record);
  if (!collected.ok) return refuse(output, collected.error);
  const standards = await loadStandards();
  if (!standards.ok) {
    output.warn(`The standards cannot be read: ${JSON.stringify(standards.error)}`);
    return exitCodes.unavailable;
  }
  const assess = options.optional === true ? assessOptionalProfiles : assessGood;
  const assessments = [
    ...assess(standards.value, record),
    ...assessCollected(standards.value, record, { collected: collected.value }),
  ].filter(({ standard }) => options.standard === undefined || standard === options.standard);
  if (assessments.length === 0) {
    output.warn(
      options.standard === undefined
        ? 'No profile of this sort is for goods of this kind.'
        : `No standard "${options.standard}" applies to this record.`,
    );
    return exitCodes.brokenInput;
  }
  print(output, assessments, { file, format: options.format });
  return assessments.some(({ outcome }) => outcome === 'not-met')
    ? exitCodes.failedRequirement
    : exitCodes.ok;
}

function refuse(output: Output, { path, faults, remedy }: RecordFileError): ExitCode {
  output.warn([`${path} cannot be assessed.`, ...faults, remedy].join('\n'));
  return exitCodes.brokenInput;
}

/** Files of other catalogues go first: what is none of theirs is one of ours, or broken. */
async function readOne(
  readForeignFile: ReadForeignFile | undefined,
  file: string,
  name: string | undefined,
): Promise<Result<Pick<NamedRecord, 'record'>, RecordFileError>> {
  const foreign = await readForeignFile?.(file);
  if (foreign === undefined) return await readRecordFile(file);
  if (!foreign.ok) return foreign;
  const found =
    name === undefined ? foreign.value : foreign.value.filter((one) => one.name === name);
  const [only] = found;
  if (only !== undefined && found.length === 1) return ok(only);
  const names = foreign.value.slice(0, namesShownMax).map((one) => `  ${one.name}`);
  return err({
    path: file,
    faults: [
      name === undefined
        ? `It holds ${foreign.value.length} records, and one at a time is assessed.`
        : `It holds ${found.length} records with the name "${name}".`,
      ...names,
      ...(foreign.value.length > names.length
        ? [`  and ${foreign.value.length - names.length} more`]
        : []),
    ],
    remedy: 'Say which one with --record and its name.',
  });
}

const namesShownMax = 20;

function print(
  output: Output,
  assessments: readonly Assessment[],
  { file, format }: { readonly file: string; readonly format: string },
): void {
  if (format === 'json') output.print(JSON.stringify(assessments, null, 2));
  else if (format === 'sarif')
    output.print(JSON.stringify(renderAssessmentsAsSarif(assessments, file), null, 2));
  else output.print(renderAssessmentsAsText(assessments));
}

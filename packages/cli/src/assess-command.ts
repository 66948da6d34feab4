import { assessGood, assessOptionalProfiles } from '@commonhold/assessment/assess';
import { loadStandards } from '@commonhold/assessment/node';
import { renderAssessmentsAsText, renderAssessmentsAsSarif } from '@commonhold/assessment/report';
import type { Command } from 'commander';
import { Option } from 'commander';
import { type ExitCode, exitCodes } from './exit-code.ts';
import type { Output } from './output.ts';
import { readRecordFile } from './read-record-file.ts';

/** `commonhold assess FILE`: the same findings as the registry's, recomputed without a network. */
export function addAssessCommand(
  program: Command,
  output: Output,
  setExitCode: (code: ExitCode) => void,
): void {
  program
    .command('assess')
    .description('Assess the record in a file by every standard, offline')
    .argument('<file>', 'a record, a catalogue file, or what /goods/{slug}.json answers')
    .addOption(
      new Option('--format <format>', 'how to print')
        .choices(['text', 'json', 'sarif'])
        .default('text'),
    )
    .option('--standard <id>', 'only this standard, such as dpg')
    .option('--optional', 'by the optional profiles instead, with what nobody has told')
    .action(async (file: string, options: AssessOptions) => {
      setExitCode(await assessFile(output, file, options));
    });
}

interface AssessOptions {
  readonly format: string;
  readonly standard?: string;
  readonly optional?: boolean;
}

async function assessFile(output: Output, file: string, options: AssessOptions): Promise<ExitCode> {
  const read = await readRecordFile(file);
  if (!read.ok) {
    output.warn(
      [`${read.error.path} cannot be assessed.`, ...read.error.faults, read.error.remedy].join(
        '\n',
      ),
    );
    return exitCodes.brokenInput;
  }
  const standards = await loadStandards();
  if (!standards.ok) {
    output.warn(`The standards cannot be read: ${JSON.stringify(standards.error)}`);
    return exitCodes.unavailable;
  }
  const assess = options.optional === true ? assessOptionalProfiles : assessGood;
  const assessments = assess(standards.value, read.value.record).filter(
    ({ standard }) => options.standard === undefined || standard === options.standard,
  );
  if (assessments.length === 0) {
    output.warn(
      options.standard === undefined
        ? 'No profile of this sort is for goods of this kind.'
        : `No standard "${options.standard}" applies to this record.`,
    );
    return exitCodes.brokenInput;
  }
  if (options.format === 'json') output.print(JSON.stringify(assessments, null, 2));
  else if (options.format === 'sarif')
    output.print(JSON.stringify(renderAssessmentsAsSarif(assessments, file), null, 2));
  else output.print(renderAssessmentsAsText(assessments));
  return assessments.some(({ outcome }) => outcome === 'not-met')
    ? exitCodes.failedRequirement
    : exitCodes.ok;
}

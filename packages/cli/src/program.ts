import { Command, CommanderError } from 'commander';
import { addAssessCommand } from './assess-command.ts';
import { addReadCommands } from './read-commands.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import type { Output } from './output.ts';
import type { ReadForeignFile } from './read-record-file.ts';

/** The commands that need no database: offline assessment, and reading from a server. */
export function createProgram(
  output: Output,
  setExitCode: (code: ExitCode) => void,
  readForeignFile?: ReadForeignFile,
): Command {
  const program = new Command('commonhold');
  program
    .description('The registry of digital public goods')
    .configureOutput({
      writeOut: (text) => output.print(text.trimEnd()),
      writeErr: (text) => output.warn(text.trimEnd()),
    })
    .showHelpAfterError()
    .exitOverride();
  addAssessCommand(program, { output, setExitCode, readForeignFile });
  addReadCommands(program, output, setExitCode);
  return program;
}

/** Runs one command line. A call that is not understood has been explained by then, and ends with `brokenInput`. */
export async function runProgram(
  program: Command,
  setExitCode: (code: ExitCode) => void,
): Promise<void> {
  try {
    await program.parseAsync();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) setExitCode(exitCodes.brokenInput);
  }
}

export { exitCodes } from './exit-code.ts';
export type { ExitCode } from './exit-code.ts';
export { createOutput } from './output.ts';
export type { Output } from './output.ts';
export { readRecordFile } from './read-record-file.ts';
export type { NamedRecord, ReadForeignFile, RecordFileError } from './read-record-file.ts';

import type { Command } from 'commander';
import type { CommandContext } from './command-context.ts';
import { addAssessmentCommands } from './assessment-commands.ts';
import { addEvidenceCommands } from './evidence-commands.ts';
import { addGoodCommands } from './good-commands.ts';
import { addImportCommand } from './import-command.ts';
import { operations } from './operations.ts';
import { addSearchCommands } from './search-commands.ts';
import { addServeCommand } from './serve-command.ts';

/** The commands that need the database or the server. */
export function addOperatorCommands(program: Command, context: CommandContext): void {
  addServeCommand(program, context);
  addImportCommand(program, context);
  addGoodCommands(program, context);
  addAssessmentCommands(program, context);
  addEvidenceCommands(program, context);
  addSearchCommands(operations(program), context);
}

export type { CommandContext } from './command-context.ts';

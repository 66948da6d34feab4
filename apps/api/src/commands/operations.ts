import type { Command } from 'commander';

/** The command `ops`, under which the running of the registry is. */
export function operations(program: Command): Command {
  return (
    program.commands.find((command) => command.name() === 'ops') ??
    program.command('ops').description('Run the registry')
  );
}

import { writeFile } from 'node:fs/promises';
import { type ExitCode, type Output, exitCodes } from '@commonhold/cli/program';
import { importSource } from '@commonhold/registry/harvest';
import type { ImportReport } from '@commonhold/schemas/harvest';
import { type SourceId, sourceIds } from '@commonhold/schemas/harvest';
import { type Command, Argument } from 'commander';
import type { Services } from '../services.ts';
import { type CommandContext, withServices } from './command-context.ts';
import { describeReadError, describeReport, progressBar } from './import-texts.ts';

interface ImportFlags {
  readonly json?: true;
  readonly report?: string;
}

/** `commonhold import SOURCE PATH`. A second SIGINT is not needed: the first stops between two records. */
export function addImportCommand(program: Command, context: CommandContext): void {
  program
    .command('import')
    .description('Import the goods of another catalogue; repeat it as often as you like')
    .addArgument(new Argument('<source>', 'which catalogue').choices(sourceIds))
    .argument('<path>', 'the file (dpga) or the folder (mot, catalogue)')
    .option('--json', 'print the report as JSON')
    .option('--report <file>', 'write the report as JSON into a file as well')
    .action((source: SourceId, path: string, flags: ImportFlags) =>
      withServices(context, (services) => runImport(services, context, { source, path, flags })),
    );
}

async function runImport(
  services: Services,
  context: CommandContext,
  call: { readonly source: SourceId; readonly path: string; readonly flags: ImportFlags },
): Promise<ExitCode> {
  const { output } = context;
  const stopping = new AbortController();
  context.onStopSignal(() => stopping.abort());
  const imported = await importSource(services.write, services.openSource(call.source, call.path), {
    onProgress: (progress) => output.status(progressBar(progress)),
    signal: stopping.signal,
  });
  output.endStatus();
  if (!imported.ok) {
    output.warn(describeReadError(imported.error));
    return exitCodes.brokenInput;
  }
  await giveReport(output, imported.value, call.flags);
  if (stopping.signal.aborted) {
    output.warn('Stopped. What is written stays; run the same command again to finish.');
    return exitCodes.unavailable;
  }
  return imported.value.counts.refused > 0 ? exitCodes.failedRequirement : exitCodes.ok;
}

async function giveReport(output: Output, report: ImportReport, flags: ImportFlags): Promise<void> {
  if (flags.report !== undefined) {
    await writeFile(flags.report, `${JSON.stringify(report, null, 2)}\n`);
  }
  output.print(flags.json ? JSON.stringify(report, null, 2) : describeReport(report));
}

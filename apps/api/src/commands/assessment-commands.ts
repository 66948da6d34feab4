import { type ExitCode, type Output, exitCodes } from '@commonhold/cli/program';
import {
  type Reassessment,
  type ReassessmentRun,
  reassessGoods,
} from '@commonhold/registry/assessment';
import type { AssessedVerdict, AssessmentChange } from '@commonhold/schemas/assessment';
import type { Command } from 'commander';
import type { Services } from '../services.ts';
import { type CommandContext, withServices } from './command-context.ts';

interface ReassessFlags {
  readonly dryRun?: true;
  readonly json?: true;
}

/** `commonhold reassess`: all goods by the standards and the engine of this program, and what that changes. */
export function addAssessmentCommands(program: Command, context: CommandContext): void {
  program
    .command('reassess')
    .description('Assess all goods again and list the verdicts that change')
    .option('--dry-run', 'list the changes and write nothing')
    .option('--json', 'print the changes as JSON')
    .action((flags: ReassessFlags) =>
      withServices(context, (services) => reassess(services, context, flags)),
    );
}

async function reassess(
  services: Services,
  context: CommandContext,
  flags: ReassessFlags,
): Promise<ExitCode> {
  const { output } = context;
  const stopping = new AbortController();
  context.onStopSignal(() => stopping.abort());
  const changes: AssessmentChange[] = [];
  const outcome = await reassessGoods(services.write, {
    isForced: true,
    isDryRun: flags.dryRun === true,
    signal: stopping.signal,
    onChange: (change) => {
      if (flags.json === true) changes.push(change);
      else output.print(describeChange(change));
    },
    onProgress: ({ goodsChecked }) => output.status(`${goodsChecked} goods assessed`),
  });
  output.endStatus();
  return tellOutcome(output, outcome, flags.json === true ? changes : undefined);
}

function tellOutcome(
  output: Output,
  outcome: Reassessment,
  changes: readonly AssessmentChange[] | undefined,
): ExitCode {
  if (outcome.kind === 'busy') {
    output.warn('Another process is assessing the goods. Wait until it is done, and try again.');
    return exitCodes.unavailable;
  }
  const { run, kind } = outcome;
  if (changes === undefined) output.print(describeRun(run));
  else output.print(JSON.stringify({ outcome: kind, ...run, changes }, null, 2));
  if (kind !== 'stopped') return exitCodes.ok;
  output.warn('Stopped. What is written stays; the server goes on from there when it starts.');
  return exitCodes.unavailable;
}

function describeRun({ goodsChecked, goodsChanged }: ReassessmentRun): string {
  return `${goodsChecked} goods assessed, ${goodsChanged} with another result than was kept`;
}

/** `0190… dpg: not-met (1.1.6) -> met (1.1.7)`, and a line for each rule. */
function describeChange({ goodId, standard, before, after, findings }: AssessmentChange): string {
  return [
    `${goodId} ${standard}: ${describeVerdict(before)} -> ${describeVerdict(after)}`,
    ...findings.map((finding) => {
      const { rule, before: was = 'none', after: is = 'none' } = finding;
      return `  ${rule}: ${was} -> ${is}`;
    }),
  ].join('\n');
}

function describeVerdict(assessed: AssessedVerdict | undefined): string {
  return assessed === undefined ? 'not assessed' : `${assessed.verdict} (${assessed.version})`;
}

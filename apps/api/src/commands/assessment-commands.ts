import { type ExitCode, type Output, exitCodes } from '@commonhold/cli/program';
import { createLinkCollector } from '@commonhold/harvest/evidence';
import { createGuardedFetch } from '@commonhold/harvest/guarded-fetch';
import {
  type Reassessment,
  type ReassessmentRun,
  reassessGoods,
} from '@commonhold/registry/assessment';
import { checkLinks } from '@commonhold/registry/evidence';
import type { AssessedVerdict, AssessmentChange } from '@commonhold/schemas/assessment';
import type { Command } from 'commander';
import { z } from 'zod';
import type { Services } from '../services.ts';
import { type CommandContext, withServices } from './command-context.ts';
import { operations } from './operations.ts';

const linksDefault = 500;
const linksMax = 100_000;

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
  const evidence = operations(program)
    .command('evidence')
    .description('What others can be asked about the goods');
  evidence
    .command('check')
    .description('Look whether the addresses in the records answer; each at most once a week')
    .option('--limit <number>', 'at most so many addresses', String(linksDefault))
    .action((flags: { readonly limit: string }) => {
      const limit = z.coerce.number().int().min(1).max(linksMax).safeParse(flags.limit);
      if (limit.success) {
        return withServices(context, (services) => checkEvidence(services, context, limit.data));
      }
      context.output.warn(`--limit is a whole number from 1 to ${linksMax}.`);
      return context.setExitCode(exitCodes.brokenInput);
    });
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

async function checkEvidence(
  services: Services,
  context: CommandContext,
  limit: number,
): Promise<ExitCode> {
  const { output } = context;
  const stopping = new AbortController();
  context.onStopSignal(() => stopping.abort());
  await using guarded = createGuardedFetch();
  const links = createLinkCollector(guarded, () => services.write.clock.now());
  const report = await checkLinks(
    { ...services.write, links },
    {
      limit,
      signal: stopping.signal,
      onProgress: ({ checked }) => output.status(`${checked} addresses checked`),
    },
  );
  output.endStatus();
  if (report.isBusy === true) {
    output.warn('Another process is checking. Wait until it is done, and try again.');
    return exitCodes.unavailable;
  }
  const { answers, gone, unknown } = report.outcomes;
  output.print(
    `${report.checked} addresses checked: ${answers} answer, ${gone} are gone, ${unknown} not known`,
  );
  return exitCodes.ok;
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

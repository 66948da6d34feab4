import { type ExitCode, type Output, exitCodes } from '@commonhold/cli/program';
import { type EvidenceReport, checkEvidence } from '@commonhold/registry/evidence';
import { type EvidenceKind, evidenceKinds } from '@commonhold/schemas/evidence';
import { type Command, Option } from 'commander';
import { z } from 'zod';
import { openCollectors } from '../evidence/open-collectors.ts';
import type { Services } from '../services.ts';
import { type CommandContext, withServices } from './command-context.ts';
import { operations } from './operations.ts';

const looksDefault = 500;
const looksMax = 100_000;
const intervalMs = 300;

const Limit = z.coerce.number().int().min(1).max(looksMax);

interface CheckFlags {
  readonly limit: string;
  readonly kind?: EvidenceKind;
}

/** `commonhold ops evidence`: looks at the web for what bears on the claims of the goods. */
export function addEvidenceCommands(program: Command, context: CommandContext): void {
  operations(program)
    .command('evidence')
    .description('What the web can be asked about the goods')
    .command('check')
    .description(
      'Look whether links answer, which licence a licence file is, whether repositories live, what cards say; each at most once a week',
    )
    .option('--limit <number>', 'at most so many looks', String(looksDefault))
    .addOption(new Option('--kind <kind>', 'only looks of this kind').choices(evidenceKinds))
    .action((flags: CheckFlags) => {
      const limit = Limit.safeParse(flags.limit);
      if (limit.success) {
        return withServices(context, (services) =>
          check(services, context, { ...flags, limit: limit.data }),
        );
      }
      context.output.warn(`--limit is a whole number from 1 to ${looksMax}.`);
      return context.setExitCode(exitCodes.brokenInput);
    });
}

async function check(
  services: Services,
  context: CommandContext,
  { limit, kind }: { readonly limit: number; readonly kind?: EvidenceKind },
): Promise<ExitCode> {
  const { output } = context;
  const stopping = new AbortController();
  context.onStopSignal(() => stopping.abort());
  await using opened = openCollectors(services.write.clock, { intervalMs });
  const report = await checkEvidence(
    { ...services.write, collectors: opened.collectors },
    {
      limit,
      ...(kind === undefined ? {} : { kinds: [kind] }),
      signal: stopping.signal,
      onProgress: ({ checked }) => output.status(`${checked} looks`),
    },
  );
  output.endStatus();
  if (report.isBusy === true) {
    output.warn('Another process is looking. Wait until it is done, and try again.');
    return exitCodes.unavailable;
  }
  tell(output, report);
  return exitCodes.ok;
}

/** A line for each kind that was looked at: `links: 12 answers, 1 gone`. */
function tell(output: Output, { checked, putOff, outcomes }: EvidenceReport): void {
  output.print(`${checked} looks`);
  for (const kind of evidenceKinds) {
    const counts = Object.entries(outcomes[kind]).map(([outcome, count]) => `${count} ${outcome}`);
    if (counts.length > 0) output.print(`  ${titles[kind]}: ${counts.join(', ')}`);
  }
  if (putOff > 0) {
    output.print(`${putOff} put off, because their hosts ask to wait; try again in an hour`);
  }
}

const titles = {
  link: 'links',
  'licence-file': 'licence files',
  repository: 'repositories',
  card: 'cards',
} as const satisfies Record<EvidenceKind, string>;

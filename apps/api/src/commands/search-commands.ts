import { type ExitCode, exitCodes } from '@commonhold/cli/program';
import { type IndexDeps, rebuildIndex, sweepIndex } from '@commonhold/registry/discovery';
import type { Command } from 'commander';
import type { Services } from '../services.ts';
import { type CommandContext, withServices } from './command-context.ts';

interface Consent {
  readonly yes?: true;
}

/** `commonhold ops search status|sweep|rebuild`: the search server's index, beside a running server or without one. */
export function addSearchCommands(operations: Command, context: CommandContext): void {
  const search = operations.command('search').description('Look after the search server');
  search
    .command('status')
    .description('What the index holds beside what the database holds, as JSON')
    .action(() => withIndex(context, (deps) => printStatus(deps, context)));
  search
    .command('sweep')
    .description('Find what is missing, different or left over in the index, and mend it')
    .option('--yes', 'remove what is left over, however much it is')
    .action((flags: Consent) =>
      withIndex(context, async (deps) =>
        answer(context, await sweepIndex(deps, { hasConsent: flags.yes === true })),
      ),
    );
  search
    .command('rebuild')
    .description('Build the index anew beside the old one, compare it, and put it in its place')
    .option('--yes', 'go on although the new index is much smaller')
    .action((flags: Consent) =>
      withIndex(context, async (deps) => {
        const { output } = context;
        const rebuilt = await rebuildIndex(deps, {
          hasConsent: flags.yes === true,
          onProgress: ({ done, total }) => output.status(`${done}/${total} goods`),
        });
        output.endStatus();
        return answer(context, rebuilt);
      }),
    );
}

function withIndex(
  context: CommandContext,
  work: (deps: IndexDeps) => Promise<ExitCode>,
): Promise<void> {
  return withServices(context, (services: Services) => {
    const { index } = services;
    if (index !== undefined) return work({ ...services.write, index });
    context.output.warn(
      'No search server is configured. Set MEILI_URL and its keys, then try again.',
    );
    return Promise.resolve(exitCodes.brokenInput);
  });
}

async function printStatus(deps: IndexDeps, { output }: CommandContext): Promise<ExitCode> {
  const { outbox, discovery, indexLedger } = deps.unitOfWork.read;
  const index = await deps.index.inspect();
  const oldestTask = await deps.index.oldestTaskAt();
  const status = {
    index: index.ok ? index.value : index.error,
    goods: await discovery.count(),
    outboxRows: await outbox.size(),
    oldestRowAt: await outbox.oldestPendingAt(),
    parked: await outbox.parked(),
    oldestTaskAt: oldestTask.ok ? oldestTask.value : undefined,
    history: await indexLedger.read(),
  };
  output.print(JSON.stringify(status, null, 2));
  return index.ok && index.value.kind === 'ready' ? exitCodes.ok : exitCodes.unavailable;
}

function answer(
  { output }: CommandContext,
  result:
    | { readonly ok: true; readonly value: unknown }
    | { readonly ok: false; readonly error: unknown },
): ExitCode {
  output.print(JSON.stringify(result.ok ? result.value : result.error, null, 2));
  return result.ok ? exitCodes.ok : exitCodes.unavailable;
}

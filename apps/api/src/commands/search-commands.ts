import { type ExitCode, exitCodes } from '@commonhold/cli/program';
import {
  type IndexDeps,
  type ParkedEntry,
  rebuildIndex,
  sweepIndex,
} from '@commonhold/registry/discovery';
import type { Stores } from '@commonhold/registry/ports';
import { SearchRequest } from '@commonhold/schemas/discovery';
import { type GoodId, Slug } from '@commonhold/schemas/good';
import type { Command } from 'commander';
import type { SearchServer, Services } from '../services.ts';
import { type CommandContext, withServices } from './command-context.ts';

interface Consent {
  readonly yes?: true;
}

/** `commonhold ops search …`: the search server's index, beside a running server or without one. */
export function addSearchCommands(operations: Command, context: CommandContext): void {
  const search = operations.command('search').description('Look after the search server');
  search
    .command('status')
    .description('What the index holds beside what the database holds, as JSON')
    .action(() =>
      withSearchServer(context, (services, server) => printStatus(services, server, context)),
    );
  addMending(search, context);
  search
    .command('unpark')
    .description('Send goods again that the search server refused; all of them, or those named')
    .argument('[slug...]', 'goods to send again')
    .action((slugs: readonly string[]) =>
      withServices(context, (services) => unpark(services.write.unitOfWork.read, slugs, context)),
    );
}

function addMending(search: Command, context: CommandContext): void {
  search
    .command('sweep')
    .description('Find what is missing, different or left over in the index, and mend it')
    .option('--yes', 'remove what is left over, however much it is')
    .action((flags: Consent) =>
      withSearchServer(context, async (services, server) =>
        answer(
          context,
          await sweepIndex(depsOf(services, server), { hasConsent: flags.yes === true }),
        ),
      ),
    );
  search
    .command('rebuild')
    .description('Build the index anew beside the old one, compare it, and put it in its place')
    .option('--yes', 'go on although the new index is much smaller')
    .action((flags: Consent) =>
      withSearchServer(context, async (services, server) => {
        const { output } = context;
        const rebuilt = await rebuildIndex(depsOf(services, server), {
          hasConsent: flags.yes === true,
          onProgress: ({ done, total }) => output.status(`${done}/${total} goods`),
        });
        output.endStatus();
        return answer(context, rebuilt);
      }),
    );
}

function withSearchServer(
  context: CommandContext,
  work: (services: Services, server: SearchServer) => Promise<ExitCode>,
): Promise<void> {
  return withServices(context, (services) => {
    if (services.searchServer !== undefined) return work(services, services.searchServer);
    context.output.warn(
      'No search server is configured. Set MEILI_URL and its keys, then try again.',
    );
    return Promise.resolve(exitCodes.brokenInput);
  });
}

function depsOf({ write }: Services, { index }: SearchServer): IndexDeps {
  return { ...write, index };
}

/** Asks the search server itself, with both keys, whatever a running server thinks of it. */
async function printStatus(
  { write, api }: Services,
  { index, engine }: SearchServer,
  { output }: CommandContext,
): Promise<ExitCode> {
  const { outbox, discovery, indexLedger, leases } = write.unitOfWork.read;
  const state = await index.inspect();
  const oldestTask = await index.oldestTask();
  const found = await engine.search(SearchRequest.parse({ limit: 1 }));
  const status = {
    index: state.ok ? state.value : state.error,
    searching: found.ok ? { kind: 'ready' } : found.error,
    goods: await discovery.count(),
    outbox: { rows: await outbox.size(), oldestAt: await outbox.oldestPendingAt() },
    parked: await named(api.stores, await outbox.parked()),
    oldestTask: oldestTask.ok ? oldestTask.value : oldestTask.error,
    atWork: await leases.held(),
    history: await indexLedger.read(),
  };
  output.print(JSON.stringify(status, null, 2));
  const isReady = state.ok && state.value.kind === 'ready' && found.ok;
  return isReady ? exitCodes.ok : exitCodes.unavailable;
}

async function named({ goods }: Stores, parked: readonly ParkedEntry[]) {
  return Promise.all(
    parked.map(async ({ goodId, error, parkedAt }) => ({
      slug: (await goods.byId(goodId))?.slug,
      goodId,
      error,
      parkedAt,
    })),
  );
}

async function unpark(
  { goods, outbox }: Stores,
  slugs: readonly string[],
  { output }: CommandContext,
): Promise<ExitCode> {
  const goodIds: GoodId[] = [];
  for (const text of slugs) {
    const slug = Slug.safeParse(text);
    const target = slug.success ? await goods.bySlug(slug.data) : undefined;
    if (target?.kind !== 'current') {
      output.warn(
        `There is no good "${text}". Look at \`ops search status\` for those that are parked.`,
      );
      return exitCodes.brokenInput;
    }
    goodIds.push(target.good.id);
  }
  const count = await outbox.unpark(slugs.length === 0 ? undefined : goodIds);
  output.print(`${count} ${count === 1 ? 'good is' : 'goods are'} sent again.`);
  return exitCodes.ok;
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

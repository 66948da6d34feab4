import { type ExitCode, exitCodes, readRecordFile } from '@commonhold/cli/program';
import {
  readGood,
  registerGood,
  renameGood,
  restoreGood,
  reviseGood,
  withdrawGood,
} from '@commonhold/registry/good';
import type { Problem } from '@commonhold/schemas/error';
import type { Good } from '@commonhold/schemas/good';
import { Slug } from '@commonhold/schemas/good';
import { type Result, err, ok } from '@commonhold/schemas/result';
import type { Command } from 'commander';
import { describeProblem } from '../http/problem-response.ts';
import type { Services } from '../services.ts';
import { type CommandContext, withServices } from './command-context.ts';

const author = { kind: 'person', name: 'operator' } as const;

/** `commonhold good put|rename|withdraw|restore`: single goods, by an operator. */
export function addGoodCommands(program: Command, context: CommandContext): void {
  const good = program.command('good').description('Change single goods');
  good
    .command('put')
    .description('Register the good in a file, or add a revision to it')
    .argument('<file>', 'a catalogue file: { id, slug, record }')
    .option('--reason <text>', 'why, for the history', 'Edited by an operator')
    .action((file: string, flags: { readonly reason: string }) =>
      withServices(context, (services) =>
        putGood(services, context, { file, reason: flags.reason }),
      ),
    );
  good
    .command('rename')
    .description('Give a good a new slug; the old one redirects')
    .argument('<slug>')
    .argument('<new-slug>')
    .action((slug: string, newSlug: string) =>
      withServices(context, async (services) => {
        const names = { slug: Slug.safeParse(slug), newSlug: Slug.safeParse(newSlug) };
        if (!names.slug.success || !names.newSlug.success) return refuseSlug(context);
        return answer(
          context,
          await renameGood(services.write, { slug: names.slug.data, newSlug: names.newSlug.data }),
        );
      }),
    );
  good
    .command('withdraw')
    .description('Withdraw a good; its page answers 410 with the reason')
    .argument('<slug>')
    .requiredOption('--reason <text>', 'why, for everybody to read')
    .action((slug: string, flags: { readonly reason: string }) =>
      withSlug(context, slug, (services, name) =>
        withdrawGood(services.write, { slug: name, reason: flags.reason }),
      ),
    );
  good
    .command('restore')
    .description('Take a withdrawal back')
    .argument('<slug>')
    .action((slug: string) =>
      withSlug(context, slug, (services, name) => restoreGood(services.write, name)),
    );
}

function withSlug(
  context: CommandContext,
  slug: string,
  work: (services: Services, slug: Slug) => Promise<Result<Good, Problem>>,
): Promise<void> {
  return withServices(context, async (services) => {
    const name = Slug.safeParse(slug);
    return name.success ? answer(context, await work(services, name.data)) : refuseSlug(context);
  });
}

async function putGood(
  services: Services,
  context: CommandContext,
  call: { readonly file: string; readonly reason: string },
): Promise<ExitCode> {
  const read = await readRecordFile(call.file);
  if (!read.ok) {
    context.output.warn(
      [`${read.error.path} was not taken.`, ...read.error.faults, read.error.remedy].join('\n'),
    );
    return exitCodes.brokenInput;
  }
  const { entry } = read.value;
  if (entry === undefined) {
    context.output.warn(
      'The file holds a record without its identity; write { "id": …, "slug": …, "record": … }.',
    );
    return exitCodes.brokenInput;
  }
  const existing = await readGood(services.api.stores, entry.slug);
  const { reason } = call;
  if (existing.ok) {
    const { id } = existing.value.good;
    if (id !== entry.id) {
      return answer(context, err({ kind: 'conflict', what: 'slug', id: entry.slug }));
    }
    const revised = await reviseGood(services.write, { id, record: entry.record, author, reason });
    return answer(context, revised.ok ? ok(revised.value.good) : revised);
  }
  return answer(context, await registerGood(services.write, { ...entry, author, reason }));
}

function answer(context: CommandContext, result: Result<Good, Problem>): ExitCode {
  if (!result.ok) {
    const { title, detail } = describeProblem(result.error);
    context.output.warn(`${title}. ${detail}`);
    return exitCodes.brokenInput;
  }
  const { slug, revision, status } = result.value;
  context.output.print(`${slug}\trevision ${revision.number}\t${status.kind}\t${revision.sha256}`);
  return exitCodes.ok;
}

function refuseSlug({ output }: CommandContext): ExitCode {
  output.warn('A slug has lower-case letters, digits and single hyphens only.');
  return exitCodes.brokenInput;
}

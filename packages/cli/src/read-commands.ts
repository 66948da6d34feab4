import { attempt, createClient } from '@commonhold/client/client';
import type { Problem } from '@commonhold/schemas/error';
import type { Command } from 'commander';
import { type ExitCode, exitCodes } from './exit-code.ts';
import type { Output } from './output.ts';

const serverDefault = 'http://127.0.0.1:4321';

/** `search` and `show`: the public API from the command line. */
export function addReadCommands(
  program: Command,
  output: Output,
  setExitCode: (code: ExitCode) => void,
): void {
  program
    .command('search')
    .description('Find goods on a server')
    .argument('<words...>')
    .option('--server <url>', 'address of the server', serverDefault)
    .option('--json', 'print the whole answer')
    .action(
      async (
        words: readonly string[],
        options: { readonly server: string; readonly json?: true },
      ) => {
        const client = createClient({ baseUrl: options.server });
        const found = await attempt(client.search.query.query({ query: words.join(' ') }));
        if (!found.ok) return setExitCode(refuse(output, found.error));
        if (options.json) return output.print(JSON.stringify(found.value, null, 2));
        for (const { good, name } of found.value.hits) {
          output.print(
            `${good.slug}\t${good.kind.join(', ')}\t${good.dpgVerdict}\t${name.parts.map(({ text }) => text).join('')}`,
          );
        }
        return output.warn(`${found.value.total.value} found`);
      },
    );
  program
    .command('show')
    .description('Print the record and the assessments of a good on a server as JSON')
    .argument('<slug>')
    .option('--server <url>', 'address of the server', serverDefault)
    .action(async (slug: string, options: { readonly server: string }) => {
      const client = createClient({ baseUrl: options.server });
      const found = await attempt(client.good.get.query({ slug }));
      if (!found.ok) return setExitCode(refuse(output, found.error));
      return output.print(JSON.stringify(found.value, null, 2));
    });
}

function refuse(output: Output, problem: Problem): ExitCode {
  if (problem.kind === 'unavailable') {
    output.warn(
      'No Commonhold server answers there. Start one with "npm start", or name another with --server.',
    );
    return exitCodes.unavailable;
  }
  output.warn(JSON.stringify(problem));
  return exitCodes.brokenInput;
}

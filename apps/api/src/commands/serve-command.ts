import { once } from 'node:events';
import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { type ExitCode, type Output, exitCodes } from '@commonhold/cli/program';
import { importSource } from '@commonhold/registry/harvest';
import type { Command } from 'commander';
import { collectEvidence } from '../background/collect-evidence.ts';
import { dropOutbox } from '../background/drop-outbox.ts';
import { prepareSearch } from '../background/prepare-search.ts';
import { reassessInBackground } from '../background/reassess-in-background.ts';
import { type Config, parseConfig } from '../config.ts';
import type { Services } from '../services.ts';
import { openServices } from '../wiring.ts';
import type { CommandContext } from './command-context.ts';
import { describeReadError, progressBar } from './import-texts.ts';

const catalogueFolder = fileURLToPath(new URL('../../../../catalogue', import.meta.url));
const closeTimeoutMs = 5_000;

/** `commonhold serve`: site and API on one port, until SIGINT or SIGTERM. */
export function addServeCommand(program: Command, context: CommandContext): void {
  program
    .command('serve', { isDefault: true })
    .description('Serve the site and the API')
    .action(async () => {
      const config = parseConfig(context.environment);
      if (!config.ok) {
        context.output.warn('The program does not start, because of its environment:');
        for (const { variable, message } of config.error)
          context.output.warn(`  ${variable} ${message}`);
        return context.setExitCode(exitCodes.brokenInput);
      }
      return context.setExitCode(await serve(config.value, context));
    });
}

async function serve(config: Config, context: CommandContext): Promise<ExitCode> {
  const { output } = context;
  const stopping = new AbortController();
  context.onStopSignal(() => stopping.abort());
  const opened = await openServices(config, {
    mode: 'serve',
    onProgress: (message) => output.status(message),
  });
  output.endStatus();
  if (!opened.ok) {
    output.warn(opened.error.message);
    return exitCodes.unavailable;
  }
  await using services = opened.value;
  const loaded = await loadCatalogue(services, output, stopping.signal);
  if (loaded !== exitCodes.ok || stopping.signal.aborted) return loaded;
  // The site is built; the other commands work before it is.
  const { createServer } = await import('../server.ts');
  const server = createServer(services);
  const refusal = await listen(server, config);
  if (refusal !== undefined) {
    output.warn(refusal);
    return exitCodes.unavailable;
  }
  output.print(`Commonhold is at ${config.baseUrl}`);
  const preparing = prepareSearch(services);
  const reassessing = reassessInBackground(services, stopping.signal);
  const indexing =
    services.searchServer?.keeping.run(stopping.signal) ??
    dropOutbox(services.write, services.logger, stopping.signal);
  const collecting = config.checksEvidence ? collectEvidence(services, stopping.signal) : undefined;
  if (!stopping.signal.aborted) await once(stopping.signal, 'abort');
  output.print('Stopping.');
  await close(server);
  await Promise.all([preparing, reassessing, indexing, collecting]);
  return exitCodes.ok;
}

/** Brings the bundled goods in on the first start, and what changed in them after an update of the program. */
async function loadCatalogue(
  services: Services,
  output: Output,
  signal: AbortSignal,
): Promise<ExitCode> {
  const source = services.openSource('catalogue', catalogueFolder);
  const imported = await importSource(services.write, source, {
    signal,
    onProgress: (progress) => {
      if (progress.counts.unchanged < progress.done)
        output.status(`Loading the catalogue ${progressBar(progress)}`);
    },
  });
  output.endStatus();
  if (!imported.ok) {
    output.warn(describeReadError(imported.error));
    return exitCodes.unavailable;
  }
  for (const { key, notices } of imported.value.records.filter(
    ({ outcome }) => outcome === 'refused',
  )) {
    output.warn(`${key} was refused: ${notices.map(({ message }) => message).join('; ')}`);
  }
  return exitCodes.ok;
}

async function listen(server: Server, config: Config): Promise<string | undefined> {
  try {
    server.listen(config.port, config.host);
    await once(server, 'listening');
    return undefined;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') {
      return `Port ${config.port} of ${config.host} is in use by another program. Stop that one, or set PORT to another number.`;
    }
    if (code === 'EACCES') {
      return `Port ${config.port} may not be used by this account. Set PORT to a number above 1023.`;
    }
    return `The server cannot listen on ${config.host}:${config.port}: ${error instanceof Error ? error.message : String(error)}`;
  }
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const force = setTimeout(() => server.closeAllConnections(), closeTimeoutMs);
  await closed;
  clearTimeout(force);
}

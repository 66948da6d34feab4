import { type ExitCode, type Output, exitCodes } from '@commonhold/cli/program';
import { parseConfig } from '../config.ts';
import type { Services } from '../services.ts';
import { openServices } from '../wiring.ts';

/** What an operator's command is given by the process. */
export interface CommandContext {
  readonly output: Output;
  readonly setExitCode: (code: ExitCode) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Calls back once, on the first SIGINT or SIGTERM. */
  readonly onStopSignal: (stop: () => void) => void;
}

/** Opens the services of the environment, runs the work beside a running server or without one, and closes them. */
export async function withServices(
  context: CommandContext,
  work: (services: Services) => Promise<ExitCode>,
): Promise<void> {
  const { output, setExitCode } = context;
  const config = parseConfig(context.environment);
  if (!config.ok) {
    for (const { variable, message } of config.error) output.warn(`${variable} ${message}`);
    setExitCode(exitCodes.brokenInput);
    return;
  }
  const opened = await openServices(config.value, {
    mode: 'command',
    onProgress: (message) => output.status(message),
  });
  output.endStatus();
  if (!opened.ok) {
    output.warn(opened.error.message);
    setExitCode(exitCodes.unavailable);
    return;
  }
  await using services = opened.value;
  setExitCode(await work(services));
}

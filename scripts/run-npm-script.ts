import { spawn } from 'node:child_process';

/** Nobody who builds Commonhold is counted by the tools it uses. */
const noTelemetry = {
  TURBO_TELEMETRY_DISABLED: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
};

/**
 * Runs one script of the root package.json with its output passed through.
 * @returns the exit code; 1 when the command was ended by a signal or could not start.
 */
export function runNpmScript(name: string): Promise<number> {
  // Inside an npm script npm_execpath is npm's own program, which works the same on every system.
  const npmProgram = process.env['npm_execpath'];
  const [command, ...first] =
    npmProgram === undefined ? (['npm'] as const) : ([process.execPath, npmProgram] as const);
  return new Promise((resolve) => {
    const child = spawn(command, [...first, 'run', '--silent', name], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...noTelemetry },
    });
    child.once('error', (error) => {
      console.error(`${name} could not start: ${error.message}`);
      resolve(1);
    });
    child.once('close', (code) => resolve(code ?? 1));
  });
}

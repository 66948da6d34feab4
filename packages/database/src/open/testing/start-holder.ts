import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Holder {
  readonly child: ChildProcess;
  /** Every whole line that it has printed. */
  readonly lines: readonly string[];
  /** Resolves when it has printed this many lines, or has ended. */
  printed(count: number): Promise<void>;
  kill(): Promise<void>;
}

/** Starts `holder.ts` as a process of its own, on the folder. */
export function startHolder(dataDir: string, mode: 'write' | 'hold'): Holder {
  const program = fileURLToPath(new URL('holder.ts', import.meta.url));
  const child = spawn(process.execPath, [program, dataDir, mode], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  let rest = '';
  let wake = () => {};
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
    wake();
  });
  const ended = once(child, 'close');
  const state = { hasEnded: false };
  child.on('close', () => {
    state.hasEnded = true;
    wake();
  });
  return {
    child,
    lines,
    async printed(count) {
      while (lines.length < count && !state.hasEnded) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

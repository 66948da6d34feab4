import { setTimeout as wait } from 'node:timers/promises';

/**
 * Does something again and again until the signal stops it, with the rest in between that each turn asks for. What
 * a turn throws is told, and followed by a rest of its own. Never rejects.
 */
export async function repeat(
  turn: () => Promise<{ readonly restMs: number }>,
  options: {
    readonly signal: AbortSignal;
    readonly restAfterErrorMs: number;
    readonly onError: (error: unknown) => void;
  },
): Promise<void> {
  const { signal, restAfterErrorMs, onError } = options;
  while (!signal.aborted) {
    let restMs = restAfterErrorMs;
    try {
      ({ restMs } = await turn());
    } catch (error) {
      onError(error);
    }
    await wait(restMs, undefined, { signal }).catch(() => undefined);
  }
}

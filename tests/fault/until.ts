import { setTimeout as rest } from 'node:timers/promises';

const pauseMs = 50;
const withinMsDefault = 45_000;

/** Waits until something is so; fails where it takes too long. */
export async function until(
  what: string,
  isSo: () => Promise<boolean> | boolean,
  withinMs = withinMsDefault,
): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`It took too long until ${what}`);
    await rest(pauseMs);
  }
}

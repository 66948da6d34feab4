import { readFile } from 'node:fs/promises';

/** Source: Linux, proc(5), `stat`: times are counted in clock ticks, of which there are a hundred a second. */
const ticksPerSecond = 100;

/** Milliseconds of processor that a process has used, with all its threads. Linux only; elsewhere not a number. */
export async function processorMsOf(pid: number | undefined): Promise<number> {
  try {
    const text = await readFile(`/proc/${pid ?? 0}/stat`, 'utf8');
    // The name of the program, in brackets, may hold anything.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [user, system] = [Number(fields[11]), Number(fields[12])];
    return ((user + system) / ticksPerSecond) * 1_000;
  } catch {
    return Number.NaN;
  }
}

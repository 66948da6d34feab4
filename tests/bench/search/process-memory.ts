import { readFile, readdir } from 'node:fs/promises';

export interface ProcessMemory {
  /** Resident, with files that are mapped into it. */
  readonly residentMb: number;
  /** Of which it is its own: no mapped file, nothing shared. */
  readonly ownMb: number;
}

/** Memory of a process, with its descendants' own. Linux only; elsewhere not a number. */
export async function memoryOf(pid: number | undefined): Promise<ProcessMemory> {
  try {
    const all = [pid ?? 0, ...(await descendantsOf(pid ?? 0))];
    const each = await Promise.all(all.map(read));
    return {
      residentMb: sum(each.map(({ Pss }) => Pss ?? 0)) / 1_000,
      ownMb: sum(each.map(({ Pss_Anon }) => Pss_Anon ?? 0)) / 1_000,
    };
  } catch {
    return { residentMb: Number.NaN, ownMb: Number.NaN };
  }
}

/** Shares of what several processes share, so that they can be added up. Source: Linux, proc(5), `smaps_rollup`. */
async function read(pid: number): Promise<Readonly<Record<string, number>>> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
  return Object.fromEntries(
    [...text.matchAll(/^(\w+):\s+(\d+) kB$/gmu)].map(([, name = '', kilobytes]) => [
      name,
      Number(kilobytes),
    ]),
  );
}

async function descendantsOf(pid: number): Promise<readonly number[]> {
  const children: number[] = [];
  for (const thread of await readdir(`/proc/${pid}/task`)) {
    const text = await readFile(`/proc/${pid}/task/${thread}/children`, 'utf8');
    children.push(...text.split(' ').filter(Boolean).map(Number));
  }
  const below = await Promise.all(children.map(descendantsOf));
  return [...children, ...below.flat()];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
